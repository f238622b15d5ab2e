/// Lines that a reply quotes: whoever takes a sentence apart seldom does it to agree. And quoting to rebut: the
/// first own words after a quotation deny it.
enum QuotationRule: AgreementRule {
    static let openingWidth = 6

    static func readings(of pair: ReplyPair) -> [CueReading] {
        guard pair.quotes else { return [] }
        let denials =
            pair.found.opening(.contradictionOpenings, within: openingWidth)
            + pair.found.opening(.contradictions, within: openingWidth)
        return [
            CueReading(.quotation, 1),
            CueReading(.quoteThenRebut, denials.isEmpty ? 0 : 1, Array(denials.prefix(1))),
        ]
    }
}
