import Language

/// How much a reply denies: negations in ten words, at most ``most``.
enum NegationDensityRule: AgreementRule {
    static let most = 3.0

    static func readings(of pair: ReplyPair) -> [CueReading] {
        let found = pair.words.indices.filter {
            NegationRule.isNegator(pair.reply.tokens[pair.words[$0]], in: pair.reply)
        }
        return [
            CueReading(
                .negations, min(most, 10 * Double(found.count) / Double(pair.length)),
                found.map { $0..<$0 + 1 })
        ]
    }
}
