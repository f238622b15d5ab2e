import Language
import Reports
import Sentiment
import Stances

/// A score said in words: each term, its valence, each rule that fired.
enum Explanation {
    static func of(_ text: String, _ scorers: Scorers) -> String {
        let score = scorers.sentiment.score(text, explains: true)
        let incivility = scorers.incivility.score(TokenizedText(text))
        var lines = [
            "compound \(signed(score.compound)): \(score.label.rawValue)"
                + " (positive \(share(score.positive)), neutral \(share(score.neutral)),"
                + " negative \(share(score.negative)))"
        ]
        for evidence in score.evidence {
            var line = "  \(evidence.term)  \(signed(evidence.valence))"
            for step in evidence.steps { line += "  → \(step.rule) \(signed(step.valence))" }
            lines.append(line)
        }
        if score.evidence.isEmpty { lines.append("  no word of it is in the lexicon") }
        if !incivility.findings.isEmpty {
            lines.append("incivility \(Number.rounded(incivility.value, decimals: 2))")
            for finding in incivility.findings {
                lines.append(
                    "  \(finding.term)  \(finding.category.rawValue) \(Number.rounded(finding.weight, decimals: 2))"
                )
            }
        }
        if scorers.listsStances { lines += stances(of: text, scorers) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Each target the text bears on: the position, and the terms with the rules that changed them.
    private static func stances(of text: String, _ scorers: Scorers) -> [String] {
        scorers.stances.positions(in: TokenizedText(text)).flatMap { position in
            ["stance on \(position.target) \(signed(position.score)): \(position.label.rawValue)"]
                + position.evidence.map { evidence in
                    let rules = evidence.rules.map { " → \($0.rawValue)" }.joined()
                    return "  \(evidence.words)  \(signed(evidence.weight))\(rules)"
                }
        }
    }

    private static func signed(_ value: Double) -> String {
        (value > 0 ? "+" : value < 0 ? "−" : "") + Number.rounded(value.magnitude, decimals: 4)
    }

    private static func share(_ value: Double) -> String {
        Number.rounded(100 * value, decimals: 0) + " %"
    }
}
