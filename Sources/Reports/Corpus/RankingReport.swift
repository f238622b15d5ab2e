public import Charts
public import Findings

extension Table {
    /// Influence over several threads: the output of `riposte rank`.
    ///
    /// - Parameter top: Rows at most.
    public static func ranking(_ ranking: CorpusRanking, top: Int) -> Table {
        var table = Table(columns: [
            "rank", "rank_low", "rank_high", "group", "commenter", "threads", "comments", "replies_received",
            ranking.measure.rawValue,
        ])
        for row in ranking.rows.prefix(top) {
            table.append([
                .integer(row.rank), .integer(row.rankLow), .integer(row.rankHigh), .integer(row.group),
                .text(row.name), .integer(row.threads), .integer(row.comments), .integer(row.repliesReceived),
                .rounded(row.score, decimals: Number.measureDecimals),
            ])
        }
        return table
    }
}

extension RankingChart {
    /// Influence over several threads as a picture.
    public init(_ ranking: CorpusRanking, threads: Int) {
        let leader = ranking.rows.first
        let share = Int(ranking.leaderShare.rounded())
        self.init(
            text: ChartText(
                title: leader.map { "\($0.name) leads in \(share) of 100 resamples over \(threads) threads" }
                    ?? "Nobody comments in these threads",
                description:
                    "People ranked by \(ranking.measure.rawValue) in the joint network of \(threads) threads.",
                caption:
                    "Bars are \(ranking.measure.rawValue) over \(ranking.ties) ties of \(threads) threads; dots are ranks, "
                    + "lines hold 90 % of the ranks when "
                    + (threads >= CorpusRanking.fewestThreads ? "threads" : "comments")
                    + " are drawn anew. People whose lines overlap cannot be told apart. People are matched by name."
            ),
            measure: ranking.measure.rawValue,
            rows: ranking.rows.map {
                Row(
                    label: $0.name, score: $0.score, rank: $0.rank, low: $0.rankLow, high: $0.rankHigh,
                    category: $0.community)
            })
    }
}

/// The files of a ranking over several threads: table, chart and page.
public struct RankingReport: Sendable {
    public let files: [ReportFile]

    /// - Parameter threads: How many threads it rests on.
    public init(_ ranking: CorpusRanking, threads: Int) {
        let table = Table.ranking(ranking, top: Int.max)
        let chart = RankingChart(ranking, threads: threads)
        files = [
            ReportFile(name: "ranking.csv", bytes: table.csv),
            ReportFile(name: "ranking.svg", bytes: [UInt8](chart.svg(width: 1_200, id: "ranking").utf8)),
            ReportFile(
                name: "index.html",
                bytes: RankingPage(ranking: ranking, threads: threads, table: table, chart: chart).bytes),
        ]
    }
}
