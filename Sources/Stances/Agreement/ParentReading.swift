public import Language

/// What agreement needs to know of a text that is answered: its content words, and whether it asks.
///
/// Of a long text the beginning and the end are read. One reading does for all replies to a comment.
public struct ParentReading: Sendable {
    let content: ContentWords
    /// How many question marks it has.
    let questions: Int
    let endsInQuestion: Bool

    /// Reads a text that is cut into tokens already.
    ///
    /// - Complexity: O(tokens of the part that is read).
    public init(_ text: TokenizedText) {
        self.init(text, skipping: Self.unread(of: text.bytes.span))
    }

    /// Reads a text of which only the part that is read is cut into tokens.
    ///
    /// - Complexity: O(bytes of the part that is read).
    public init(_ text: String) {
        let bytes = [UInt8](text.utf8)
        let unread = Self.unread(of: bytes.span)
        guard !unread.isEmpty else {
            self.init(TokenizedText(bytes), skipping: unread)
            return
        }
        self.init(
            TokenizedText(Array(bytes[..<unread.lowerBound]) + bytes[unread.upperBound...]), skipping: 0..<0)
    }

    private init(_ text: TokenizedText, skipping unread: Range<Int>) {
        let lexicon = CueLexicon.shared
        var content = ContentWords(room: min(text.tokens.count, ReplyPair.mostWords))
        var negation = NegationReach()
        var words = 0
        var questions = 0
        for token in text.tokens {
            if !unread.isEmpty, unread.contains(Int(token.start)) { continue }
            if token.isWordLike {
                guard words < ReplyPair.mostWords else { continue }
                words += 1
                negation.take(token, lexicon.marks(of: token, in: text), into: &content)
            } else if token.hash == lexicon.questionMark {
                questions += 1
            }
        }
        self.content = content
        self.questions = questions
        endsInQuestion = ReplyPair.endsInQuestion(text)
    }
}

extension ParentReading {
    /// The bytes in the middle of a long text that are not read; empty for any other text.
    ///
    /// - Complexity: O(bytes of the beginning).
    static func unread(of bytes: Span<UInt8>) -> Range<Int> {
        guard bytes.count > 2 * tailBytes else { return 0..<0 }
        var runs = 0
        var isInRun = false
        var end = 0
        while end < bytes.count, runs <= mostRuns {
            let isSpace = bytes[end] <= 0x20
            if isInRun, isSpace { runs += 1 }
            isInRun = !isSpace
            end += 1
        }
        guard bytes.count - end > 2 * tailBytes else { return 0..<0 }
        // From the next space on: every cut is between words.
        var tail = bytes.count - tailBytes
        while tail < bytes.count, bytes[tail] > 0x20 { tail += 1 }
        return end..<tail
    }

    /// Runs of characters between spaces: more than there are words that are read.
    private static let mostRuns = 2 * ReplyPair.mostWords
    private static let tailBytes = 120
}
