/// What a text feels, as a lexicon and its rules say, and why.
public struct SentimentScore: Sendable, Equatable {
    /// The three answers.
    public enum Label: String, Sendable, CaseIterable {
        case positive
        case neutral
        case negative
    }

    /// −1, most negative, to 1, most positive.
    public var compound: Double
    /// Shares of the text that are positive, neutral and negative; 0 to 1.
    public var positive: Double
    /// The share that is neutral, 0 to 1.
    public var neutral: Double
    /// The share that is negative, 0 to 1; the three add up to 1.
    public var negative: Double
    /// Positive, neutral or negative on the whole.
    public var label: Label
    /// Whether the lexicon reads the text's language; where it does not, the figures say nothing.
    public var isScored = true
    /// The terms and rules it rests on, in the order of the text.
    public var evidence: [SentimentEvidence]

    /// A score with its parts.
    public init(
        compound: Double, positive: Double, neutral: Double, negative: Double, label: Label,
        evidence: [SentimentEvidence] = []
    ) {
        self.compound = compound
        self.positive = positive
        self.neutral = neutral
        self.negative = negative
        self.label = label
        self.evidence = evidence
    }

    /// Of a text in a language that the lexicon does not read.
    public static let notScored: SentimentScore = {
        var score = SentimentScore(compound: 0, positive: 0, neutral: 1, negative: 0, label: .neutral)
        score.isScored = false
        return score
    }()

    /// Of a text without words.
    public static let empty = SentimentScore(
        compound: 0, positive: 0, neutral: 0, negative: 0, label: .neutral)
}

/// A term that was scored: its valence in the lexicon, what each rule made of it, and what it came to.
public struct SentimentEvidence: Sendable, Equatable {
    /// The term as written, or a rule's own words where it concerns the whole text.
    public var term: String
    /// Its valence in the lexicon, −4 to 4; 0 for a rule on the whole text.
    public var valence: Double
    /// The rules that changed it, in the order in which they fired.
    public var steps: [Step]
    /// What kind of term it is.
    public var kind: Kind

    /// Kinds of terms.
    public enum Kind: String, Sendable {
        case word
        /// What a negation adds beside turning the word.
        case negated
        /// Two words next to each other.
        case pair
        case emoticon
        case emoji
        /// Punctuation, numbers, addresses.
        case mark
        /// What the words of VADER's list say together in a passage: the sum of their valences, saturated, and
        /// what that weighs, in the unit of the other terms (``SentimentModel``).
        case list
    }

    /// A rule and the valence after it.
    public struct Step: Sendable, Equatable {
        /// The rule's name.
        public var rule: String
        /// The valence after the rule.
        public var valence: Double

        /// A rule and what it made of the valence.
        public init(rule: String, valence: Double) {
            self.rule = rule
            self.valence = valence
        }
    }

    /// A term with its valence in the lexicon and what rules made of it.
    public init(term: String, valence: Double, steps: [Step] = [], kind: Kind = .word) {
        self.kind = kind
        self.term = term
        self.valence = valence
        self.steps = steps
    }

    /// The valence after all rules.
    public var result: Double { steps.last?.valence ?? valence }
}
