public import LinearAlgebra

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
        var values = counts
        switch weighting {
        case .sublinear:
            let n = Double(texts)
            let spread = textCounts.map { Logarithm.natural((1 + n) / (1 + Double($0))) + 1 }
            let logs = Self.logarithms(upTo: counts.max() ?? 1)
            for place in values.indices {
                values[place] = (1 + logs[Int(counts[place])]) * spread[Int(terms[place])]
            }
        case .logEntropy:
            let entropy = self.entropy
            let logs = Self.logarithms(upTo: 1 + (counts.max() ?? 0))
            for place in values.indices {
                values[place] = logs[Int(counts[place]) + 1] * entropy[Int(terms[place])]
            }
        case .bm25: bm25(&values)
        }
        for text in 0..<texts {
            var square = 0.0
            for place in range(of: text) { square += values[place] * values[place] }
            guard square > 0 else { continue }
            let length = square.squareRoot()
            for place in range(of: text) { values[place] /= length }
        }
        return matrix(values)
    }

    /// ln(1 + f): counts with the bursts damped, since a word that was used is likely to be used again.
    var dampedCounts: SparseMatrix {
        let logs = Self.logarithms(upTo: 1 + (counts.max() ?? 0))
        return matrix(counts.map { logs[Int($0) + 1] })
    }

    private func matrix(_ values: [Double]) -> SparseMatrix {
        SparseMatrix(
            rows: texts, columns: forms.count, rowStarts: starts, columnIndices: terms, values: values)
    }

    /// Natural logarithms of 0, 1, … (0 for 0): counts are small numbers that come again and again.
    private static func logarithms(upTo largest: Double) -> [Double] {
        [0] + (1...max(1, Int(largest))).map { Logarithm.natural(Double($0)) }
    }

    private var entropy: [Double] {
        var uses = [Double](repeating: 0, count: forms.count)
        var sums = uses
        let logs = Self.logarithms(upTo: counts.max() ?? 1)
        for place in counts.indices {
            uses[Int(terms[place])] += counts[place]
            sums[Int(terms[place])] += counts[place] * logs[Int(counts[place])]
        }
        let most = texts > 1 ? Logarithm.natural(Double(texts)) : 1
        // Σ p ln p = (Σ f ln f) / F − ln F.
        return uses.indices.map { term in
            uses[term] > 0 ? max(0, 1 + (sums[term] / uses[term] - Logarithm.natural(uses[term])) / most) : 0
        }
    }

    private func bm25(_ values: inout [Double]) {
        let k = 1.2
        let b = 0.75
        let n = Double(texts)
        let mean = counts.reduce(0, +) / max(1, n)
        let spread = textCounts.map { Logarithm.natural(1 + (n - Double($0) + 0.5) / (Double($0) + 0.5)) }
        for text in 0..<texts {
            let length = counts[range(of: text)].reduce(0, +)
            let damping = k * (1 - b + b * (mean > 0 ? length / mean : 1))
            for place in range(of: text) {
                values[place] =
                    counts[place] * (k + 1) / (counts[place] + damping) * spread[Int(terms[place])]
            }
        }
    }
}
