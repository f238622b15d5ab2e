import Language

/// Terms that are uncivil, each with its kind and weight.
public struct IncivilityLexicon: Sendable {
    /// Kinds of incivility.
    public enum Category: String, Sendable, CaseIterable {
        case insult
        case dehumanising
        case threat
        case profanity
        /// Words in capitals; found by rule, not by term.
        case shouting
    }

    struct Term: Sendable {
        let category: Category
        /// 0 to 1: how uncivil the term is by itself.
        let weight: Double
    }

    /// Terms of one word and of several, by the joined hashes of their words.
    private(set) var terms: [UInt64: Term] = [:]
    /// The keys of ``terms``, asked before them.
    private var keys = WordSet("")
    /// First words of terms.
    private var beginnings = WordSet("")
    /// Joined hashes of the words that a longer term begins with.
    private var openings = WordSet("")

    /// Reads tab-separated lines `term, category, weight`; `#` begins a comment.
    ///
    /// - Throws: ``LexiconError`` with the line.
    public init(_ bytes: [UInt8]) throws(LexiconError) {
        var line = 0
        var firstWords: Set<UInt64> = []
        var openings: Set<UInt64> = []
        for row in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            line += 1
            guard let first = row.first, first != UInt8(ascii: "#") else { continue }
            let fields = String(decoding: row, as: UTF8.self).split(
                separator: "\t", omittingEmptySubsequences: false)
            guard fields.count == 3 else {
                throw LexiconError(line: line, "expected three columns: a term, a category and a weight")
            }
            guard let category = Category(rawValue: String(fields[1])) else {
                let known = Category.allCases.map(\.rawValue).joined(separator: ", ")
                throw LexiconError(line: line, "“\(fields[1])” is no category; known are \(known)")
            }
            guard let weight = Double(fields[2]), (0...1).contains(weight) else {
                throw LexiconError(line: line, "“\(fields[2])” is no weight; expected a number from 0 to 1")
            }
            let words = TokenizedText(String(fields[0])).tokens.filter(\.isWordLike).map(\.hash)
            guard let first = words.first else {
                throw LexiconError(line: line, "a term of spaces; expected a word")
            }
            var key = Self.empty
            for word in words {
                if key != Self.empty { openings.insert(key) }
                key = Self.key(key, word)
            }
            guard terms[key] == nil else {
                throw LexiconError(line: line, "the term “\(fields[0])” was given before; expected each once")
            }
            terms[key] = Term(category: category, weight: weight)
            firstWords.insert(first)
        }
        keys = WordSet(hashes: terms.keys)
        beginnings = WordSet(hashes: firstWords)
        self.openings = WordSet(hashes: openings)
    }

    /// The term of this key.
    func term(_ key: UInt64) -> Term? { keys.contains(key) ? terms[key] : nil }

    /// Whether a term begins with this word.
    func mayBegin(_ word: UInt64) -> Bool { beginnings.contains(word) }

    /// Whether a longer term begins with the words of this key.
    func goesOn(_ key: UInt64) -> Bool { openings.contains(key) }

    /// The key of no word, and that of some words and one more.
    static let empty: UInt64 = 0
    static func key(_ words: UInt64, _ next: UInt64) -> UInt64 { WordHash.joined(words, next) }
}
