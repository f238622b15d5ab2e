import Foundation

/// The length of a reply: to agree takes a word, to disagree takes reasons.
///
/// Measured as the natural logarithm of the own words less that of ``usual``, between ``shortest`` and
/// ``longest`` words, so that the long posts of forums are not all taken for quarrels.
enum LengthRule: AgreementRule {
    static let shortest = 1
    static let usual = 27
    static let longest = 80

    static func read(_ pair: ReplyPair, into readings: inout CueReadings) {
        let words = min(max(pair.words.count, shortest), longest)
        readings.note(.length, log(Double(words)) - log(Double(usual)))
    }
}
