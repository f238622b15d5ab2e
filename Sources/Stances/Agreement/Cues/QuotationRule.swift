/// Lines that a reply quotes: whoever takes a sentence apart seldom does it to agree. And quoting to rebut: the
/// first own words after a quotation deny it.
enum QuotationRule: AgreementRule {
    static let openingWidth = 6

    static func read(_ pair: ReplyPair, into readings: inout CueReadings) {
        guard pair.quotes else { return }
        let found = pair.found
        let denies =
            found.opens(.contradictionOpenings, within: openingWidth)
            || found.opens(.contradictions, within: openingWidth)
        readings.note(.quotation, 1)
        readings.note(
            .quoteThenRebut, if: denies,
            Array(
                (found.opening(.contradictionOpenings, within: openingWidth)
                    + found.opening(.contradictions, within: openingWidth)).prefix(1)))
    }
}
