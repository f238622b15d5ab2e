import Language

/// How far a reply takes up the words of what it answers, and whether it negates words that stand there
/// without a negation, or the other way round.
enum OverlapRule: AgreementRule {
    /// Words of one or two bytes carry little.
    static let shortest = 3

    static func readings(of pair: ReplyPair) -> [CueReading] {
        let reply = content(pair.reply, pair.words)
        let parent = content(
            pair.parent, pair.parent.tokens.indices.filter { pair.parent.tokens[$0].isWordLike })
        let shared = reply.words.intersection(parent.words)
        let smaller = max(1, min(reply.words.count, parent.words.count))
        let isFlipped = shared.contains { reply.negated.contains($0) != parent.negated.contains($0) }
        return [
            CueReading(.overlap, Double(shared.count) / Double(smaller)),
            CueReading(.polarityFlip, isFlipped ? 1 : 0),
        ]
    }

    /// The content words of a text, and those among them that follow a negation.
    private struct Content {
        var words: Set<UInt64> = []
        var negated: Set<UInt64> = []
    }

    private static func content(_ text: TokenizedText, _ words: [Int]) -> Content {
        var content = Content()
        var reach = 0
        for index in words {
            let token = text.tokens[index]
            if NegationRule.isNegator(token, in: text) {
                reach = NegationRule.reach
                continue
            }
            if Int(token.end - token.start) >= shortest, !StopWords.contains(token) {
                content.words.insert(token.hash)
                if reach > 0 { content.negated.insert(token.hash) }
            }
            reach -= 1
        }
        return content
    }
}
