/// How far a reply takes up the words of what it answers, and whether it negates words that stand there
/// without a negation, or the other way round.
///
/// Measured as the words that both have, over those of the one that has fewer.
enum OverlapRule: AgreementRule {
    static func read(_ pair: ReplyPair, into readings: inout CueReadings) {
        let reply = pair.found.content
        let parent = pair.parent.content
        let overlap = reply.overlap(with: parent)
        readings.note(.overlap, Double(overlap.shared) / Double(max(1, min(reply.count, parent.count))))
        readings.note(.polarityFlip, if: overlap.isFlipped)
    }
}
