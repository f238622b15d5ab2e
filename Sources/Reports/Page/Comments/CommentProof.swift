import Discussions
import Findings
import Replies
import Sentiment
import Stances
import Topics

/// What the numbers of one comment rest on, in a few lines under its text.
struct CommentProof {
    let findings: ThreadFindings
    /// Comments that answer it, by index.
    let answers: [Int]
    /// Terms told for each number.
    let terms: Int

    func html(of found: CommentFindings) -> HTML {
        terms > 1 ? whole(found) : short(found)
    }

    /// One line, for threads of thousands of comments: how sure the parent is, and the weightiest words.
    private func short(_ found: CommentFindings) -> HTML {
        var parts: [String] = []
        if let parent = found.parent {
            parts.append(
                (parent.isExplicit ? "says so" : "inferred")
                    + " \(Number.rounded(parent.confidence, decimals: 3))")
        }
        let mood = found.sentiment.evidence
        parts += Self.weightiest(mood.map(\.result.magnitude)).map {
            "\(clipped(mood[$0].term)) \(Number.rounded(mood[$0].result, decimals: 2))"
        }
        if found.incivility.value > 0 {
            parts.append("incivility \(Number.rounded(found.incivility.value, decimals: 4))")
        }
        return parts.isEmpty ? .empty : "<p class=why>\(parts.joined(separator: "; "))"
    }

    /// The places of the two largest of `sizes` above 0, the larger and then the earlier first.
    static func weightiest(_ sizes: [Double]) -> [Int] {
        var first: Int?
        var second: Int?
        for (place, size) in sizes.enumerated() where size > 0 {
            if first.map({ size > sizes[$0] }) ?? true {
                second = first
                first = place
            } else if second.map({ size > sizes[$0] }) ?? true {
                second = place
            }
        }
        return [first, second].compactMap { $0 }
    }

    private func whole(_ found: CommentFindings) -> HTML {
        var lines: [HTML] = []
        if let parent = found.parent {
            let evidence: HTML =
                terms > 3 ? ": \(clipped(parent.evidence))" : .empty
            lines.append(
                "<b>Answers</b> \(link(parent.to)), \(parent.isExplicit ? "says so itself" : "inferred"), \(Number.rounded(parent.confidence, decimals: 3))\(evidence)"
            )
        }
        if !answers.isEmpty {
            let shown = answers.prefix(2 * terms).map { link(.comment($0)) }
            let rest: HTML = answers.count > shown.count ? " and \(answers.count - shown.count) more" : .empty
            lines.append("<b>Answered by</b> \(HTML.joined(shown, by: " "))\(rest)")
        }
        lines += scores(of: found)
        return lines.isEmpty
            ? .empty : "<div class=\"why\">\(HTML.joined(lines.map { "<p>\($0)</p>" }))</div>"
    }

    private func scores(of found: CommentFindings) -> [HTML] {
        var lines: [HTML] = []
        let mood = found.sentiment.evidence.filter { $0.result != 0 || !$0.steps.isEmpty }
        if !mood.isEmpty {
            lines.append(
                line("Mood", found.sentiment.compound, mood.map { "\(clipped($0.term)) \(steps($0))" }))
        }
        if found.incivility.value > 0 {
            lines.append(
                line(
                    "Incivility", found.incivility.value,
                    found.incivility.findings.map {
                        "\(clipped($0.term)) (\($0.category.rawValue)) \(Number.rounded($0.weight, decimals: 2))"
                    }))
        }
        if let agreement = found.agreement, !agreement.evidence.isEmpty, terms > 1 {
            lines.append(
                line(
                    "Agreement: \(agreement.label.rawValue)", agreement.score,
                    agreement.evidence.map {
                        "\($0.cue.rawValue)\($0.words.isEmpty ? "" : " “\(clipped($0.words))”") \(Number.rounded($0.weight, decimals: 2))"
                    }))
        }
        for position in found.positions where position.label != .none {
            lines.append(
                line(
                    "On \(position.target): \(position.label.rawValue)", position.score,
                    position.evidence.map {
                        "\(clipped($0.words)) \(Number.rounded($0.weight, decimals: 2))"
                    }))
        }
        return lines
    }

    /// The valence of a term and what each rule made of it.
    private func steps(_ evidence: SentimentEvidence) -> String {
        let valence = Number.rounded(evidence.valence, decimals: 2)
        guard terms > 1 else { return Number.rounded(evidence.result, decimals: 2) }
        return evidence.steps.reduce(valence) {
            "\($0) → \(Number.rounded($1.valence, decimals: 2)) (\($1.rule))"
        }
    }

    private func line(_ name: String, _ value: Double, _ evidence: [String]) -> HTML {
        let shown = evidence.prefix(2 * terms).joined(separator: "; ")
        let rest = evidence.count > 2 * terms ? "; \(evidence.count - 2 * terms) more" : ""
        return "<b>\(name)</b> \(Number.rounded(value, decimals: 4)): \(shown + rest)"
    }

    private func link(_ position: Discussion.Position?) -> HTML {
        guard let position else { return "nothing" }
        let id = findings.discussion.id(of: position)
        guard case .comment(let index) = position else { return "the post" }
        return "<a href=#c\(index + 1)>\(id)</a>"
    }

    private func clipped(_ text: String) -> String {
        text.utf8.count <= Self.longest ? text : String(text.prefix(Self.longest)) + "…"
    }

    private static let longest = 120
}
