public import Findings

extension Table {
    /// A row a commenter, the most influential first: a report's `commenters.csv`, and the nodes of its network.
    public static func commenters(_ findings: ThreadFindings) -> Table {
        var rows = TableRows(columns: Columns.commenters)
        for row in findings.influence.ranking { rows.append(row, findings.stances.camps, hasIntervals: true) }
        return rows.table
    }
}

extension Columns {
    public static let commenters = [
        "rank", "rank_low", "rank_high", "commenter", "comments", "words", "replies_received",
        "replies_given", "pagerank", "betweenness", "harmonic", "eigenvector", "hub", "authority", "coreness",
        "constraint", "community", "camp", "mean_compound",
    ]
}

extension RowSink {
    mutating func append(_ row: Influence.Row, _ camps: Camps, hasIntervals: Bool) {
        integer(row.rank)
        integer(hasIntervals ? row.rankLow : nil)
        integer(hasIntervals ? row.rankHigh : nil)
        text(row.name)
        integer(row.comments)
        integer(row.words)
        integer(row.repliesReceived)
        integer(row.repliesGiven)
        for value in [
            row.pageRank, row.betweenness, row.harmonic, row.eigenvector, row.hub, row.authority,
        ] { rounded(value, decimals: Number.measureDecimals) }
        integer(row.coreness)
        rounded(row.constraint, decimals: Number.measureDecimals)
        integer(row.community + 1)
        text(camps.membership[row.commenter].map { camps.names[$0] } ?? "none")
        rounded(row.meanCompound, decimals: 4)
        endRow()
    }
}
