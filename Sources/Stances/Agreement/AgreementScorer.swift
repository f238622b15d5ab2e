import Foundation
public import Language

/// Says whether a reply agrees with what it answers, from cue words and the shape of the exchange.
///
/// A multinomial logistic model over the cues of ``AgreementCue``, each measured by a rule of its own:
/// neutral is the reference, and each cue adds to the log-odds of agreeing and of disagreeing. Sentiment
/// is not among the cues: people agree about bad news.
public struct AgreementScorer: Sendable {
    private let weights: AgreementWeights
    private let lexicon = CueLexicon.shared

    /// A scorer by weights, those that ship unless others are given.
    public init(_ weights: AgreementWeights = .shipped) {
        self.weights = weights
    }

    /// Reads a reply and what it answers.
    ///
    /// - Complexity: O(words of both).
    public func score(reply: TokenizedText, parent: TokenizedText) -> Agreement {
        score(reply: reply, to: ParentReading(parent))
    }

    /// Reads a reply to a text that was read before.
    ///
    /// - Parameters:
    ///   - reply: The words that answer.
    ///   - parent: What they answer.
    ///   - explains: Whether the answer carries its evidence.
    /// - Complexity: O(words of the reply).
    public func score(reply: TokenizedText, to parent: ParentReading, explains: Bool = true) -> Agreement {
        let pair = ReplyPair(reply: reply, parent: parent, lexicon: lexicon)
        var agree = weights.agreeBaseline
        var disagree = weights.disagreeBaseline
        var evidence: [Agreement.Evidence] = []
        for reading in AgreementRules.readings(of: pair, explains: explains).all {
            let weight = weights[reading.cue]
            agree += weight.agree * reading.value
            disagree += weight.disagree * reading.value
            guard explains else { continue }
            let share = (weight.agree - weight.disagree) * reading.value / Double(max(1, reading.words.count))
            if reading.words.isEmpty {
                evidence.append(Agreement.Evidence(cue: reading.cue, words: "", weight: share))
            }
            for words in reading.words {
                evidence.append(Agreement.Evidence(cue: reading.cue, words: pair.text(words), weight: share))
            }
        }
        return Self.agreement(agree: agree, disagree: disagree, evidence)
    }

    private static func agreement(
        agree: Double, disagree: Double, _ evidence: [Agreement.Evidence]
    ) -> Agreement {
        let top = max(agree, disagree, 0)
        let odds = (agree: exp(agree - top), neutral: exp(-top), disagree: exp(disagree - top))
        let total = odds.agree + odds.neutral + odds.disagree
        let label: Agreement.Label =
            odds.neutral >= max(odds.agree, odds.disagree)
            ? .neutral : odds.agree > odds.disagree ? .agree : .disagree
        return Agreement(
            label: label, agree: odds.agree / total, neutral: odds.neutral / total,
            disagree: odds.disagree / total, evidence: evidence)
    }

    /// What the cues measure in a reply, as the model sees it: the numbers that weights are fitted to; a cue
    /// that is not there has none.
    public static func measurements(reply: TokenizedText, parent: TokenizedText) -> [AgreementCue: Double] {
        let pair = ReplyPair(reply: reply, parent: ParentReading(parent))
        return Dictionary(
            AgreementRules.readings(of: pair, explains: false).all.map { ($0.cue, $0.value) },
            uniquingKeysWith: +)
    }
}
