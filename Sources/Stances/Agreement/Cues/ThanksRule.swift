/// "Thank you, that is a great help": thanks and praise, which mostly go to those one agrees with.
enum ThanksRule: AgreementRule {
    static let most = 2

    static func readings(of pair: ReplyPair) -> [CueReading] {
        let found = pair.found[.thanks]
        return [CueReading(.thanks, Double(min(found.count, most)), found)]
    }

    static let phrases = """
        thanks, thank you, thx, cheers, congrats, congratulations, kudos, bravo, great, awesome, good, nice, perfect,
        excellent, beautiful, love, amazing, brilliant, glad, happy, hope, welcome, wonderful, best, splendid, lovely
        """
}
