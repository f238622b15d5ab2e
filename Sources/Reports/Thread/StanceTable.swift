import Discussions
public import Findings
import Replies
import Stances

extension Table {
    /// A row a comment and target that it speaks about: a report's `stance.csv`.
    public static func stance(_ findings: ThreadFindings) -> Table {
        var rows = TableRows(columns: Columns.stance)
        rows.appendPositions(findings.comments, findings.discussion, findings.people)
        return rows.table
    }
}

extension Columns {
    /// The columns of stance.csv.
    public static let stance = ["comment", "commenter", "target", "stance", "score", "evidence"]
}

extension RowSink {
    mutating func appendPositions(
        _ comments: [CommentFindings], _ discussion: Discussion, _ people: [Commenter]
    ) {
        for comment in comments {
            for position in comment.positions {
                text(discussion.comments[comment.index].id)
                text(comment.commenter.map { people[$0].name })
                text(position.target)
                text(position.label.rawValue)
                rounded(position.score, decimals: 4)
                text(position.evidence.map { "\($0.words) (\(signed($0.weight)))" }.joined(separator: "; "))
                endRow()
            }
        }
    }

    private func signed(_ weight: Double) -> String {
        (weight > 0 ? "+" : "") + Number.rounded(weight, decimals: 2)
    }
}
