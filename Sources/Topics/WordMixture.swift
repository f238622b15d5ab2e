import LinearAlgebra
import Parallel

/// A mixture of word distributions, one a topic, fitted by expectation and maximisation from a first guess.
///
/// Nigam, McCallum, Thrun and Mitchell 2000, DOI 10.1023/A:1007692713085: naive Bayes whose labels are guessed.
/// It reads damped counts, since a word that was used once in a text is likely to be used again (Rennie et al.
/// 2003). Where groups in few dimensions leave a text between two topics, all of its words decide here.
struct WordMixture {
    /// Texts by terms, damped counts.
    private let counts: SparseMatrix
    private let transposed: SparseMatrix
    /// The sum of each text's counts.
    private let lengths: [Double]

    init(_ counts: SparseMatrix) {
        self.counts = counts
        transposed = counts.transposed
        lengths = (0..<counts.rows).map { counts.values[counts.range(ofRow: $0)].reduce(0, +) }
    }

    /// The topic of each text after `rounds` rounds from `start`; −1 at the start is a text that has no say yet.
    ///
    /// - Complexity: O(rounds × stored counts × topics), over all cores.
    func refined(_ start: [Int], topics k: Int, rounds: Int) -> [Int] {
        var shares = Matrix(rows: k, columns: counts.rows)
        for (text, topic) in start.enumerated() where topic >= 0 { shares[topic, text] = 1 }
        var assignment = start
        for _ in 0..<rounds {
            shares = expectation(of: maximisation(shares), sizes: sizes(shares))
            let next = Self.assignment(shares)
            if next == assignment { break }
            assignment = next
        }
        return assignment
    }

    /// ln P(term | topic), k × terms.
    private func maximisation(_ shares: Matrix) -> Matrix {
        var logs = transposed.combinations(of: shares)
        let k = logs.rows
        var totals = [Double](repeating: Self.smoothing * Double(logs.columns), count: k)
        for text in 0..<shares.columns {
            for c in 0..<k { totals[c] += lengths[text] * shares.values[text * k + c] }
        }
        let absent = Likelihoods.logarithm(Self.smoothing)
        let bases = totals.map { Likelihoods.logarithm($0) }
        let chunks = Parallel.chunks(of: logs.columns, size: Self.columnsInChunk)
        Parallel.fill(&logs.values, pieces: chunks.map { ($0.lowerBound * k)..<($0.upperBound * k) }) {
            piece, values in
            for term in 0..<chunks[piece].count {
                for c in 0..<k {
                    let uses = values[term * k + c]
                    let log = uses == 0 ? absent : Likelihoods.logarithm(uses + Self.smoothing)
                    values[term * k + c] = log - bases[c]
                }
            }
        }
        return logs
    }

    private func sizes(_ shares: Matrix) -> [Double] {
        let k = shares.rows
        var sizes = [Double](repeating: 1, count: k)
        for text in 0..<shares.columns { for c in 0..<k { sizes[c] += shares.values[text * k + c] } }
        return sizes
    }

    /// P(topic | text), k × texts.
    private func expectation(of logs: Matrix, sizes: [Double]) -> Matrix {
        var shares = counts.combinations(of: logs)
        let k = shares.rows
        let total = Likelihoods.logarithm(sizes.reduce(0, +))
        let priors = sizes.map { Likelihoods.logarithm($0) - total }
        let chunks = Parallel.chunks(of: shares.columns, size: Self.columnsInChunk)
        Parallel.fill(&shares.values, pieces: chunks.map { ($0.lowerBound * k)..<($0.upperBound * k) }) {
            piece, values in
            for text in 0..<chunks[piece].count {
                let base = text * k
                var most = -Double.infinity
                for c in 0..<k {
                    values[base + c] += priors[c]
                    most = max(most, values[base + c])
                }
                var sum = 0.0
                for c in 0..<k {
                    let below = values[base + c] - most
                    values[base + c] = below > Self.negligible ? Likelihoods.exponential(below) : 0
                    sum += values[base + c]
                }
                for c in 0..<k { values[base + c] /= sum }
            }
        }
        return shares
    }

    private static func assignment(_ shares: Matrix) -> [Int] {
        let k = shares.rows
        let values = shares.values.span
        var assignment = [Int](repeating: 0, count: shares.columns)
        for text in assignment.indices {
            var best = 0
            for c in 1..<max(1, k) where values[text * k + c] > values[text * k + best] { best = c }
            assignment[text] = best
        }
        return assignment
    }

    /// Added to the count of every term in every topic (Lidstone); chosen on threads of forums, where 0.01 to 1 do alike.
    private static let smoothing = 0.3
    /// Shares below e^−30 change nothing.
    private static let negligible = -30.0
    private static let columnsInChunk = 4_096
}
