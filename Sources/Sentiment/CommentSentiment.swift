public import Language

/// The sentiment of a comment of any length, in the language that its lexicon reads.
///
/// Where a lexicon's sum over a long text runs into the ends of the scale, each sentence is scored by itself,
/// and the comment's compound is the mean over its sentences, a sentence weighing as many words as it has, but
/// no more than ``longestWeight``. A comment of one sentence keeps that sentence's score. A comment that is
/// told to be in another language, and has nothing that the lexicon knows, is not scored
/// (``SentimentScore/isScored``), which is something else than neutral.
public struct CommentSentiment: Sendable {
    /// The weight of the longest sentence, in words.
    static let longestWeight = 30

    private let scorer: any SentimentScoring
    private let languages: Set<String>

    /// - Parameter languages: ISO 639-1 codes of the languages that the lexicon reads.
    public init(_ scorer: any SentimentScoring, languages: Set<String> = ["en"]) {
        self.scorer = scorer
        self.languages = languages
    }

    /// - Complexity: O(bytes).
    public func score(_ text: TokenizedText, explains: Bool = true) -> SentimentScore {
        guard isRead(text) else { return .notScored }
        return scorer.scoresBySentence ? bySentence(text, explains) : scorer.score(text, explains: explains)
    }

    /// Scores a text as one piece, whatever its length: the reference's own way.
    public func scoreWhole(_ text: TokenizedText, explains: Bool) -> SentimentScore {
        scorer.score(text, explains: explains)
    }

    /// Whether the text is in a language that the lexicon reads, or in none that can be told.
    public func isRead(_ text: TokenizedText) -> Bool {
        guard let guess = LanguageGuess(text) else { return true }
        return languages.contains(guess.code)
    }

    private func bySentence(_ text: TokenizedText, _ explains: Bool) -> SentimentScore {
        var total = 0.0
        var sums = SentimentScore.empty
        for sentence in text.sentences {
            let score = scorer.score(TokenizedText(text.text(of: sentence)), explains: explains)
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
