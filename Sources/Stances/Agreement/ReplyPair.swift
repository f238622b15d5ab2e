import Language

/// A reply and what it answers, prepared for the cues: the reply's own words, without the lines it quotes.
struct ReplyPair {
    let reply: TokenizedText
    let parent: ParentReading
    /// The words of the reply that are its own, as indices into its tokens.
    let words: [Int]
    /// Whether some line of the reply is marked as quoted (`>`).
    let quotes: Bool
    /// How many question and exclamation marks of its own it has, up to its last word that is read.
    let questions: Int
    let exclamations: Int
    /// What the lexicon finds among the words.
    let found: CueFindings

    init(reply: TokenizedText, parent: ParentReading, lexicon: CueLexicon = .shared) {
        self.reply = reply
        self.parent = parent
        var own = Own(reply, lexicon, passesOverQuotations: true)
        let quotes = own.quotes
        // A reply that is one quoted line was flattened: what follows the mark is all there is to read.
        if own.words.isEmpty { own = Own(reply, lexicon, passesOverQuotations: false) }
        self.quotes = quotes
        words = own.words
        questions = own.questions
        exclamations = own.exclamations
        found = lexicon.findings(in: own.words, of: reply)
    }

    /// What a reply says itself.
    private struct Own {
        var words: [Int] = []
        var questions = 0
        var exclamations = 0
        var quotes = false

        /// Reads a reply up to its ``mostWords``th own word; the address it begins with and what it quotes
        /// are passed over, or nothing is, and then the marks of the whole are counted.
        init(_ reply: TokenizedText, _ lexicon: CueLexicon, passesOverQuotations: Bool) {
            words.reserveCapacity(min(reply.tokens.count, ReplyPair.mostWords))
            var isQuoted = false
            for (index, token) in reply.tokens.enumerated() {
                if passesOverQuotations {
                    if token.beginsLine {
                        isQuoted = reply.bytes[Int(token.start)] == UInt8(ascii: ">")
                        quotes = quotes || isQuoted
                    }
                    guard !isQuoted, !(words.isEmpty && ReplyPair.isAddress(token)) else { continue }
                }
                if token.isWordLike {
                    if words.count < ReplyPair.mostWords { words.append(index) }
                    if passesOverQuotations, words.count == ReplyPair.mostWords { break }
                } else if token.hash == lexicon.questionMark {
                    questions += 1
                } else if token.hash == lexicon.exclamationMark {
                    exclamations += 1
                }
            }
        }
    }

    /// Whether a token can be part of the address a reply begins with: `@Name #12`, `@ 9, 10:`.
    private static func isAddress(_ token: Token) -> Bool {
        switch token.kind {
        case .mention, .hashtag, .number, .punctuation: true
        case .word, .url, .symbol: false
        }
    }

    /// The words of a text that are read: whether a reply agrees is said long before the rest.
    static let mostWords = 200

    /// The number of own words, at least 1.
    var length: Int { max(words.count, 1) }

    /// The reply's text over a range of its words.
    func text(_ range: Range<Int>) -> String {
        reply.text(of: words[range.lowerBound]..<words[range.upperBound - 1] + 1)
    }

    /// Whether a text's last token but closing quotes is a question mark.
    static func endsInQuestion(_ text: TokenizedText) -> Bool {
        for token in text.tokens.reversed() {
            let first = text.bytes[Int(token.start)]
            // A quotation mark of one byte is a token of its own.
            if token.kind == .punctuation, first == UInt8(ascii: "\"") { continue }
            return first == UInt8(ascii: "?")
        }
        return false
    }
}
