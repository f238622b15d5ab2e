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
        return text.without(quotes.filter { $0.words >= ThreadSignals.plainQuote }.map(\.tokens) + signatures)
    }
}
