import Discussions
import Language
import Parallel

/// Names that a thread uses as words of the language, so that a name like `Hope` is not seen in `i hope`.
///
/// A word in lower case counts when it follows a pronoun, an article, an auxiliary or a preposition without
/// punctuation between: there, names that people sign in lower case are rare.
enum CommonWords {
    /// The names among which these texts use as words, as hashes.
    ///
    /// - Complexity: O(words), divided among the cores.
    static func find(in texts: [TokenizedText], among commenters: [Commenter]) -> Set<UInt64> {
        let names = WordSet(commenters.flatMap(\.aliases))
        let found = Parallel.map(count: texts.count, chunk: ThreadIndex.chunk) { range in
            var words: Set<UInt64> = []
            let leads = leads
            for text in texts[range] {
                let tokens = text.tokens.span
                for place in tokens.indices.dropFirst() {
                    let token = tokens[place]
                    if token.kind == .word, token.shape == .lower, names.contains(token.hash),
                        leads.contains(tokens[place - 1].hash)
                    {
                        words.insert(token.hash)
                    }
                }
            }
            return words
        }
        return found.reduce(into: []) { $0.formUnion($1) }
    }

    private static let leads = WordSet(
        """
        i you he she it we they who a an the this that these those my your his her our their no some any each \
        will would can could may might must should do does did is are was were be been being has have had not to of \
        in on at for from into over under about by very so too more most
        """)
}
