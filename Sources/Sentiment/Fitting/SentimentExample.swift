public import Language

/// A text and what people said it feels.
public struct SentimentExample: Sendable {
    /// What people said.
    public enum Answer: Sendable, Equatable {
        case label(SentimentScore.Label)
        /// A mean of ratings, on whatever scale its set has.
        case valence(Double)
    }

    /// The text.
    public let text: TokenizedText
    /// What people said of it.
    public let answer: Answer

    /// A text with what people said of it.
    public init(text: TokenizedText, answer: Answer) {
        self.text = text
        self.answer = answer
    }
}

/// Examples of one kind that were collected together. Each set has its own share of every label and its own
/// scale, which the fit keeps apart from what words mean.
public struct SentimentSet: Sendable {
    /// What the set is called.
    public let name: String
    /// The examples, in the order of the source.
    public let examples: [SentimentExample]

    /// - Precondition: All answers are of the same kind.
    public init(name: String, examples: [SentimentExample]) {
        let rated = examples.count { if case .valence = $0.answer { true } else { false } }
        precondition(rated == 0 || rated == examples.count, "A set has labels or valences, not both.")
        self.name = name
        self.examples = examples
    }

    /// Whether the answers are ratings and not labels.
    public var isRated: Bool {
        if case .valence? = examples.first?.answer { true } else { false }
    }
}
