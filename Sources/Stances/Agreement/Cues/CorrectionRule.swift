/// "It's called a toll, not a tax": a reply that sets something right. It is seldom assent, and less often a
/// quarrel than a flat denial is; two phrases at the most.
enum CorrectionRule: AgreementRule {
    static let most = 2

    static func read(_ pair: ReplyPair, into readings: inout CueReadings) {
        readings.note(
            .correction, Double(min(pair.found.count(.corrections), most)), pair.found[.corrections])
    }

    static let phrases = """
        in fact, as a matter of fact, technically, you mean, it's called, the fact, instead, that's because,
        it's because, because they, not because, correction, the truth is, the reality is, in reality
        """
}
