import Charts
import Discussions
public import Findings
import Parallel
import Replies
import Topics

/// A file of a report, by name.
public struct ReportFile: Sendable {
    /// The file's name, without a folder.
    public let name: String
    /// The file's content.
    public let bytes: [UInt8]

    /// A file by name and content.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// A thread's report: every file of its folder but the manifest, which the command knows.
public struct ThreadReport: Sendable {
    /// The report's files.
    public let files: [ReportFile]

    /// - Complexity: O(cells), and O(V³) for the layout of the few hundred people that the picture holds.
    ///
    /// - Parameters:
    ///   - findings: What was found in the thread.
    ///   - manifest: What made the report, which the page tells; it is no file of ``files``.
    public init(_ findings: ThreadFindings, manifest: ManifestDocument? = nil) {
        let commenters = Table.commenters(findings)
        let edges = Table.edges(findings)
        let topics = Table.topics(findings.topics, ids: findings.discussion.comments.map(\.id))
        let network = NetworkDocument(nodes: commenters, key: "commenter", edges: edges)
        let charts = ThreadCharts(findings)
        let page = ThreadPage(
            findings: findings, charts: charts, commenters: commenters, edges: edges, topics: topics,
            manifest: manifest)
        // The page first: it takes longest.
        var list: [(name: String, bytes: @Sendable () -> [UInt8])] = [
            ("index.html", { page.bytes }),
            ("network.gexf", { network.gexf }),
            ("network.graphml", { network.graphML }),
            ("comments.csv", { Table.comments(findings).csv }),
            ("commenters.csv", { commenters.csv }),
            ("edges.csv", { edges.csv }),
            ("replies.csv", { Table.replies(findings.replies, of: findings.discussion).csv }),
            ("identities.csv", { Table.identities(findings.replies.identities).csv }),
            ("stance.csv", { Table.stance(findings).csv }),
            ("positions.csv", { Table.positions(findings).csv }),
            ("standings.csv", { Table.standings(findings).csv }),
            ("topics.csv", { topics.csv }),
            ("topic-curve.csv", { Table.topicCurve(findings.topics).csv }),
            ("topic-use.csv", { Table.topicUse(findings).csv }),
            ("timeline.csv", { Table.timeline(findings.timeline).csv }),
            ("communities.csv", { Table.communities(findings).csv }),
            ("chance.csv", { Table.chance(findings).csv }),
            ("triads.csv", { Table.triads(findings).csv }),
            ("summary.json", { SummaryDocument(findings).bytes }),
        ]
        for (name, chart) in charts.named {
            list.append(("\(name).svg", { [UInt8](chart.svg(width: 1_200, id: name).utf8) }))
        }
        let makers = list
        files = Parallel.mapEach(makers.count) { place in
            ReportFile(name: makers[place].name, bytes: makers[place].bytes())
        }
    }
}
