public import Findings
import Networks

extension Table {
    /// A row a commenter, the most influential first: a report's `commenters.csv`, and the nodes of its network.
    public static func commenters(_ findings: ThreadFindings) -> Table {
        var table = Table(columns: [
            "rank", "rank_low", "rank_high", "commenter", "comments", "words", "replies_received",
            "replies_given",
            "pagerank", "betweenness", "harmonic", "eigenvector", "hub", "authority", "coreness",
            "constraint",
            "community", "camp", "mean_compound", "camp_confidence", "reply_camp", "reply_camp_confidence",
            "signed_community",
        ])
        let camps = findings.stances.camps
        let replyCamps = findings.sides.replyCamps?.membership ?? []
        let signed = findings.sides.signed
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
                .rounded(camps.confidence[row.commenter], decimals: 4),
                .text(side(row.commenter, replyCamps)),
                .rounded(findings.sides.replyCamps?.confidence[row.commenter], decimals: 4),
                signed.hasTies(row.commenter)
                    ? .integer(signed.communities.membership[row.commenter] + 1) : .empty,
            ])
        }
        return table
    }

    /// A camp told from replies alone has a letter: nothing says what it is for.
    private static func side(_ person: Int, _ camps: [Int?]) -> String {
        guard person < camps.count, let side = camps[person] else { return "none" }
        return side == 0 ? "A" : "B"
    }

    private static func measure(_ value: Double) -> Cell {
        .rounded(value, decimals: Number.measureDecimals)
    }
}
