/// What one rule measured: the cue, its strength, and the words it rests on.
struct CueReading {
    let cue: AgreementCue
    /// The strength, in the unit that the rule names; 0 is not reported.
    let value: Double
    /// Ranges of the reply's own words; empty where the cue is about the whole.
    let words: [Range<Int>]

    init(_ cue: AgreementCue, _ value: Double, _ words: [Range<Int>] = []) {
        self.cue = cue
        self.value = value
        self.words = words
    }
}

/// A rule that measures one or a few cues in a reply.
protocol AgreementRule: SendableMetatype {
    static func readings(of pair: ReplyPair) -> [CueReading]
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
}
