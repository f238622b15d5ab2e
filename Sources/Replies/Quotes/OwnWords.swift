import Discussions
import Language

/// What a comment says itself, so that a quoted insult is not its quoter's.
enum OwnWords {
    /// The text without passages that the source marks as quoted, without quotations of
    /// ``ThreadSignals.plainQuote`` words and more, and without copied signatures.
    static func of(
        _ text: TokenizedText, _ comment: Comment, _ quotes: [TextReuse.Run], _ signatures: [Range<Int>]
    ) -> TokenizedText {
        if comment.body.passages.contains(where: \.isQuoted) { return TokenizedText(comment.body.ownText) }
        let others = quotes.filter { $0.words >= ThreadSignals.plainQuote }.map(\.tokens) + signatures
        guard !others.isEmpty else { return text }
        var bytes: [UInt8] = []
        var next = 0
        for tokens in others.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            let start = Int(text.tokens[tokens.lowerBound].start)
            if start > next { bytes += text.bytes[next..<start] + [0x0A] }
            next = max(next, Int(text.tokens[tokens.upperBound - 1].end))
        }
        bytes += text.bytes[next...]
        return TokenizedText(bytes)
    }
}
