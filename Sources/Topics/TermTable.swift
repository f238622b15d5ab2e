import Language
import LinearAlgebra

/// The terms of a corpus and how often each text holds them.
struct TermTable {
    /// The form of each term that is used most, for people.
    let forms: [String]
    /// In how many texts each term stands.
    let textCounts: [Int]
    /// The terms of each text with their counts, ascending by term.
    let counts: [[Count]]

    struct Count {
        let term: Int
        let count: Int
    }

    /// - Parameters:
    ///   - leastTexts: Terms in fewer texts are left out.
    ///   - largestShare: Terms in a larger share of the texts are left out.
    init(_ texts: [TokenizedText], leastTexts: Int, largestShare: Double) {
        var vocabulary = Vocabulary()
        var stems: [UInt64: UInt64] = [:]
        var surfaces: [[UInt64: Surface]] = []
        var raw: [[Int: Int]] = []
        for text in texts {
            var counts: [Int: Int] = [:]
            for token in text.tokens where Self.isTerm(token) {
                let stem = stems[token.hash] ?? Self.stem(token, in: text, &stems)
                let id = vocabulary.intern(hash: stem) { "" }
                if id == surfaces.count { surfaces.append([:]) }
                surfaces[id][token.hash, default: Surface(form: text.folded(token))].count += 1
                counts[id, default: 0] += 1
            }
            raw.append(counts)
        }
        var texts = [Int](repeating: 0, count: vocabulary.count)
        for counts in raw { for id in counts.keys { texts[id] += 1 } }
        let most = Int((largestShare * Double(raw.count)).rounded(.up))
        var kept = [Int](repeating: -1, count: vocabulary.count)
        var forms: [String] = []
        var textCounts: [Int] = []
        for id in 0..<vocabulary.count where texts[id] >= leastTexts && texts[id] <= most {
            kept[id] = forms.count
            forms.append(Self.commonest(surfaces[id]))
            textCounts.append(texts[id])
        }
        self.forms = forms
        self.textCounts = textCounts
        counts = raw.map { counts in
            counts.compactMap { kept[$0.key] >= 0 ? Count(term: kept[$0.key], count: $0.value) : nil }
                .sorted { $0.term < $1.term }
        }
    }

    private struct Surface {
        let form: String
        var count = 0
    }

    /// Words of three bytes and more that are no stop words, and hashtags.
    private static func isTerm(_ token: Token) -> Bool {
        switch token.kind {
        case .word, .hashtag: token.range.count >= 3 && !StopWords.contains(token)
        default: false
        }
    }

    private static func stem(_ token: Token, in text: TokenizedText, _ stems: inout [UInt64: UInt64])
        -> UInt64
    {
        var word = text.folded(token)
        if word.hasSuffix("'s") { word.removeLast(2) }
        let stem = WordHash.of(Stemming.stem(word))
        stems[token.hash] = stem
        return stem
    }

    private static func commonest(_ surfaces: [UInt64: Surface]) -> String {
        surfaces.values.max { ($0.count, $1.form) < ($1.count, $0.form) }?.form ?? ""
    }

    /// Sublinear tf-idf, rows of length 1: (1 + ln tf) (ln((1 + n) / (1 + df)) + 1); a row a text.
    ///
    /// Salton and Buckley 1988, DOI 10.1016/0306-4573(88)90021-0, with the smoothing that is common today.
    var weights: SparseMatrix {
        let n = Double(counts.count)
        let idf = textCounts.map { Logarithm.natural((1 + n) / (1 + Double($0))) + 1 }
        var entries: [SparseMatrix.Entry] = []
        for (row, terms) in counts.enumerated() {
            let values = terms.map { (1 + Logarithm.natural(Double($0.count))) * idf[$0.term] }
            let length = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
            for (place, term) in terms.enumerated() {
                entries.append(SparseMatrix.Entry(row: row, column: term.term, value: values[place] / length))
            }
        }
        return SparseMatrix(rows: counts.count, columns: forms.count, entries: entries)
    }
}
