import Discussions
public import Findings
import Stances
import Statistics

extension Table {
    /// A row a person and target, all their comments taken together: a report's `standings.csv`.
    ///
    /// The basis says whether people said so themselves or were only inferred from whom they agree and disagree
    /// with, which happens where it is asked for.
    public static func standings(_ findings: ThreadFindings) -> Table {
        var table = Table(columns: [
            "commenter", "target", "stance", "score", "low", "high", "comments", "basis",
        ])
        for position in findings.stances.targets.flatMap(\.positions) + findings.sides.inferredPositions {
            table.append([
                .text(findings.people[position.person].name), .text(position.target),
                .text(position.label.rawValue), .rounded(position.score, decimals: 4),
                .rounded(position.interval?.low, decimals: 4), .rounded(position.interval?.high, decimals: 4),
                .integer(position.comments), .text(position.basis.rawValue),
            ])
        }
        return table
    }
}
