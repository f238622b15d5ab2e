/// "You don't read what you quote": what the other does, is or ought to, said against them.
///
/// Unlike ``AddressRule``, which counts every "you", this reads the phrases that dispute turns on; two at the most.
enum SecondPersonRule: AgreementRule {
    static let most = 2

    static func read(_ pair: ReplyPair, into readings: inout CueReadings) {
        readings.note(
            .secondPersonNegative, Double(min(pair.found.count(.reproaches), most)), pair.found[.reproaches])
    }

    static let phrases = """
        you don't, you can't, you didn't, you aren't, you're not, you are not, you do not, you cannot, you won't,
        you haven't, you have no, you never, you're wrong, you are wrong, you failed, you missed, you clearly,
        you obviously, you lack, your problem, your ignorance, you fail, you must be, you just, you people, you keep,
        you think, you know nothing, you need to, you should, do you even, are you, have you
        """
}
