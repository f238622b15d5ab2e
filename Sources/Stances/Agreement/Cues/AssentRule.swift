/// "Exactly." "I couldn't agree more." And assent that is taken back: "Yes, but".
///
/// A word of assent counts most among the first three words; later only phrases that can hardly mean
/// anything else do, two at the most.
enum AssentRule: AgreementRule {
    static let openingWidth = 3
    static let most = 2

    static func read(_ pair: ReplyPair, into readings: inout CueReadings) {
        let found = pair.found
        let opens = found.opens(.assentOpenings, within: openingWidth)
        readings.note(.assentOpening, if: opens, found.opening(.assentOpenings, within: openingWidth))
        readings.note(.assent, Double(min(found.count(.assents), most)), found[.assents])
        readings.note(
            .assentThenContrast, if: opens && found.count(.contrasts) > 0, Array(found[.contrasts].prefix(1)))
    }

    static let openings = """
        yes, yeah, yea, yep, yup, yess, exactly, agreed, agree, true, indeed, absolutely, definitely, precisely,
        correct, amen, totally, completely, bingo, ditto, seconded, right, preach, facts, certainly, truth,
        obviously, quite
        """
    static let phrases = """
        i agree, agree with you, totally agree, completely agree, fully agree, agreed, you're right, you are right,
        you're correct, you are correct, that's right, that's true, that is true, good point, great point, fair point,
        excellent point, good points, fair enough, well said, well put, so true, very true, too true, spot on,
        couldn't agree more, can't agree more, hear hear, nailed it, makes sense, my thoughts, me too, same here,
        exactly, love this, love it, i know right, no doubt, no kidding, for real, of course, good idea, as well,
        good call, absolutely, this is why, it's true, i hope so, as you say, like you said, as you said,
        i take it back, i stand corrected, on your side, with you on
        """
}
