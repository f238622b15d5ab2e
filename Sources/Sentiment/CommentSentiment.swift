public import Language

/// The sentiment of a comment of any length, sentence by sentence.
///
/// A sum over a long text runs into the ends of the scale whatever is said. Here each sentence is scored by
/// itself, and the comment's compound is the mean over its sentences, a sentence weighing as many words as
/// it has, but no more than ``longestWeight``. A comment of one sentence keeps that sentence's score.
public struct CommentSentiment: Sendable {
    /// The weight of the longest sentence, in words.
    static let longestWeight = 30

    private let scorer: VaderScorer

    public init(_ scorer: VaderScorer) {
        self.scorer = scorer
    }

    /// - Complexity: O(bytes).
    public func score(_ text: TokenizedText, explains: Bool = true) -> SentimentScore {
        var total = 0.0
        var sums = SentimentScore.empty
        for sentence in text.sentences {
            let score = scorer.score(Array(text.text(of: sentence).utf8), explains: explains)
            let words = sentence.count { text.tokens[$0].isWordLike }
            let weight = Double(min(max(words, 1), Self.longestWeight))
            total += weight
            sums.compound += weight * score.compound
            sums.positive += weight * score.positive
            sums.neutral += weight * score.neutral
            sums.negative += weight * score.negative
            sums.evidence += score.evidence
        }
        guard total > 0 else { return .empty }
        sums.compound /= total
        let shares = sums.positive + sums.neutral + sums.negative
        if shares > 0 {
            sums.positive /= shares
            sums.neutral /= shares
            sums.negative /= shares
        }
        sums.label =
            sums.compound >= Self.threshold
            ? .positive : sums.compound <= -Self.threshold ? .negative : .neutral
        return sums
    }

    /// VADER's own threshold on its scale.
    static let threshold = 0.05
}
