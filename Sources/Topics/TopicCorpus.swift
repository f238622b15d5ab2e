import LinearAlgebra
import Parallel

/// The texts of a table that have terms, as weighted rows.
public struct TopicCorpus: Sendable {
    /// How often each term stands in each text.
    public let table: TermTable
    /// The texts with a term, ascending.
    let rows: [Int]
    /// The weights by which centres are told: sublinear unless others were asked for.
    let plain: SparseMatrix
    private let weighting: TermWeighting?

    /// - Parameters:
    ///   - table: The terms.
    ///   - weighting: How much each term says; `nil` for what measured best: sublinear weights, and two others side by
    ///     side for the spaces.
    /// - Complexity: O(stored counts).
    public init(_ table: TermTable, weighting: TermWeighting? = nil) {
        rows = (0..<table.texts).filter { !table.range(of: $0).isEmpty }
        plain = table.weights(weighting ?? .sublinear).rowsWithEntries
        self.table = table
        self.weighting = weighting
    }

    /// A row a text of ``rows``, for each weighting that topics are made from.
    var views: [SparseMatrix] {
        (weighting.map { [$0] } ?? Self.weightings).map { table.weights($0).rowsWithEntries }
    }

    /// ln(1 + f) of each term, a row a text of ``rows``.
    var dampedCounts: SparseMatrix { table.dampedCounts.rowsWithEntries }

    /// Two views of the words, which did a little better together than apart: NMI on BBC news 0.869 against 0.865 and
    /// 0.866, on 20 forum threads 0.720 against 0.713 and 0.714.
    private static let weightings: [TermWeighting] = [.logEntropy, .bm25]

    /// Below this, groups say more about chance than about topics.
    static let fewestTexts = 8
    static let nothingApart = "The texts have no words in common that tell them apart."

    /// Why topics cannot be made; `nil` if they can.
    func refusal(of count: Int?) -> String? {
        if rows.count < Self.fewestTexts {
            return "Fewer than \(Self.fewestTexts) texts share words with others: too few for topics."
        }
        if let count, count > rows.count {
            return "\(count) topics were asked for, and only \(rows.count) texts share words with others."
        }
        return nil
    }

    /// The spaces in which texts are grouped; `nil` if the texts span none.
    public func spaces(_ options: TopicModel.Options = TopicModel.Options(), seed: UInt64 = 1) -> TopicSpaces?
    {
        guard refusal(of: options.count) == nil else { return nil }
        return TopicSpaces(self, options: options, seed: seed)
    }

    /// Up to this many stored weights, factors are followed to rest from an exact start: it costs seconds, and without it
    /// another seed gives other topics (NMI on BBC news 0.69 to 0.86).
    private static let mostOfExactFactors = 3_000_000
    private static let exactTolerance = 1e-6
    private static let exactPowers = 8

    /// Rare words tell factors apart better than smoothed weights let them: NMI on 20 forum threads 0.61 against 0.59, on
    /// BBC news 0.843 against 0.840.
    private static let weightingOfFactors = TermWeighting.logEntropy

    /// The non-negative factors of the weights asked for, else of log-entropy weights; 0 asks for `TopicFactors/usual` many.
    public func factors(_ count: Int, seed: UInt64 = 1) -> TopicFactors? {
        guard refusal(of: count) == nil else { return nil }
        var generator = SeededGenerator(seed: seed)
        let rank = count > 0 ? count : TopicFactors.usual(texts: rows.count)
        let weights = weighting == nil ? table.weights(Self.weightingOfFactors).rowsWithEntries : plain
        var options = NMF.Options()
        if weights.count <= Self.mostOfExactFactors {
            options.tolerance = Self.exactTolerance
            options.powers = Self.exactPowers
        }
        guard
            let factors = try? NMF.factors(of: weights, rank: rank, options: options, using: &generator)
        else { return nil }
        return TopicFactors(factors, of: weights)
    }

    /// The cosine of each row to the mean of its group's rows.
    func cosines(to groups: [Int], topics k: Int) -> [Double] {
        var members = Matrix(rows: k, columns: rows.count)
        for (row, group) in groups.enumerated() { members[group, row] = 1 }
        var centres = plain.transposed.combinations(of: members)
        var squares = [Double](repeating: 0, count: k)
        for place in centres.values.indices {
            squares[place % k] += centres.values[place] * centres.values[place]
        }
        let lengths = squares.map { $0.squareRoot() }
        for place in centres.values.indices where lengths[place % k] > 0 {
            centres.values[place] /= lengths[place % k]
        }
        let cosines = plain.combinations(of: centres)
        return groups.enumerated().map { min(1, cosines[$1, $0]) }
    }
}

/// The factors of a corpus and what each text has of them.
public struct TopicFactors: Sendable {
    let leading: [Int]
    let count: Int
    /// ‖A − W H‖ over ‖A‖ of the weights, Frobenius; 0 is exact.
    public let error: Double
    /// Rounds that were done.
    public let iterations: Int

    init(_ factors: NMF.Factors, of weights: SparseMatrix) {
        let k = factors.rows.rows
        // What a factor adds to a text is its entry times the factor's length over the terms.
        let gram = factors.columns.gram
        let lengths = (0..<k).map { gram[$0, $0].squareRoot() }
        leading = (0..<factors.rows.columns).map { text in
            var best = 0
            for j in 1..<max(1, k)
            where factors.rows[j, text] * lengths[j] > factors.rows[best, text] * lengths[best] {
                best = j
            }
            return best
        }
        count = k
        error = factors.error / max(Vectors.norm(weights.values), .leastNormalMagnitude)
        iterations = factors.iterations
    }

    /// As many as a reader takes in; factors have no number that chance would change least.
    static func usual(texts: Int) -> Int { min(10, max(2, Int((Double(texts) / 2).squareRoot()))) }
}
