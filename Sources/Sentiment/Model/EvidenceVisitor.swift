import Language

/// Remembers each term that weighs something, with the rules that changed it.
struct EvidenceVisitor: TermVisitor {
    private let model: SentimentModel
    private let text: TokenizedText
    private(set) var evidence: [SentimentEvidence] = []
    private var listed = ListedWords()
    /// The words of the list in this passage, each once.
    private var listedWords: [String] = []

    /// A term that moves the valence by less is not worth a line.
    static let least = 0.05
    /// Words of the list that are named.
    static let mostListed = 6

    init(_ model: SentimentModel, _ text: TokenizedText) {
        self.model = model
        self.text = text
    }

    mutating func met(_ term: TermOccurrence) {
        guard let weight = model.weights[term.key] else { return }
        listed.add(term, listed: weight.listed)
        if weight.listed != 0, term.kind != .mark {
            let word = text.text(of: term.tokens)
            if !listedWords.contains(word) { listedWords.append(word) }
        }
        guard term.key != Mark.length.key, abs(term.value * weight.valence) >= Self.least else { return }
        let words = text.text(of: term.tokens)
        switch term.kind {
        case .mark where term.key == Mark.emojiStrength.key:
            // The second weight of an emoji joins the first.
            guard let last = evidence.indices.last, evidence[last].term == words else { return }
            let value = evidence[last].valence + plain(term) * weight.valence
            evidence[last] = SentimentEvidence(
                term: words, valence: value, steps: steps(of: term.rules, from: value), kind: .emoji)
        case .mark where term.key == Mark.emoji.key:
            let value = plain(term) * weight.valence
            evidence.append(
                SentimentEvidence(
                    term: words, valence: value, steps: steps(of: term.rules, from: value), kind: .emoji))
        default:
            evidence.append(
                SentimentEvidence(
                    term: words, valence: weight.valence, steps: steps(of: term.rules, from: weight.valence),
                    kind: SentimentEvidence.Kind(rawValue: term.kind.rawValue) ?? .word))
        }
    }

    mutating func endPassage(words: Int) {
        defer {
            listed = ListedWords()
            listedWords = []
        }
        let own = model.weights[Mark.listed.key] ?? .zero
        let size = model.weights[Mark.listedStrength.key] ?? .zero
        let said = listed.saturated
        // The other terms' sum is divided by the root of the words, this one is not: times that root, they add up.
        let result =
            (said * own.valence + abs(said) * size.valence) / PassageSums.scale(words: words)
        guard abs(result) >= Self.least else { return }
        let more = listedWords.count > Self.mostListed ? ", …" : ""
        evidence.append(
            SentimentEvidence(
                term: listedWords.prefix(Self.mostListed).joined(separator: ", ") + more,
                valence: listed.emphasised,
                steps: [
                    SentimentEvidence.Step(rule: "saturated", valence: said),
                    SentimentEvidence.Step(rule: "weighs", valence: result),
                ], kind: .list))
    }

    /// An emoji's value without its rules.
    private func plain(_ term: TermOccurrence) -> Double {
        let factor = model.rules.factor(of: term.rules)
        return factor == 0 ? 0 : term.value / factor
    }

    /// The valence after each rule that fired.
    private func steps(of rules: FiredRules, from valence: Double) -> [SentimentEvidence.Step] {
        var value = valence
        return FiredRules.all(model.rules).filter { rules.contains($0.rule) }.map { rule in
            value *= rule.factor
            return SentimentEvidence.Step(rule: rule.name, valence: value)
        }
    }
}
