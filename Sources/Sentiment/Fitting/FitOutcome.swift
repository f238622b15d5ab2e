import Foundation
import Language
import Parallel

extension SentimentFit {
    /// How well weights do on a set that they were not fitted on.
    public struct Measure: Sendable {
        /// What the set is called.
        public let set: String
        /// How many examples it has.
        public let examples: Int
        /// Pearson's r of the compound with the ratings; `nil` for labels.
        public let correlation: Double?
        /// The mean F1 of the three labels; `nil` for ratings.
        public let macroF1: Double?
    }

    /// Sums of examples by weights that were fitted without them.
    struct HeldOutSums: Sendable {
        let isRated: Bool
        var answers: [Double] = []
        var valence: [Double] = []
        var feeling: [Double] = []
    }

    /// The sums of every example by weights fitted on the other parts.
    func heldOut(parts: Int) -> [HeldOutSums] {
        var sums = sets.map { HeldOutSums(isRated: $0.isRated) }
        for part in 0..<parts {
            let fitted = weights(of: sets.map { $0.part(part, of: parts, inside: false) })
            for (index, rows) in sets.enumerated() {
                add(rows.part(part, of: parts, inside: true), fitted, to: &sums[index])
            }
        }
        return sums
    }

    private func add(_ rows: FitRows, _ weights: Weights, to sums: inout HeldOutSums) {
        for row in 0..<rows.count {
            sums.answers.append(rows.answers[row])
            sums.valence.append(rows.sum(row, weights.valence.span))
            sums.feeling.append(rows.sum(row, weights.feeling.span) + rows.chances[row])
        }
    }

    /// Fits on everything; the constants of the labels and the compound are chosen on held-out parts.
    ///
    /// - Parameters:
    ///   - names: What each set of examples is called, in order.
    ///   - source: What the model was fitted on, in words, for the head of the file.
    ///   - parts: Of the cross-validation.
    /// - Returns: The file of the model, and how well its recipe does on what it has not seen.
    public func fitted(names: [String], source: String, parts: Int = 5) -> (
        file: [UInt8], measures: [Measure]
    ) {
        let sums = heldOut(parts: parts)
        let labels = LabelConstants(sums)
        let measures = zip(names, sums).map { name, sums in
            Measure(
                set: name, examples: sums.answers.count,
                correlation: sums.isRated ? labels.correlation(of: sums) : nil,
                macroF1: sums.isRated ? nil : labels.macroF1(of: sums))
        }
        return (ModelFile.bytes(self, weights(of: sets), labels, source: source), measures)
    }
}

/// The constants that turn sums into labels and a compound.
struct LabelConstants {
    var positive = 0.0
    var negative = 0.0
    var saturation = 4.0

    /// Chooses by held-out sums: the biases of the largest macro-F1, the saturation of the largest
    /// correlation, each in the mean over sets.
    init(_ sums: [SentimentFit.HeldOutSums]) {
        let labelled = sums.filter { !$0.isRated }
        let rated = sums.filter(\.isRated)
        let steps = stride(from: -3.0, through: 0.5, by: 0.1).map { $0 }
        let figures = Parallel.mapEach(steps.count) { index in
            steps.map { negative in
                var trial = LabelConstants()
                trial.positive = steps[index]
                trial.negative = negative
                return labelled.reduce(0) { $0 + trial.macroF1(of: $1) }
            }
        }
        var best = -1.0
        for (row, figures) in figures.enumerated() {
            for (column, figure) in figures.enumerated() where figure > best {
                best = figure
                positive = steps[row]
                negative = steps[column]
            }
        }
        var most = -1.0
        for trial in [1.0, 2, 3, 4, 5, 6, 8, 10, 14, 20] {
            var constants = self
            constants.saturation = trial
            let figure = rated.reduce(0) { $0 + constants.correlation(of: $1) }
            if figure > most {
                most = figure
                saturation = trial
            }
        }
    }

    init(positive: Double = 0, negative: Double = 0, saturation: Double = 4) {
        self.positive = positive
        self.negative = negative
        self.saturation = saturation
    }

    func macroF1(of sums: SentimentFit.HeldOutSums) -> Double {
        // Rows: what was said; columns: what is answered; negative, neutral, positive.
        var table = [Double](repeating: 0, count: 9)
        for index in sums.answers.indices {
            let up = sums.valence[index] + sums.feeling[index] + positive
            let down = -sums.valence[index] + sums.feeling[index] + negative
            let answer = up >= 0 && up >= down ? 2 : down >= 0 ? 0 : 1
            table[(Int(sums.answers[index]) + 1) * 3 + answer] += 1
        }
        var sum = 0.0
        for label in 0..<3 {
            let hits = table[label * 4]
            let said = table[label * 3] + table[label * 3 + 1] + table[label * 3 + 2]
            let answered = table[label] + table[3 + label] + table[6 + label]
            if hits > 0 { sum += 2 * hits / (said + answered) }
        }
        return sum / 3
    }

    func correlation(of sums: SentimentFit.HeldOutSums) -> Double {
        let x = sums.valence.map { $0 / ($0 * $0 + saturation).squareRoot() }
        let y = sums.answers
        let n = Double(x.count)
        let meanX = x.reduce(0, +) / n
        let meanY = y.reduce(0, +) / n
        var products = (0.0, 0.0, 0.0)
        for index in x.indices {
            let a = x[index] - meanX
            let b = y[index] - meanY
            products.0 += a * b
            products.1 += a * a
            products.2 += b * b
        }
        let norm = (products.1 * products.2).squareRoot()
        return norm > 0 ? products.0 / norm : 0
    }
}
