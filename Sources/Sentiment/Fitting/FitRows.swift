import Language
import Parallel

/// The examples of one set as sparse rows.
struct FitRows: Sendable {
    let isRated: Bool
    /// Where each row begins in ``terms``; one more than there are rows.
    private(set) var starts: [Int] = [0]
    private(set) var terms: [Int32] = []
    private(set) var values: [Double] = []
    /// The rating, or 1 for positive, 0 for neutral, −1 for negative.
    private(set) var answers: [Double] = []
    /// What each row's length adds to its feeling (``PassageSums/chances(words:)``).
    private(set) var chances: [Double] = []

    var count: Int { answers.count }

    init(_ set: SentimentSet, _ reader: TermReader, _ fitTerms: FitTerms) {
        isRated = set.isRated
        let examples = set.examples
        let rows = Parallel.mapEach(examples.count, chunk: 512) { index in
            var visitor = RowVisitor(fitTerms)
            reader.read(examples[index].text, &visitor)
            return Row(
                entries: visitor.row.map { Entry(term: $0.term, value: $0.value) }, chances: visitor.chances)
        }
        for (row, example) in zip(rows, examples) { append(row, example.answer) }
    }

    private struct Entry: Sendable {
        let term: Int32
        let value: Double
    }

    private struct Row: Sendable {
        let entries: [Entry]
        let chances: Double
    }

    private mutating func append(_ row: Row, _ answer: SentimentExample.Answer) {
        chances.append(row.chances)
        for entry in row.entries {
            terms.append(entry.term)
            values.append(entry.value)
        }
        starts.append(terms.count)
        switch answer {
        case .valence(let valence): answers.append(valence)
        case .label(let label): answers.append(label == .positive ? 1 : label == .negative ? -1 : 0)
        }
    }

    /// The rows whose place modulo `parts` is, or is not, `part`.
    func part(_ part: Int, of parts: Int, inside: Bool) -> FitRows {
        var rest = self
        rest.starts = [0]
        rest.terms = []
        rest.values = []
        rest.answers = []
        rest.chances = []
        for row in 0..<count where (row % parts == part) == inside {
            rest.terms += terms[starts[row]..<starts[row + 1]]
            rest.values += values[starts[row]..<starts[row + 1]]
            rest.starts.append(rest.terms.count)
            rest.answers.append(answers[row])
            rest.chances.append(chances[row])
        }
        return rest
    }

    /// The sum of a row by some weights.
    @inline(__always)
    func sum(_ row: Int, _ weights: Span<Double>) -> Double {
        let terms = terms.span
        let values = values.span
        var sum = 0.0
        for place in starts[row]..<starts[row + 1] { sum += values[place] * weights[Int(terms[place])] }
        return sum
    }

    /// Adds a row times a factor.
    @inline(__always)
    func add(_ row: Int, times factor: Double, to sums: inout MutableSpan<Double>) {
        let terms = terms.span
        let values = values.span
        for place in starts[row]..<starts[row + 1] { sums[Int(terms[place])] += factor * values[place] }
    }
}
