/// "But", "however", "actually": words that set something against what was said, two at the most.
enum ContrastRule: AgreementRule {
    static let most = 2

    static func readings(of pair: ReplyPair) -> [CueReading] {
        let found = pair.found[.contrasts]
        return [CueReading(.contrast, Double(min(found.count, most)), found)]
    }

    static let words = """
        but, however, though, although, yet, except, while, whereas, still, actually, unless
        """
}
