import Discussions
public import Findings
import Replies

extension Table {
    /// A row a directed tie between two commenters, with what it rests on: a report's `edges.csv`.
    public static func edges(_ findings: ThreadFindings) -> Table {
        var rows = TableRows(columns: Columns.edges)
        rows.append(findings.network.ties, findings.discussion, findings.people)
        return rows.table
    }
}

extension Columns {
    /// The columns of edges.csv.
    public static let edges = [
        "source", "target", "weight", "replies", "mentions", "quotes", "sign", "inferred", "comments",
        "first", "last",
    ]
}

extension RowSink {
    mutating func append(_ ties: [CommenterNetwork.Tie], _ discussion: Discussion, _ people: [Commenter]) {
        for tie in ties {
            text(people[tie.source].name)
            text(people[tie.target].name)
            integer(tie.weight)
            integer(tie.replies)
            integer(tie.mentions)
            integer(tie.quotes)
            integer(tie.sign)
            flag(tie.isInferredOnly)
            text(tie.comments.map { discussion.comments[$0].id }.joined(separator: " "))
            let times = tie.comments.compactMap { discussion.comments[$0].time }
            text(times.min()?.description)
            text(times.max()?.description)
            endRow()
        }
    }
}
