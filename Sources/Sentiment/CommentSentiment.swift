public import Language

/// The sentiment of a comment of any length, in the language that its lexicon reads.
///
/// Where a lexicon's sum over a long text runs into the ends of the scale, each sentence is scored by itself,
/// and the comment's compound is the mean over its sentences, a sentence weighing as many words as it has, but
/// no more than `longestWeight`. A comment of one sentence keeps that sentence's score. A comment that is
/// told to be in another language, and has nothing that the lexicon knows, is not scored
/// (``SentimentScore/isScored``), which is something else than neutral.
public struct CommentSentiment: Sendable {
    /// The weight of the longest sentence, in words.
    static let longestWeight = 30

    /// What scores a text whose language is not told.
    private let scorer: any SentimentScoring
    /// What scores texts in each language; `nil` where the language makes no difference.
    private let scorers: [String: any SentimentScoring]?

    /// - Parameters:
    ///   - scorer: What scores texts.
    ///   - languages: ISO 639-1 codes of the languages that the lexicon reads; `nil` for any.
    public init(_ scorer: any SentimentScoring, languages: Set<String>? = ["en"]) {
        self.scorer = scorer
        scorers = languages.map { Dictionary(uniqueKeysWithValues: $0.map { ($0, scorer) }) }
    }

    /// - Parameter scorers: Lexicons by ISO 639-1 codes of their languages; English's scores texts whose
    ///   language is not told.
    /// - Precondition: There is one for English.
    public init(byLanguage scorers: [String: any SentimentScoring]) {
        guard let english = scorers["en"] else { preconditionFailure("There is a lexicon for English.") }
        scorer = english
        self.scorers = scorers
    }

    /// - Complexity: O(bytes).
    public func score(_ text: TokenizedText, explains: Bool = true) -> SentimentScore {
        guard let scorer = scorer(for: text) else { return .notScored }
        return scorer.scoresBySentence
            ? bySentence(text, scorer, explains) : scorer.score(text, explains: explains)
    }

    /// Scores a text as one piece, whatever its length: the reference's own way.
    public func scoreWhole(_ text: TokenizedText, explains: Bool) -> SentimentScore {
        scorer.score(text, explains: explains)
    }

    /// What reads the text's language; `nil` where nothing does.
    private func scorer(for text: TokenizedText) -> (any SentimentScoring)? {
        guard let scorers, let guess = LanguageGuess(text) else { return scorer }
        return scorers[guess.code]
    }

    private func bySentence(
        _ text: TokenizedText, _ scorer: any SentimentScoring, _ explains: Bool
    ) -> SentimentScore {
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
