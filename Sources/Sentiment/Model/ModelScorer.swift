import Foundation
public import Language

/// Scores texts by a ``SentimentModel``: the default.
public struct ModelScorer: Sendable {
    private let model: SentimentModel

    /// A scorer by a fitted model.
    public init(_ model: SentimentModel) {
        self.model = model
    }

    /// Scores a text of any length.
    ///
    /// - Parameters:
    ///   - text: The words to score.
    ///   - explains: Whether the score carries its evidence.
    /// - Complexity: O(bytes).
    public func score(_ text: TokenizedText, explains: Bool = false) -> SentimentScore {
        var sums = SumVisitor(model.weights)
        model.reader.read(text, &sums)
        guard sums.words > 0 || sums.known > 0 else {
            var score = SentimentScore.empty
            score.neutral = 1
            return score
        }
        let result = sums.result
        var score = model.score(valence: result.valence, feeling: result.feeling)
        if explains {
            var evidence = EvidenceVisitor(model, text)
            model.reader.read(text, &evidence)
            score.evidence = evidence.evidence
        }
        return score
    }
}

extension ModelScorer {
    /// A text's valence and feeling.
    func sums(of text: TokenizedText) -> (valence: Double, feeling: Double) {
        var sums = SumVisitor(model.weights)
        model.reader.read(text, &sums)
        return sums.result
    }

    var constants: LabelConstants {
        LabelConstants(
            positive: model.positiveBias, negative: model.negativeBias, saturation: model.saturation)
    }
}

extension SentimentModel {
    /// The score that two sums come to.
    func score(valence: Double, feeling: Double) -> SentimentScore {
        let positive = exp(min(valence + feeling + positiveBias, 50))
        let negative = exp(min(-valence + feeling + negativeBias, 50))
        let total = positive + 1 + negative
        let label: SentimentScore.Label =
            positive >= 1 && positive >= negative ? .positive : negative >= 1 ? .negative : .neutral
        let compound = valence / (valence * valence + saturation).squareRoot()
        return SentimentScore(
            compound: (compound * 10_000).rounded() / 10_000, positive: positive / total, neutral: 1 / total,
            negative: negative / total, label: label)
    }
}
