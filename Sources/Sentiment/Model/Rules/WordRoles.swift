import Language

/// What a word does to the words around it, in one look for all the rules.
struct WordRoles: OptionSet, Sendable {
    let rawValue: UInt16

    /// It negates (``NegationScope``).
    static let negates = WordRoles(rawValue: 1)
    /// It raises the word after it, or lowers it (``DegreeWords``).
    static let raises = WordRoles(rawValue: 2)
    static let lowers = WordRoles(rawValue: 4)
    /// It thanks, or says for what (``ThanksScope``).
    static let thanks = WordRoles(rawValue: 8)
    static let purpose = WordRoles(rawValue: 16)
    /// It stands in the published list.
    static let isListed = WordRoles(rawValue: 32)

    /// A hashtag, or a word with drawn-out letters, may stand for it.
    static let known: WordRoles = [.negates, .raises, .lowers, .isListed]

    /// The roles of all words that have one.
    ///
    /// - Parameter listed: The hashes of the words of the published list.
    static func table(listed: Set<UInt64>) -> WordBits {
        let rules: [(words: String, role: WordRoles)] = [
            (NegationScope.words, .negates), (DegreeWords.raising, .raises), (DegreeWords.lowering, .lowers),
            (ThanksScope.thanks, .thanks), ("for", .purpose),
        ]
        let words = rules.flatMap { rule in
            rule.words.split(separator: " ").map {
                (hash: WordHash.of(String($0)), bits: rule.role.rawValue)
            }
        }
        return WordBits(words + listed.map { (hash: $0, bits: WordRoles.isListed.rawValue) })
    }
}
