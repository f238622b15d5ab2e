import Language

/// Words that a thread uses as words of the language, so that a name like `Hope` is not seen in `i hope`.
///
/// A word in lower case counts when it follows a pronoun, an article, an auxiliary or a preposition without
/// punctuation between: there, names that people sign in lower case are rare.
enum CommonWords {
    static func find(in texts: [TokenizedText]) -> Set<UInt64> {
        var words: Set<UInt64> = []
        for text in texts {
            for (previous, token) in zip(text.tokens, text.tokens.dropFirst())
            where token.kind == .word && token.shape == .lower && leads.contains(previous.hash) {
                words.insert(token.hash)
            }
        }
        return words
    }

    private static let leads = Set(
        """
        i you he she it we they who a an the this that these those my your his her our their no some any each \
        will would can could may might must should do does did is are was were be been being has have had not to of \
        in on at for from into over under about by very so too more most
        """.split(separator: " ").map { WordHash.of(String($0)) })
}
