public import Findings
import Networks

extension Table {
    /// A row a commenter, the most influential first: a report's `commenters.csv`, and the nodes of its network.
    public static func commenters(_ findings: ThreadFindings) -> Table {
        var rows = TableRows(columns: Columns.commenters)
        for row in findings.influence.ranking {
            rows.append(row, findings.stances.camps, findings.sides, hasIntervals: true)
        }
        return rows.table
    }
}

extension Columns {
    /// The columns of commenters.csv.
    public static let commenters = [
        "rank", "rank_low", "rank_high", "commenter", "comments", "words", "replies_received",
        "replies_given", "pagerank", "betweenness", "harmonic", "eigenvector", "hub", "authority", "coreness",
        "constraint", "community", "camp", "mean_compound", "camp_confidence", "reply_camp",
        "reply_camp_confidence", "signed_community",
    ]
}

extension RowSink {
    /// - Parameter sides: What ties alone tell of camps; `nil` where it was not looked for.
    mutating func append(_ row: Influence.Row, _ camps: Camps, _ sides: Sides?, hasIntervals: Bool) {
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
        rounded(camps.confidence[row.commenter], decimals: 4)
        text(sides.map { Self.side(row.commenter, $0.replyCamps?.membership ?? []) })
        rounded(sides?.replyCamps?.confidence[row.commenter], decimals: 4)
        let signed = sides?.signed
        integer(
            signed?.hasTies(row.commenter) == true
                ? signed.map { $0.communities.membership[row.commenter] + 1 } : nil)
        endRow()
    }

    /// A camp told from replies alone has a letter: nothing says what it is for.
    private static func side(_ person: Int, _ camps: [Int?]) -> String {
        guard person < camps.count, let side = camps[person] else { return "none" }
        return side == 0 ? "A" : "B"
    }
}
