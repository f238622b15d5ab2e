import Language

/// A text as stance terms are looked up in it: its words in order, each with its sentence.
///
/// Words are word-like tokens, symbols (emoji), and `!` or `?`, a run of which counts as one; all other
/// punctuation is passed over, so that `western-backed` and `western backed` are the same two words.
struct StanceReading {
    let text: TokenizedText
    /// The token of each word.
    let tokens: [Int32]
    /// The hash of each word's folded form.
    let hashes: [UInt64]

    init(_ text: TokenizedText) {
        self.text = text
        var tokens: [Int32] = []
        var hashes: [UInt64] = []
        tokens.reserveCapacity(text.tokens.count)
        hashes.reserveCapacity(text.tokens.count)
        var previousMark: UInt64 = 0
        let (exclamation, question) = (Self.exclamation, Self.question)
        let all = text.tokens.span
        for index in all.indices {
            let token = all[index]
            switch token.kind {
            case .punctuation:
                guard token.hash == exclamation || token.hash == question, token.hash != previousMark
                else { continue }
                previousMark = token.hash
            case .url: continue
            case .word, .number, .hashtag, .mention, .symbol: previousMark = 0
            }
            tokens.append(Int32(index))
            hashes.append(token.hash)
        }
        self.tokens = tokens
        self.hashes = hashes
    }

    private static let exclamation = WordHash.of("!")
    private static let question = WordHash.of("?")

    /// The token of the word at `index`.
    func token(_ index: Int) -> Token { text.tokens[Int(tokens[index])] }

    /// The tokens that a range of words spans.
    func tokenRange(_ words: Range<Int>) -> Range<Int> {
        Int(tokens[words.lowerBound])..<Int(tokens[words.upperBound - 1]) + 1
    }

    /// The folded bytes of a word, in `buffer`.
    func foldedBytes(of index: Int, into buffer: inout [UInt8]) {
        buffer.removeAll(keepingCapacity: true)
        let token = token(index)
        for place in token.range {
            let byte = text.bytes[place]
            guard byte < 0x80 else {
                buffer = Array(text.folded(token).utf8)
                return
            }
            buffer.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        }
    }
}
