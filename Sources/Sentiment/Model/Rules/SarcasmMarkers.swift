import Language

/// Marks by which people say that they do not mean what they say: `/s` and `/sarcasm`, hashtags, and `yeah right`.
///
/// A mark turns its own sentence, and the one before where it stands at a sentence's beginning or after its
/// end: `Great job. /s`. Only marks are read, never tone: irony without one is read as meant.
enum SarcasmMarkers {
    private static let afterSlash = WordSet("s sarcasm sarcastic irony")
    private static let hashtags = WordSet(
        "sarcasm sarcastic irony ironic not justkidding yeahright")
    private static let yeah = TermHash.of("yeah")
    private static let right = TermHash.of("right")

    /// Which of the sentences are marked; empty where none is.
    ///
    /// - Complexity: O(tokens).
    static func marked(_ text: TokenizedText, _ sentences: [Range<Int>]) -> Set<Int> {
        var marked: Set<Int> = []
        var sentence = 0
        let yeah = Self.yeah
        for place in text.tokens.indices where isMark(at: place, in: text, yeah: yeah) {
            while sentence < sentences.count, sentences[sentence].upperBound <= place { sentence += 1 }
            marked.insert(sentence)
            guard sentence > 0, sentence < sentences.count else { continue }
            let before = sentences[sentence].lowerBound..<place
            if !before.contains(where: { text.tokens[$0].kind == .word }) { marked.insert(sentence - 1) }
        }
        return marked
    }

    @inline(__always)
    private static func isMark(at place: Int, in text: TokenizedText, yeah: UInt64) -> Bool {
        let token = text.tokens[place]
        switch token.kind {
        case .hashtag:
            return hashtags.contains(WordHash.of(String(text.text(of: token).dropFirst())))
        case .punctuation:
            guard text.bytes[Int(token.start)] == UInt8(ascii: "/"), place + 1 < text.tokens.count,
                token.followsSpace || place == 0 || text.bytes[Int(token.start) - 1] == UInt8(ascii: "<")
            else { return false }
            let next = text.tokens[place + 1]
            return next.kind == .word && next.start == token.end && afterSlash.contains(next.hash)
        case .word:
            return token.hash == yeah && place + 1 < text.tokens.count
                && text.tokens[place + 1].hash == right && !isQuestion(after: place + 1, in: text)
        default: return false
        }
    }

    /// `yeah, right?` asks; it mocks nobody.
    private static func isQuestion(after place: Int, in text: TokenizedText) -> Bool {
        place + 1 < text.tokens.count && text.bytes[Int(text.tokens[place + 1].start)] == UInt8(ascii: "?")
    }
}
