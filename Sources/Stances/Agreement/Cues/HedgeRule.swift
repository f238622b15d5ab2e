/// "Perhaps", "it depends", "I wonder": words of those who weigh rather than side, two at the most.
enum HedgeRule: AgreementRule {
    static let most = 2

    static func read(_ pair: ReplyPair, into readings: inout CueReadings) {
        readings.note(.hedge, Double(min(pair.found.count(.hedges), most)), pair.found[.hedges])
    }

    static let phrases = """
        i think, maybe, perhaps, probably, depends, i guess, i believe, might, may, could, seems, not sure, i wonder,
        if i, as far as, afaik, iirc
        """
}
