import Language

/// A reply and what it answers, prepared for the cues: the reply's own words, without the lines it quotes.
struct ReplyPair {
    let reply: TokenizedText
    let parent: TokenizedText
    /// The tokens of the reply that are its own, up to its last word that is read.
    let own: [Int]
    /// The words among them, as indices into the reply's tokens.
    let words: [Int]
    /// Whether some line of the reply is marked as quoted (`>`).
    let quotes: Bool
    /// The listed phrases among the words, by list.
    let found: CueLexicon.Findings

    init(reply: TokenizedText, parent: TokenizedText) {
        self.reply = reply
        self.parent = parent
        let read = Self.own(in: reply)
        quotes = read.quotes
        // A reply that is one quoted line was flattened: what follows the mark is all there is to read.
        own = read.words.isEmpty ? Array(reply.tokens.indices) : read.tokens
        words = read.words.isEmpty ? Self.firstWords(of: reply, among: reply.tokens.indices) : read.words
        found = CueLexicon.shared.findings(in: words.map { reply.tokens[$0].hash })
    }

    /// What a reply says itself.
    private struct Own {
        var tokens: [Int] = []
        var words: [Int] = []
        var quotes = false
    }

    /// The reply's own tokens after the address it begins with, up to its ``mostWords``th own word.
    private static func own(in reply: TokenizedText) -> Own {
        var own = Own()
        var isQuoted = false
        for (index, token) in reply.tokens.enumerated() {
            if token.beginsLine {
                isQuoted = reply.bytes[Int(token.start)] == UInt8(ascii: ">")
                own.quotes = own.quotes || isQuoted
            }
            guard !isQuoted, !(own.words.isEmpty && isAddress(token)) else { continue }
            own.tokens.append(index)
            if token.isWordLike {
                own.words.append(index)
                if own.words.count == mostWords { break }
            }
        }
        return own
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

    /// The first words among some tokens of a text.
    static func firstWords(of text: TokenizedText, among tokens: some Collection<Int>) -> [Int] {
        var words: [Int] = []
        words.reserveCapacity(min(tokens.count, mostWords))
        for index in tokens where text.tokens[index].isWordLike {
            words.append(index)
            if words.count == mostWords { break }
        }
        return words
    }

    /// The number of own words, at least 1.
    var length: Int { max(words.count, 1) }

    /// The reply's text over a range of its words.
    func text(_ range: Range<Int>) -> String {
        reply.text(of: words[range.lowerBound]..<words[range.upperBound - 1] + 1)
    }

    /// How many own tokens have this hash.
    func count(of hash: UInt64) -> Int {
        own.count { reply.tokens[$0].hash == hash }
    }

    /// Whether a text's last token but closing quotes is a question mark.
    static func endsInQuestion(_ text: TokenizedText) -> Bool {
        guard let last = text.tokens.last(where: { !($0.kind == .punctuation && text.text(of: $0) == "\"") })
        else {
            return false
        }
        return text.bytes[Int(last.start)] == UInt8(ascii: "?")
    }
}
