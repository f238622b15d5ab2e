/// Whether a reply agrees with what it answers.
public struct Agreement: Sendable, Equatable {
    public enum Label: String, Sendable, CaseIterable {
        case agree
        case neutral
        case disagree
    }

    public var label: Label
    /// Probabilities of the three labels; they add up to 1.
    public var agree: Double
    public var neutral: Double
    public var disagree: Double
    /// From −1 to 1: the probability of agreeing less that of disagreeing.
    public var score: Double
    /// The cues that were found, in the order of the reply; those about the whole of it stand first.
    public var evidence: [Evidence]

    /// One cue that was found.
    public struct Evidence: Sendable, Equatable {
        public var cue: AgreementCue
        /// The words as the reply has them; empty for a cue about the whole reply.
        public var words: String
        /// Log-odds of agreeing over disagreeing that it adds.
        public var weight: Double

        public init(cue: AgreementCue, words: String, weight: Double) {
            self.cue = cue
            self.words = words
            self.weight = weight
        }
    }

    public init(
        label: Label, agree: Double, neutral: Double, disagree: Double, evidence: [Evidence] = []
    ) {
        self.label = label
        self.agree = agree
        self.neutral = neutral
        self.disagree = disagree
        score = agree - disagree
        self.evidence = evidence
    }
}
