/// Whom a reply speaks of: oneself and a third party in agreement, more than in dispute.
enum PersonRule: AgreementRule {
    static let mostSelf = 3
    static let mostOthers = 3
    static let mostUs = 2

    static func read(_ pair: ReplyPair, into readings: inout CueReadings) {
        let found = pair.found
        readings.note(.writer, Double(min(found.count(.writer), mostSelf)), found[.writer])
        readings.note(.thirdParty, Double(min(found.count(.others), mostOthers)), found[.others])
        readings.note(.sharedGround, Double(min(found.count(.us), mostUs)), found[.us])
    }

    static let writer = "i, i'm, i've, my, me, i'd, i'll"
    static let others = "they, them, their, they're, they've, these people, those people, he, his, him, he's"
    static let us = "we, us, our, we're, we've, we'll, let's"
}
