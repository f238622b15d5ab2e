import ArgumentParser
import Foundation
import Language
import Sentiment
import ShippedModels

struct FitSentimentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fit-sentiment",
        abstract: "Fit the default sentiment model to texts whose sentiment people have told.",
        discussion: """
            A set is a file of JSON lines {"text", "label"}, positive, neutral or negative, or {"text", "valence"}, \
            a mean of ratings. The published lexicons that ship are what the weights lean on.
            """)

    @Argument(help: "Sets to fit on.")
    var sets: [String]

    @Option(help: "Where to write the fitted model; nothing is written without it.")
    var out: String?

    @Option(help: "A set to measure on, never fitted on.")
    var heldOut: [String] = []

    @Option(help: "What the sets are, for the model's file.")
    var source = "source not said"

    @Option(help: "Parts of the cross-validation.")
    var parts = 5

    @Option(help: "The ridge penalty of a term's valence.")
    var ridge = SentimentFit.Options().valenceRidge

    @Option(help: "The ridge penalty of a term's feeling.")
    var feelingRidge = SentimentFit.Options().feelingRidge

    @Option(help: "How much a rating counts against a label.")
    var ratingWeight = SentimentFit.Options().ratingWeight

    @Option(help: "A factor of a rule, as negation=-0.6; may be given several times.")
    var rule: [String] = []

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { stopwatch in
            var options = SentimentFit.Options()
            options.valenceRidge = ridge
            options.feelingRidge = feelingRidge
            options.ratingWeight = ratingWeight
            for rule in rule {
                let halves = rule.split(separator: "=")
                guard halves.count == 2, let factor = Double(halves[1]),
                    options.rules.set(String(halves[0]), factor)
                else { throw InputFailure("--rule", "“\(rule)” is no rule and factor, as in negation=-0.6") }
            }
            let training = try stopwatch.time("read") { try sets.map(SentimentSetFile.read) }
            let emoji = try PriorLexicon.shippedEmoji()
            do {
                let fit = try SentimentFit(
                    training, lexicons: try PriorLexicon.shipped(), emoji: emoji, options: options)
                let fitted = stopwatch.time("fit") {
                    fit.fitted(names: training.map(\.name), source: source, parts: parts)
                }
                for measure in fitted.measures { say(measure, "cross-validated in \(parts) parts") }
                let scorer = ModelScorer(try SentimentModel(fitted.file, emoji: emoji))
                for path in heldOut { say(scorer.measure(on: try SentimentSetFile.read(path)), "held out") }
                if let out { try Output.write(fitted.file, to: out) }
            } catch let error as LexiconError {
                throw InputFailure("lexicon", line: error.line, error.message)
            }
        }
    }

    private func say(_ measure: SentimentFit.Measure, _ how: String) {
        func figure(_ value: Double) -> String { String(Double(Int(value * 10_000 + 0.5)) / 10_000) }
        let figures =
            measure.correlation.map { "r \(figure($0))" } ?? measure.macroF1.map { "macro-F1 \(figure($0))" }
            ?? ""
        Output.say("\(measure.set): \(measure.examples) examples, \(figures), \(how)")
    }
}

/// Examples of sentiment from a file of JSON lines.
enum SentimentSetFile {
    private struct Line: Decodable {
        let text: String
        let label: String?
        let valence: Double?
    }

    static func read(_ path: String) throws -> SentimentSet {
        let bytes = try Input(name: path, path: path).read()
        var examples: [SentimentExample] = []
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where line.contains(where: { $0 > 0x20 }) {
            guard let read = try? JSONDecoder().decode(Line.self, from: Data(line)),
                let answer = read.valence.map({ SentimentExample.Answer.valence($0) })
                    ?? read.label.flatMap({ SentimentScore.Label(rawValue: $0) }).map({ .label($0) })
            else {
                throw InputFailure(
                    path, line: index + 1,
                    "this is no example; expected one like {\"text\": \"…\", \"label\": \"positive\"} or "
                        + "{\"text\": \"…\", \"valence\": 1.5}")
            }
            examples.append(SentimentExample(text: TokenizedText(read.text), answer: answer))
        }
        let rated = examples.count { if case .valence = $0.answer { true } else { false } }
        guard !examples.isEmpty, rated == 0 || rated == examples.count else {
            throw InputFailure(path, "a set has labels or valences, and at least one of them")
        }
        return SentimentSet(name: URL(fileURLWithPath: path).lastPathComponent, examples: examples)
    }
}
