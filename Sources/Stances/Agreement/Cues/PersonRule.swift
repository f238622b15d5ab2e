/// Whom a reply speaks of: oneself and a third party in agreement, more than in dispute.
enum PersonRule: AgreementRule {
    static let mostSelf = 3
    static let mostOthers = 3
    static let mostUs = 2

    static func readings(of pair: ReplyPair) -> [CueReading] {
        let writer = pair.found[.writer]
        let others = pair.found[.others]
        let us = pair.found[.us]
        return [
            CueReading(.writer, Double(min(writer.count, mostSelf)), writer),
            CueReading(.thirdParty, Double(min(others.count, mostOthers)), others),
            CueReading(.sharedGround, Double(min(us.count, mostUs)), us),
        ]
    }

    static let writer = "i, i'm, i've, my, me, i'd, i'll"
    static let others = "they, them, their, they're, they've, these people, those people, he, his, him, he's"
    static let us = "we, us, our, we're, we've, we'll, let's"
}
