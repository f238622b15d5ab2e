/// What the rules measured in one reply: each cue with its strength and, where asked for, its words.
struct CueReadings {
    struct Reading {
        let cue: AgreementCue
        /// The strength, in the unit that the rule names; never 0.
        let value: Double
        /// Ranges of the reply's own words; empty where the cue is about the whole, or words are not asked for.
        let words: [Range<Int>]
    }

    private(set) var all: [Reading] = []
    private let explains: Bool

    /// - Parameter explains: Whether words are kept.
    init(explains: Bool) {
        self.explains = explains
        all.reserveCapacity(AgreementCue.allCases.count)
    }

    /// Notes a cue, unless its strength is 0; its words are looked up only where they are kept.
    mutating func note(
        _ cue: AgreementCue, _ value: Double, _ words: @autoclosure () -> [Range<Int>] = []
    ) {
        guard value != 0 else { return }
        all.append(Reading(cue: cue, value: value, words: explains ? words() : []))
    }

    /// Notes a cue that is there or not.
    mutating func note(
        _ cue: AgreementCue, if isThere: Bool, _ words: @autoclosure () -> [Range<Int>] = []
    ) {
        note(cue, isThere ? 1 : 0, words())
    }
}

/// A rule that measures one or a few cues in a reply.
protocol AgreementRule: SendableMetatype {
    static func read(_ pair: ReplyPair, into readings: inout CueReadings)
}

/// Every rule, in the order in which evidence is listed.
enum AgreementRules {
    static let all: [any AgreementRule.Type] = [
        AssentRule.self, ThanksRule.self, AdditionRule.self, ContradictionRule.self, ContrastRule.self,
        AddressRule.self, HostilityRule.self, QuestionRule.self, NegationDensityRule.self,
        ImperativeRule.self,
        HedgeRule.self, PersonRule.self, SecondPersonRule.self, CorrectionRule.self, OverlapRule.self,
        QuotationRule.self, LengthRule.self,
    ]

    static func readings(of pair: ReplyPair, explains: Bool) -> CueReadings {
        var readings = CueReadings(explains: explains)
        for rule in all { rule.read(pair, into: &readings) }
        return readings
    }
}
