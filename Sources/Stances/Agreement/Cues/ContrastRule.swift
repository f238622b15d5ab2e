/// "But", "however", "actually": words that set something against what was said, two at the most.
enum ContrastRule: AgreementRule {
    static let most = 2

    static func read(_ pair: ReplyPair, into readings: inout CueReadings) {
        readings.note(.contrast, Double(min(pair.found.count(.contrasts), most)), pair.found[.contrasts])
    }

    static let words = """
        but, however, though, although, yet, except, while, whereas, still, actually, unless
        """
}
