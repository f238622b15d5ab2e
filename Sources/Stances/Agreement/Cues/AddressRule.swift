/// "You": people in agreement speak of the matter, people in dispute speak of each other.
///
/// Measured as words of address in ten words, at most ``most``, and among the first four words.
enum AddressRule: AgreementRule {
    static let openingWidth = 4
    static let most = 3.0

    static func readings(of pair: ReplyPair) -> [CueReading] {
        let found = pair.found[.address]
        let opening = pair.found.opening(.address, within: openingWidth)
        return [
            CueReading(.addressOpening, opening.isEmpty ? 0 : 1, opening),
            CueReading(.address, min(most, 10 * Double(found.count) / Double(pair.length)), found),
        ]
    }

    static let words = "you, your, you're, you've, u, ur, yours, yourself, you'd, you'll"
}
