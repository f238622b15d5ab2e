import Language
import Testing

@testable import Sentiment

/// The slopes that the minimiser goes by, against differences of the values themselves.
@Suite("Slopes of the fit")
struct FitGradientTests {
    private static let step = 1e-5

    private func fit() throws -> SentimentFit {
        let labels: [(String, SentimentScore.Label)] = [
            ("a splendid day", .positive), ("a ghastly day", .negative), ("a day", .neutral),
            ("not splendid at all", .negative), ("so ghastly!", .negative), ("lovely :)", .positive),
        ]
        let labelled = SentimentSet(
            name: "labelled",
            examples: (0..<24).map { number in
                let (text, label) = labels[number % labels.count]
                return SentimentExample(text: TokenizedText("\(text) \(number / 6)"), answer: .label(label))
            })
        let rated = SentimentSet(
            name: "rated",
            examples: (0..<12).map { number in
                SentimentExample(
                    text: TokenizedText(number % 2 == 0 ? "splendid bus" : "ghastly bus"),
                    answer: .valence(number % 2 == 0 ? 1.5 : -2))
            })
        return try SentimentFit(
            [labelled, rated],
            lexicons: [
                try PriorLexicon(Array("lovely\t2\nsplendid\t2\nghastly\t-2\n".utf8), letter: "X"),
                try PriorLexicon(Array("ghastly\t-3\nday\t0.5\n".utf8), letter: "Y"),
            ], emoji: [])
    }

    /// Numbers without a pattern, the same each time.
    private func point(_ count: Int) -> [Double] { (0..<count).map { Double($0 * 37 % 11) / 7 - 0.8 } }

    private func expectSlopes(_ slopes: [Double], at point: [Double], of value: ([Double]) -> Double) {
        for place in point.indices {
            var (up, down) = (point, point)
            up[place] += Self.step
            down[place] -= Self.step
            let slope = (value(up) - value(down)) / (2 * Self.step)
            #expect(abs(slope - slopes[place]) < 1e-5 * max(1, abs(slope)), "at \(place)")
        }
    }

    @Test("The penalty's are those of its value, at every variable")
    func penalty() throws {
        let fit = try fit()
        let scale = FitScale(fit.terms, fit.sets, fit.options)
        let point = point(2 * (fit.terms.count + fit.terms.lexicons.count))
        var slopes = [Double](repeating: .nan, count: point.count)
        _ = scale.penalty(at: point, &slopes)
        expectSlopes(slopes, at: point) { point in
            var unused = [Double](repeating: 0, count: point.count)
            return scale.penalty(at: point, &unused)
        }
    }

    @Test(
        "The loss's are those of its value, by the variables and by each set's constants", arguments: [0, 1])
    func loss(_ set: Int) throws {
        let fit = try fit()
        let scale = FitScale(fit.terms, fit.sets, fit.options)
        let count = 2 * (fit.terms.count + fit.terms.lexicons.count)
        func value(_ point: [Double]) -> FitLoss {
            FitLoss.all(
                fit.sets[set], scale.weights(at: point), (point[count], point[count + 1]), fit.options)
        }
        let point = point(count) + [0.3, 0.7]
        let loss = value(point)
        var slopes = [Double](repeating: 0, count: count)
        scale.add(loss.valence, loss.feeling, to: &slopes)
        expectSlopes(slopes + [loss.constants.0, loss.constants.1], at: point) { value($0).value }
    }
}
