/// "You": people in agreement speak of the matter, people in dispute speak of each other.
///
/// Measured as words of address in ten words, at most ``most``, and among the first four words.
enum AddressRule: AgreementRule {
    static let openingWidth = 4
    static let most = 3.0

    static func read(_ pair: ReplyPair, into readings: inout CueReadings) {
        let found = pair.found
        readings.note(
            .addressOpening, if: found.opens(.address, within: openingWidth),
            found.opening(.address, within: openingWidth))
        readings.note(
            .address, min(most, 10 * Double(found.count(.address)) / Double(pair.length)), found[.address])
    }

    static let words = "you, your, you're, you've, u, ur, yours, yourself, you'd, you'll"
}
