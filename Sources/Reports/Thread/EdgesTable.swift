import Discussions
public import Findings

extension Table {
    /// A row a directed tie between two commenters, with what it rests on: a report's `edges.csv`.
    public static func edges(_ findings: ThreadFindings) -> Table {
        var table = Table(columns: [
            "source", "target", "weight", "replies", "mentions", "quotes", "sign", "inferred", "comments",
            "first", "last",
        ])
        for tie in findings.network.ties {
            let times = tie.comments.compactMap { findings.discussion.comments[$0].time }
            table.append([
                .text(findings.people[tie.source].name), .text(findings.people[tie.target].name),
                .integer(tie.weight), .integer(tie.replies), .integer(tie.mentions), .integer(tie.quotes),
                .integer(tie.sign), .flag(tie.isInferredOnly),
                .text(tie.comments.map { findings.discussion.comments[$0].id }.joined(separator: " ")),
                .text(times.min()?.description), .text(times.max()?.description),
            ])
        }
        return table
    }
}
