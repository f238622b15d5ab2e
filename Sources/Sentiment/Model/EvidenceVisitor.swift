import Language

/// Remembers each term that weighs something, with the rules that changed it.
struct EvidenceVisitor: TermVisitor {
    private let model: SentimentModel
    private let text: TokenizedText
    private(set) var evidence: [SentimentEvidence] = []

    /// A term that moves the valence by less is not worth a line.
    static let least = 0.05

    init(_ model: SentimentModel, _ text: TokenizedText) {
        self.model = model
        self.text = text
    }

    mutating func met(_ term: TermOccurrence) {
        guard let weight = model.weights[term.key], term.key != Mark.length.key,
            abs(term.value * Double(weight.valence)) >= Self.least
        else { return }
        let words = text.text(of: term.tokens)
        let valence = Double(weight.valence)
        switch term.kind {
        case .mark where term.key == Mark.emojiStrength.key:
            // The second weight of an emoji joins the first.
            guard let last = evidence.indices.last, evidence[last].term == words else { return }
            evidence[last].valence += term.value * valence
        case .mark where term.key == Mark.emoji.key:
            evidence.append(SentimentEvidence(term: words, valence: term.value * valence, kind: .emoji))
        default:
            var value = valence
            var steps: [SentimentEvidence.Step] = []
            for rule in FiredRules.all(model.rules) where term.rules.contains(rule.rule) {
                value *= rule.factor
                steps.append(SentimentEvidence.Step(rule: rule.name, valence: value))
            }
            evidence.append(
                SentimentEvidence(
                    term: words, valence: valence, steps: steps,
                    kind: SentimentEvidence.Kind(rawValue: term.kind.rawValue) ?? .word))
        }
    }

    mutating func endPassage(words: Int) {}
}
