public import LinearAlgebra
import Parallel

/// How much a term says about a text that holds it; rows are scaled to length 1.
///
/// N texts, n of them with the term; f its count in the text; l the text's terms over the mean text's.
public enum TermWeighting: String, Sendable, CaseIterable {
    /// (1 + ln f) (ln((1 + N) / (1 + n)) + 1). Salton and Buckley 1988, DOI 10.1016/0306-4573(88)90021-0, with
    /// the smoothing that is common today.
    case sublinear
    /// ln(1 + f) (1 + Σ p ln p / ln N), p the text's share of the term's uses: a term spread evenly says nothing.
    /// Dumais, "Improving the retrieval of information from external sources" (1991), DOI 10.3758/BF03203370.
    case logEntropy
    /// f (k + 1) / (f + k (1 − b + b l)) ln(1 + (N − n + ½) / (n + ½)), k = 1.2, b = 0.75. Robertson and
    /// Zaragoza 2009, DOI 10.1561/1500000019.
    case bm25
}

extension TermTable {
    /// The weights, a row a text and a column a term.
    ///
    /// - Complexity: O(stored counts).
    public func weights(_ weighting: TermWeighting = .sublinear) -> SparseMatrix {
        switch weighting {
        case .sublinear:
            let n = Double(texts)
            let spread = textCounts.map { Logarithm.natural((1 + n) / (1 + Double($0))) + 1 }
            let damped = logarithms(from: 0).map { 1 + $0 }
            return weights { _, place in damped[Int(counts[place])] * spread[Int(terms[place])] }
        case .logEntropy:
            let entropy = self.entropy
            let damped = logarithms(from: 1)
            return weights { _, place in damped[Int(counts[place])] * entropy[Int(terms[place])] }
        case .bm25: return bm25()
        }
    }

    /// ln(1 + f): counts with the bursts damped, since a word that was used is likely to be used again.
    var dampedCounts: SparseMatrix {
        let damped = logarithms(from: 1)
        return matrix(counts.map { damped[Int($0)] })
    }

    /// Rows of length 1.
    ///
    /// - Parameters:
    ///   - ofText: What every weight of a text shares.
    ///   - weight: Of the term at a place, before the row is scaled.
    private func weights(
        ofText: @Sendable (_ text: Int) -> Double = { _ in 1 },
        weight: @Sendable (_ ofText: Double, _ place: Int) -> Double
    ) -> SparseMatrix {
        var values = [Double](repeating: 0, count: counts.count)
        let chunks = Parallel.chunks(of: texts, size: Self.textsInChunk)
        let pieces = chunks.map { starts[$0.lowerBound]..<starts[$0.upperBound] }
        Parallel.fill(&values, pieces: pieces) { piece, values in
            let base = pieces[piece].lowerBound
            for text in chunks[piece] {
                let shared = ofText(text)
                var square = 0.0
                for place in range(of: text) {
                    let value = weight(shared, place)
                    values[place - base] = value
                    square += value * value
                }
                guard square > 0 else { continue }
                let length = square.squareRoot()
                for place in range(of: text) { values[place - base] /= length }
            }
        }
        return matrix(values)
    }

    private static let textsInChunk = 2_048

    private func matrix(_ values: [Double]) -> SparseMatrix {
        SparseMatrix(
            rows: texts, columns: forms.count, rowStarts: starts, columnIndices: terms, values: values)
    }

    /// ln(f + first) for every count f from 0; 0 for ln 0.
    private func logarithms(from first: Int) -> [Double] {
        (0...Int(counts.max() ?? 0)).map { $0 + first > 0 ? Logarithm.natural(Double($0 + first)) : 0 }
    }

    private var entropy: [Double] {
        var uses = [Double](repeating: 0, count: forms.count)
        var sums = uses
        let logs = logarithms(from: 0)
        for place in counts.indices {
            let count = Double(counts[place])
            uses[Int(terms[place])] += count
            sums[Int(terms[place])] += count * logs[Int(counts[place])]
        }
        let most = texts > 1 ? Logarithm.natural(Double(texts)) : 1
        // Σ p ln p = (Σ f ln f) / F − ln F.
        return uses.indices.map { term in
            uses[term] > 0 ? max(0, 1 + (sums[term] / uses[term] - Logarithm.natural(uses[term])) / most) : 0
        }
    }

    private func bm25() -> SparseMatrix {
        let k = 1.2
        let b = 0.75
        let n = Double(texts)
        let mean = Double(counts.reduce(0) { $0 + Int($1) }) / max(1, n)
        let spread = textCounts.map { Logarithm.natural(1 + (n - Double($0) + 0.5) / (Double($0) + 0.5)) }
        return weights(
            ofText: { text in
                let length = Double(counts[range(of: text)].reduce(0) { $0 + Int($1) })
                return k * (1 - b + b * (mean > 0 ? length / mean : 1))
            },
            weight: { damping, place in
                let count = Double(counts[place])
                return count * (k + 1) / (count + damping) * spread[Int(terms[place])]
            })
    }
}
