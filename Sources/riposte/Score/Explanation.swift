import Language
import Reports
import Sentiment
import Stances

/// A score said in words: each term, its valence, each rule that fired.
enum Explanation {
    static func of(_ text: String, _ scorers: Scorers) -> String {
        let tokens = TokenizedText(text)
        let score = scorers.sentiment(of: tokens, explains: true)
        let incivility = scorers.incivility.score(tokens)
        var lines: [String] = []
        if score.isScored {
            lines.append(
                "\(score.label.rawValue), compound \(signed(score.compound)):"
                    + " positive \(share(score.positive)), neutral \(share(score.neutral)),"
                    + " negative \(share(score.negative))")
            lines += terms(score.evidence)
            if score.evidence.isEmpty { lines.append("  no word of it pulls either way") }
        } else {
            lines.append("not scored: the text is in a language that the lexicon does not read")
        }
        if !incivility.findings.isEmpty {
            lines.append("incivility \(Number.rounded(incivility.value, decimals: 2))")
            for finding in incivility.findings {
                lines.append(
                    "  \(finding.term)  \(finding.category.rawValue) \(Number.rounded(finding.weight, decimals: 2))"
                )
            }
        }
        if scorers.listsStances { lines += stances(of: tokens, scorers) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A line a term, in columns: the term, what it comes to, and how it came to that.
    private static func terms(_ all: [SentimentEvidence]) -> [String] {
        let evidence = all.filter { abs($0.result) >= least }
        let small = all.filter { abs($0.result) < least }
        let width = min(evidence.filter { $0.kind != .list }.map { name(of: $0).count }.max() ?? 0, 32)
        let lines = evidence.map { evidence in
            let name = name(of: evidence)
            var line =
                "  " + name + String(repeating: " ", count: max(0, width - name.count)) + "  "
                + signed(evidence.result)
            if !evidence.steps.isEmpty {
                line += "  from \(signed(evidence.valence))"
                for step in evidence.steps { line += ", \(step.rule) → \(signed(step.valence))" }
            }
            return line
        }
        guard !small.isEmpty else { return lines }
        let sum = small.reduce(0) { $0 + $1.result }
        return lines + ["  and \(small.count) that pull little, together \(signed(sum))"]
    }

    /// Terms that pull less than this are told together.
    private static let least = 0.3

    private static func name(of evidence: SentimentEvidence) -> String {
        switch evidence.kind {
        case .pair: "“\(evidence.term)” together"
        case .negated: "“\(evidence.term)” when negated"
        case .list: "VADER’s words together: \(evidence.term)"
        default: evidence.term
        }
    }

    /// Each target the text bears on: the position, and the terms with the rules that changed them.
    private static func stances(of text: TokenizedText, _ scorers: Scorers) -> [String] {
        scorers.stances.positions(in: text).flatMap { position in
            ["stance on \(position.target) \(signed(position.score)): \(position.label.rawValue)"]
                + position.evidence.map { evidence in
                    let rules = evidence.rules.map { " → \($0.rawValue)" }.joined()
                    return "  \(evidence.words)  \(signed(evidence.weight))\(rules)"
                }
        }
    }

    private static func signed(_ value: Double) -> String {
        (value > 0 ? "+" : value < 0 ? "−" : "") + Number.rounded(value.magnitude, decimals: 2)
    }

    private static func share(_ value: Double) -> String {
        Number.rounded(100 * value, decimals: 0) + " %"
    }
}
