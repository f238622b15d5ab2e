/// The VADER model: a lexicon of rated words and a handful of rules, the reference implementation's results.
///
/// Hutto and Gilbert, "VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social Media Text"
/// (2014), DOI 10.1609/icwsm.v8i1.14550. `compound` equals that of the package vaderSentiment 3.3.2 to four
/// decimals on every text; what looks odd in a rule is named there as a quirk that is kept.
public struct VaderScorer: Sendable {
    private let lexicon: VaderLexicon

    /// A scorer by a lexicon of VADER's form.
    public init(_ lexicon: VaderLexicon) {
        self.lexicon = lexicon
    }

    /// Scores a text as one piece.
    ///
    /// - Parameters:
    ///   - text: UTF-8.
    ///   - explains: Whether the score carries its evidence.
    /// - Complexity: O(bytes); with `but` in the text O(words log words).
    public func score(_ text: [UInt8], explains: Bool = false) -> SentimentScore {
        let text = VaderText(text, lexicon)
        guard !text.words.isEmpty else { return .empty }
        var evidence: [SentimentEvidence] = []
        var termOfEvidence: [Int] = []
        var scores = [Double](repeating: 0, count: text.words.count)
        for index in text.words.indices where !isDegree(index, in: text) {
            let context = VaderContext(text: text, lexicon: lexicon.words, index: index)
            guard let valence = lexicon.words.valence(ofHash: context.word.hash) else { continue }
            var steps: [SentimentEvidence.Step] = []
            scores[index] = ruled(valence, context) { rule, value in
                if explains { steps.append(SentimentEvidence.Step(rule: rule, valence: value)) }
            }
            if explains {
                evidence.append(
                    SentimentEvidence(term: text.text(of: context.word), valence: valence, steps: steps))
                termOfEvidence.append(index)
            }
        }
        ButRule.apply(&scores, text)
        for (place, index) in termOfEvidence.enumerated() where evidence[place].result != scores[index] {
            evidence[place].steps.append(SentimentEvidence.Step(rule: ButRule.name, valence: scores[index]))
        }
        let emphasis = PunctuationRule.emphasis(exclamations: text.exclamations, questions: text.questions)
        return summed(scores, emphasis: emphasis, evidence)
    }

    /// The score of a text, with its reasons if they are asked for; O(bytes).
    public func score(_ text: String, explains: Bool = false) -> SentimentScore {
        score([UInt8](text.utf8), explains: explains)
    }

    /// Degree words, and `kind` before `of`, have no valence of their own here.
    private func isDegree(_ index: Int, in text: VaderText) -> Bool {
        let hash = text.words[index].hash
        if VaderWords.boosters.contains(hash) || VaderWords.dampeners.contains(hash) { return true }
        return hash == VaderWords.kind && index + 1 < text.words.count
            && text.words[index + 1].hash == VaderWords.of
    }

    /// A scored word's valence after every rule that looks at its neighbours.
    private func ruled(
        _ lexiconValence: Double, _ context: VaderContext, _ fired: (String, Double) -> Void
    ) -> Double {
        var valence = lexiconValence
        func step(_ rule: String, _ next: Double) {
            if next != valence { fired(rule, next) }
            valence = next
        }
        step(NoRule.name, NoRule.apply(valence, context, lexiconValence: lexiconValence))
        step(CapitalsRule.name, CapitalsRule.apply(valence, context))
        for distance in 1...3
        where context.index >= distance && !context.isInLexicon(context.before(distance)) {
            step(BoosterRule.name, BoosterRule.apply(valence, context, distance: distance))
            step(NegationRule.name, NegationRule.apply(valence, context, distance: distance))
            if distance == 3 { step(IdiomRule.name, IdiomRule.apply(valence, context)) }
        }
        step(LeastRule.name, LeastRule.apply(valence, context))
        return valence
    }

    /// The sum made −1 to 1, and the shares of positive, neutral and negative words.
    private func summed(_ scores: [Double], emphasis: Double, _ evidence: [SentimentEvidence])
        -> SentimentScore
    {
        var evidence = evidence
        var sum = scores.reduce(0, +)
        if sum != 0, emphasis > 0 {
            sum += sum > 0 ? emphasis : -emphasis
            if !evidence.isEmpty {
                evidence.append(
                    SentimentEvidence(
                        term: "!?", valence: 0,
                        steps: [.init(rule: PunctuationRule.name, valence: sum > 0 ? emphasis : -emphasis)]))
            }
        }
        var positive = 0.0
        var negative = 0.0
        var neutral = 0.0
        for score in scores {
            // One more for each, as neutral words count one.
            if score > 0 {
                positive += score + 1
            } else if score < 0 {
                negative += 1 - score
            } else {
                neutral += 1
            }
        }
        if positive > negative { positive += emphasis } else if positive < negative { negative += emphasis }
        let total = positive + negative + neutral
        let compound = (Self.normalised(sum) * 10_000).rounded() / 10_000
        return SentimentScore(
            compound: compound, positive: Self.rounded(positive / total),
            neutral: Self.rounded(neutral / total),
            negative: Self.rounded(negative / total), label: Self.label(compound), evidence: evidence)
    }

    /// x / √(x² + 15): 15 approximates the largest sum expected of a sentence.
    private static func normalised(_ sum: Double) -> Double {
        max(-1, min(1, sum / (sum * sum + 15).squareRoot()))
    }

    private static func rounded(_ share: Double) -> Double { (share * 1_000).rounded() / 1_000 }

    /// The authors' thresholds.
    private static func label(_ compound: Double) -> SentimentScore.Label {
        compound >= 0.05 ? .positive : compound <= -0.05 ? .negative : .neutral
    }
}
