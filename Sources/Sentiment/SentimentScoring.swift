public import Language

/// A lexicon with its rules: what can say how a text feels, and why.
public protocol SentimentScoring: Sendable {
    /// Scores a text as one piece.
    ///
    /// - Parameters:
    ///   - text: The words to score.
    ///   - explains: Whether the score carries its evidence.
    /// - Complexity: O(bytes), or O(words log words) at most.
    func score(_ text: TokenizedText, explains: Bool) -> SentimentScore

    /// Whether a sum over a long text runs into the ends of the scale, so that comments are to be scored
    /// sentence by sentence.
    var scoresBySentence: Bool { get }
}

extension VaderScorer: SentimentScoring {
    /// The score of a text, with its reasons if they are asked for.
    public func score(_ text: TokenizedText, explains: Bool) -> SentimentScore {
        score(text.bytes, explains: explains)
    }

    public var scoresBySentence: Bool { true }
}

extension ModelScorer: SentimentScoring {
    public var scoresBySentence: Bool { false }
}
