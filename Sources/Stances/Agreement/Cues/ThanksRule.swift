/// "Thank you, that is a great help": thanks and praise, which mostly go to those one agrees with.
enum ThanksRule: AgreementRule {
    static let most = 2

    static func read(_ pair: ReplyPair, into readings: inout CueReadings) {
        readings.note(.thanks, Double(min(pair.found.count(.thanks), most)), pair.found[.thanks])
    }

    static let phrases = """
        thanks, thank you, thx, cheers, congrats, congratulations, kudos, bravo, great, awesome, good, nice, perfect,
        excellent, beautiful, love, amazing, brilliant, glad, happy, hope, welcome, wonderful, best, splendid, lovely
        """
}
