public import Findings

extension Table {
    /// A row a commenter, the most influential first: a report's `commenters.csv`, and the nodes of its network.
    public static func commenters(_ findings: ThreadFindings) -> Table {
        var table = Table(columns: [
            "rank", "rank_low", "rank_high", "commenter", "comments", "words", "replies_received",
            "replies_given",
            "pagerank", "betweenness", "harmonic", "eigenvector", "hub", "authority", "coreness",
            "constraint",
            "community", "camp", "mean_compound",
        ])
        let camps = findings.stances.camps
        for row in findings.influence.ranking {
            table.append([
                .integer(row.rank), .integer(row.rankLow), .integer(row.rankHigh), .text(row.name),
                .integer(row.comments), .integer(row.words), .integer(row.repliesReceived),
                .integer(row.repliesGiven), measure(row.pageRank), measure(row.betweenness),
                measure(row.harmonic),
                measure(row.eigenvector), measure(row.hub), measure(row.authority), .integer(row.coreness),
                .rounded(row.constraint, decimals: Number.measureDecimals), .integer(row.community + 1),
                .text(camps.membership[row.commenter].map { camps.names[$0] } ?? "none"),
                .rounded(row.meanCompound, decimals: 4),
            ])
        }
        return table
    }

    private static func measure(_ value: Double) -> Cell {
        .rounded(value, decimals: Number.measureDecimals)
    }
}
