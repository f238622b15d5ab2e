import Language
import LinearAlgebra
import Replies

/// The words that set two threads apart.
///
/// Log-odds with an informative Dirichlet prior, the words of both threads together scaled to
/// ``priorWords``, in standard deviations (Monroe, Colaresi and Quinn 2008, DOI 10.1093/pan/mpn018, equations 16, 20 and 22).
public struct VocabularyContrast: Sendable {
    /// A word and how far it leans to one side.
    public struct Term: Sendable {
        /// The word.
        public let word: String
        /// How often the first side uses it.
        public let firstCount: Int
        /// How often the second side uses it.
        public let secondCount: Int
        /// Positive for words of the second thread, negative for those of the first.
        public let z: Double
    }

    /// The first side.
    public let first: Int
    /// The second side.
    public let second: Int
    /// Those with |z| of ``least`` and more, most telling of the first thread first.
    public let terms: [Term]

    /// Two standard deviations.
    public static let least = 1.96
    /// Words met less often in both together are left out.
    static let fewest = 3
    /// How many words the prior counts as; the authors' choice for short texts.
    static let priorWords = 500.0

    init(_ threads: [ThreadFindings], first: Int, second: Int) {
        self.first = first
        self.second = second
        var vocabulary = Vocabulary()
        var counts: [[Int]] = [[], []]
        for (side, thread) in [threads[first], threads[second]].enumerated() {
            for text in thread.replies.ownWords {
                for token in text.tokens
                where token.kind == .word && token.range.count > 2 && !StopWords.contains(token) {
                    let id = vocabulary.intern(hash: token.hash) { text.folded(token) }
                    for place in counts.indices where counts[place].count <= id { counts[place].append(0) }
                    counts[side][id] += 1
                }
            }
        }
        let totals = counts.map { Double($0.reduce(0, +)) }
        let all = totals[0] + totals[1]
        let prior = min(Self.priorWords, all)
        var terms: [Term] = []
        for id in 0..<vocabulary.count where counts[0][id] + counts[1][id] >= Self.fewest {
            let alpha = Double(counts[0][id] + counts[1][id]) * prior / all
            func odds(_ side: Int) -> Double {
                let count = Double(counts[side][id]) + alpha
                return Logarithm.natural(count / (totals[side] + prior - count))
            }
            let variance = 1 / (Double(counts[0][id]) + alpha) + 1 / (Double(counts[1][id]) + alpha)
            let z = (odds(1) - odds(0)) / variance.squareRoot()
            if z.magnitude >= Self.least {
                terms.append(
                    Term(
                        word: vocabulary.words[id], firstCount: counts[0][id], secondCount: counts[1][id],
                        z: z))
            }
        }
        self.terms = terms.sorted { ($0.z, $0.word) < ($1.z, $1.word) }
    }
}
