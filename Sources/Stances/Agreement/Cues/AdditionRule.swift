/// "And it gets worse": a reply that goes on where the other stopped.
enum AdditionRule: AgreementRule {
    static let openingWidth = 2

    static func read(_ pair: ReplyPair, into readings: inout CueReadings) {
        readings.note(
            .addition, if: pair.found.opens(.additions, within: openingWidth),
            pair.found.opening(.additions, within: openingWidth))
    }

    static let openings = """
        and, also, plus, especially, because, even, or, same, this, let's, we, they, i'm, i've, he, she, it's, these,
        me too, not to, just like, imagine, sadly, unfortunately, hopefully
        """
}
