/// "No. That is not what it says": denial in the first four words, and phrases of dispute anywhere.
enum ContradictionRule: AgreementRule {
    static let openingWidth = 4
    static let most = 2

    static func read(_ pair: ReplyPair, into readings: inout CueReadings) {
        let found = pair.found
        readings.note(
            .contradictionOpening, if: found.opens(.contradictionOpenings, within: openingWidth),
            found.opening(.contradictionOpenings, within: openingWidth))
        readings.note(
            .contradiction, Double(min(found.count(.contradictions), most)), found[.contradictions])
    }

    static let openings = """
        no, nope, nah, wrong, false, incorrect, disagree, bullshit, bs, nonsense, rubbish, hardly, untrue, actually,
        sorry, um, uh, huh, lies, not true, not really, not exactly, not necessarily, i disagree, i don't,
        that's not, that isn't, it's not, it isn't, they're not, there is no, there's no, doubt, except
        """
    static let phrases = """
        you're wrong, you are wrong, that's not, that isn't, that is not, not true, isn't true, not what, nonsense,
        bullshit, doesn't mean, does not mean, don't think, i disagree, disagree, incorrect, no one said, nobody said,
        never said, didn't say, straw man, strawman, false, wrong, it's not, not how, not the same, you don't,
        you can't, you're not, you didn't, no evidence, source, citation, what about, misleading, makes no sense,
        no sense, how is, not sure, proof, fallacy, whataboutism, ridiculous, on the contrary, the opposite,
        as opposed, rather than, no reason
        """
}
