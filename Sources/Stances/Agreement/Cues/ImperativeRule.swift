/// "Read the paper first": a reply that opens by telling the other what to do.
enum ImperativeRule: AgreementRule {
    static func readings(of pair: ReplyPair) -> [CueReading] {
        let found = pair.found.opening(.imperatives, within: 1)
        return [CueReading(.imperative, found.isEmpty ? 0 : 1, found)]
    }

    static let openings = """
        look, read, check, go, try, stop, show, see, watch, learn, explain, tell, give, get, keep, take, google, name,
        please, stay, quit, prove, define
        """
}
