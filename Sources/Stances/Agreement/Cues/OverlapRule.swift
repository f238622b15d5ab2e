import Language

/// How far a reply takes up the words of what it answers, and whether it negates words that stand there
/// without a negation, or the other way round.
enum OverlapRule: AgreementRule {
    /// Words of one or two bytes carry little.
    static let shortest = 3

    static func readings(of pair: ReplyPair) -> [CueReading] {
        var reply = Content(room: pair.words.count)
        reply.read(pair.reply, pair.words)
        let parentWords = ReplyPair.firstWords(of: pair.parent, among: pair.parent.tokens.indices)
        var parent = Content(room: parentWords.count)
        parent.read(pair.parent, parentWords)
        var shared = 0
        var isFlipped = false
        for hash in reply.words.members where parent.words.contains(hash) {
            shared += 1
            if reply.negated.contains(hash) != parent.negated.contains(hash) { isFlipped = true }
        }
        let smaller = max(1, min(reply.words.count, parent.words.count))
        return [
            CueReading(.overlap, Double(shared) / Double(smaller)),
            CueReading(.polarityFlip, isFlipped ? 1 : 0),
        ]
    }

    /// The content words of a text, and those among them that follow a negation.
    private struct Content {
        var words: HashList
        var negated = HashList(room: 0)

        init(room: Int) {
            words = HashList(room: room)
        }

        mutating func read(_ text: TokenizedText, _ indices: [Int]) {
            var negatedWords: [UInt64] = []
            var reach = 0
            for index in indices {
                let token = text.tokens[index]
                if NegationRule.isNegator(token, in: text) {
                    reach = NegationRule.reach
                    continue
                }
                if Int(token.end - token.start) >= shortest, !stopWords.contains(token.hash) {
                    words.insert(token.hash)
                    if reach > 0 { negatedWords.append(token.hash) }
                }
                reach -= 1
            }
            negated = HashList(room: negatedWords.count)
            for hash in negatedWords { negated.insert(hash) }
        }
    }

    private static let stopWords = WordSet(StopWords.english)
}
