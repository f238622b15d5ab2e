/// Whether a reply agrees with what it answers.
public struct Agreement: Sendable, Equatable {
    /// Whether a comment agrees with the one that it answers.
    public enum Label: String, Sendable, CaseIterable {
        case agree
        case neutral
        case disagree
    }

    /// The likeliest, or neutral where nothing is known.
    public var label: Label
    /// Probabilities of the three labels; they add up to 1.
    public var agree: Double
    /// The chance that it does neither, 0 to 1.
    public var neutral: Double
    /// The chance that it disagrees, 0 to 1; the three add up to 1.
    public var disagree: Double
    /// From −1 to 1: the probability of agreeing less that of disagreeing.
    public var score: Double
    /// The cues that were found, in the order of the reply; those about the whole of it stand first.
    public var evidence: [Evidence]

    /// One cue that was found.
    public struct Evidence: Sendable, Equatable {
        /// The cue.
        public var cue: AgreementCue
        /// The words as the reply has them; empty for a cue about the whole reply.
        public var words: String
        /// Log-odds of agreeing over disagreeing that it adds.
        public var weight: Double

        /// A cue as it was found in the text.
        public init(cue: AgreementCue, words: String, weight: Double) {
            self.cue = cue
            self.words = words
            self.weight = weight
        }
    }

    /// Chances with the cues that they rest on.
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
