/// How well a column of a report was found to agree with people, on public data that it was not fitted to.
///
/// Printed beside the column it belongs to, so that nobody takes a guess for a fact. The figures are repeated by the
/// commands of `Benchmarks/README.md`.
public struct MeasuredAccuracy: Sendable, Equatable {
    /// The column, as the tables of a report name it.
    public var column: String
    /// What was measured: `accuracy`, `macro-F1`, `F of for and against`, `area under the curve`.
    public var measure: String
    /// The lowest and the highest figure; equal where one was measured.
    public var low: Double
    /// The largest.
    public var high: Double
    /// What a guess reaches that always says the commonest label; `nil` where it has no such figure.
    public var guess: Double?
    /// The data, and how the parts of it were held apart.
    public var data: String

    /// What was measured, on what, and what came out.
    public init(
        column: String, measure: String, low: Double, high: Double, guess: Double? = nil, data: String
    ) {
        self.column = column
        self.measure = measure
        self.low = low
        self.high = high
        self.guess = guess
        self.data = data
    }

    /// As a reader has it: `stance: F of for and against 0.37 to 0.56 (a guess: 0.40) on …`.
    public var sentence: String { "\(column): \(figure) on \(data)" }

    /// The measure and its figure, with that of a guess: `accuracy 0.55 (a guess: 0.39)`.
    public var figure: String {
        func text(_ value: Double) -> String {
            let hundredths = Int((value * 100).rounded())
            return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
        }
        let range = low == high ? text(low) : "\(text(low)) to \(text(high))"
        let beside = guess.map { " (a guess: \(text($0)))" } ?? ""
        return "\(measure) \(range)\(beside)"
    }
}

extension MeasuredAccuracy {
    /// Stance by a pack that was written by hand, or is not there: what a report's `stance` column is mostly made of.
    public static let stance = MeasuredAccuracy(
        column: "stance", measure: "F of for and against", low: 0.37, high: 0.56, guess: 0.40,
        data: "eight targets of SemEval-2016 Task 6 and P-Stance, by a pack written without their examples")

    /// Stance by a pack induced from examples of the same target.
    public static let inducedStance = MeasuredAccuracy(
        column: "stance", measure: "F of for and against", low: 0.63, high: 0.77, guess: 0.65,
        data: "later examples of SemEval-2016 Task 6 and P-Stance than the pack was induced from")

    /// Agreement with the parent.
    public static let agreement = MeasuredAccuracy(
        column: "agreement", measure: "accuracy", low: 0.55, high: 0.55, guess: 0.40,
        data: "4,288 pairs of Reddit comments with three labels, cross-validated")

    /// The score of agreement, as a ranking.
    public static let agreementScore = MeasuredAccuracy(
        column: "agreement_score", measure: "area under the curve", low: 0.80, high: 0.80, guess: 0.50,
        data: "the pairs among them that agree or disagree, cross-validated")

    /// All of this module's columns.
    public static let all = [stance, inducedStance, agreement, agreementScore]
}
