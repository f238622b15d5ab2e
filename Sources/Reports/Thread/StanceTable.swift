import Discussions
public import Findings
import Stances

extension Table {
    /// A row a comment and target that it speaks about: a report's `stance.csv`.
    public static func stance(_ findings: ThreadFindings) -> Table {
        var table = Table(columns: ["comment", "commenter", "target", "stance", "score", "evidence"])
        for comment in findings.comments {
            for position in comment.positions {
                let evidence = position.evidence.map { "\($0.words) (\(signed($0.weight)))" }
                table.append([
                    .text(findings.discussion.comments[comment.index].id),
                    .text(comment.commenter.map { findings.people[$0].name }), .text(position.target),
                    .text(position.label.rawValue), .rounded(position.score, decimals: 4),
                    .text(evidence.joined(separator: "; ")),
                ])
            }
        }
        return table
    }

    private static func signed(_ weight: Double) -> String {
        (weight > 0 ? "+" : "") + Number.rounded(weight, decimals: 2)
    }
}
