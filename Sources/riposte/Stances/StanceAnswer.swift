import Stances

/// A position as `riposte score` writes it.
struct StanceAnswer: Encodable {
    let target: String
    let label: String
    let score: Double
    let evidence: [TermAnswer]?

    init(_ position: Position, evidence: Bool) {
        target = position.target
        label = position.label.rawValue
        score = rounded(position.score)
        self.evidence =
            evidence
            ? position.evidence.map {
                TermAnswer(
                    term: $0.term, words: $0.words, weight: rounded($0.weight),
                    rules: $0.rules.map(\.rawValue))
            } : nil
    }
}

/// Agreement with the parent as `riposte score` writes it.
struct AgreementAnswer: Encodable {
    let label: String
    let score: Double
    let evidence: [TermAnswer]?

    init(_ agreement: Agreement, evidence: Bool) {
        label = agreement.label.rawValue
        score = rounded(agreement.score)
        self.evidence =
            evidence
            ? agreement.evidence.map {
                TermAnswer(term: $0.cue.rawValue, words: $0.words, weight: rounded($0.weight), rules: [])
            } : nil
    }
}

/// One term or cue that a score rests on.
struct TermAnswer: Encodable {
    let term: String
    let words: String
    let weight: Double
    let rules: [String]
}

/// Four decimals, as many as the sentiment scores have.
private func rounded(_ value: Double) -> Double { (value * 1e4).rounded() / 1e4 }
