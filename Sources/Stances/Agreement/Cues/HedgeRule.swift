/// "Perhaps", "it depends", "I wonder": words of those who weigh rather than side, two at the most.
enum HedgeRule: AgreementRule {
    static let most = 2

    static func readings(of pair: ReplyPair) -> [CueReading] {
        let found = pair.found[.hedges]
        return [CueReading(.hedge, Double(min(found.count, most)), found)]
    }

    static let phrases = """
        i think, maybe, perhaps, probably, depends, i guess, i believe, might, may, could, seems, not sure, i wonder,
        if i, as far as, afaik, iirc
        """
}
