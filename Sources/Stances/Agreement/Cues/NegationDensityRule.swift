/// How much a reply denies: negations in ten words, at most ``most``.
enum NegationDensityRule: AgreementRule {
    static let most = 3.0

    static func read(_ pair: ReplyPair, into readings: inout CueReadings) {
        let places = pair.found.negations
        readings.note(
            .negations, min(most, 10 * Double(places.count) / Double(pair.length)), places.map { $0..<$0 + 1 }
        )
    }
}
