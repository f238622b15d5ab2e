/// Where a text stands towards a target.
public enum StanceLabel: String, Sendable, CaseIterable {
    case favor
    case against
    /// Nothing is known: no term, or terms that do not add up to a position.
    case none
}

/// A text's position towards one target, with everything it rests on.
public struct Position: Sendable, Equatable {
    /// The target's name.
    public var target: String
    /// For, against, or neither.
    public var label: StanceLabel
    /// From −1, against, to 1, for; 0 where nothing speaks for either.
    public var score: Double
    /// How often the text names the target.
    public var mentions: Int
    /// What speaks for or against, in the order of the text.
    public var evidence: [Evidence]

    /// A position with what it rests on.
    public init(
        target: String, label: StanceLabel, score: Double, mentions: Int = 0, evidence: [Evidence] = []
    ) {
        self.target = target
        self.label = label
        self.score = score
        self.mentions = mentions
        self.evidence = evidence
    }

    /// One term that was found, and what was made of it.
    public struct Evidence: Sendable, Equatable {
        /// The words as the text has them.
        public var words: String
        /// The term of the pack that they match.
        public var term: String
        /// The tokens it spans; empty for a term that is about the text's outline.
        public var tokens: Range<Int>
        /// Log-odds that it adds: positive for, negative against.
        public var weight: Double
        /// The rules that changed its weight.
        public var rules: [StanceRule]

        /// A term as it was found in the text.
        public init(
            words: String, term: String, tokens: Range<Int>, weight: Double, rules: [StanceRule] = []
        ) {
            self.words = words
            self.term = term
            self.tokens = tokens
            self.weight = weight
            self.rules = rules
        }
    }
}
