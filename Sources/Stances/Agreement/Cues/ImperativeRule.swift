/// "Read the paper first": a reply that opens by telling the other what to do.
enum ImperativeRule: AgreementRule {
    static func read(_ pair: ReplyPair, into readings: inout CueReadings) {
        readings.note(
            .imperative, if: pair.found.opens(.imperatives, within: 1),
            pair.found.opening(.imperatives, within: 1))
    }

    static let openings = """
        look, read, check, go, try, stop, show, see, watch, learn, explain, tell, give, get, keep, take, google, name,
        please, stay, quit, prove, define
        """
}
