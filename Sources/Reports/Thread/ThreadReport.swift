import Charts
import Discussions
public import Findings
import Replies
import Topics

/// A file of a report, by name.
public struct ReportFile: Sendable {
    public let name: String
    public let bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// A thread's report: every file of its folder but the manifest, which the command knows.
public struct ThreadReport: Sendable {
    public let files: [ReportFile]

    /// - Complexity: O(cells), and O(V³) for the layout of the few hundred people that the picture holds.
    public init(_ findings: ThreadFindings) {
        let commenters = Table.commenters(findings)
        let edges = Table.edges(findings)
        let network = NetworkDocument(nodes: commenters, key: "commenter", edges: edges)
        let charts = ThreadCharts(findings)
        files =
            [
                ReportFile(name: "comments.csv", bytes: Table.comments(findings).csv),
                ReportFile(name: "commenters.csv", bytes: commenters.csv),
                ReportFile(name: "edges.csv", bytes: edges.csv),
                ReportFile(
                    name: "replies.csv", bytes: Table.replies(findings.replies, of: findings.discussion).csv),
                ReportFile(name: "identities.csv", bytes: Table.identities(findings.replies.identities).csv),
                ReportFile(name: "stance.csv", bytes: Table.stance(findings).csv),
                ReportFile(
                    name: "topics.csv",
                    bytes: Table.topics(findings.topics, ids: findings.discussion.comments.map(\.id)).csv),
                ReportFile(name: "summary.json", bytes: SummaryDocument(findings).bytes),
                ReportFile(name: "network.graphml", bytes: network.graphML),
                ReportFile(name: "network.gexf", bytes: network.gexf),
            ]
            + charts.named.map { name, chart in
                ReportFile(name: "\(name).svg", bytes: [UInt8](chart.svg(width: 1_200, id: name).utf8))
            }
    }
}
