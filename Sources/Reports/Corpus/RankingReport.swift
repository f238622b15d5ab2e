public import Charts
public import Findings
import Statistics

extension Table {
    /// Influence over several threads: the output of `riposte rank`.
    ///
    /// - Parameters:
    ///   - ranking: The people, the most influential first.
    ///   - top: Rows at most.
    public static func ranking(_ ranking: CorpusRanking, top: Int) -> Table {
        var table = Table(columns: [
            "rank", "rank_low", "rank_high", "group", "commenter", "threads", "comments", "replies_received",
            ranking.measure.rawValue, "first_ten_share",
        ])
        for row in ranking.rows.prefix(top) {
            table.append([
                .integer(row.rank), .integer(row.rankLow), .integer(row.rankHigh), .integer(row.group),
                .text(row.name), .integer(row.threads), .integer(row.comments), .integer(row.repliesReceived),
                .rounded(row.score, decimals: Number.measureDecimals),
                .rounded(row.firstTenShare, decimals: 3),
            ])
        }
        return table
    }
}

extension CorpusRanking {
    /// How sure the order is, in two sentences for people.
    public var certaintyInWords: String {
        let together = rows.count { $0.group == 1 }
        let head =
            together > 1
            ? "The first \(together) people cannot be told apart (group 1)."
            : rows.first.map { "\($0.name) is ahead of everybody else." }
                ?? "Nobody comments in these threads."
        guard stability.draws > 0, stability.leaders > 0 else { return head }
        let share = Int((Self.missingShare * 100).rounded())
        return head + " When any \(share) % of the comments are missing, "
            + "\(Number.rounded(stability.meanKept, decimals: 1)) of the first \(stability.leaders) stay on average, "
            + "\(stability.fewestKept) at the worst of \(stability.draws) draws."
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
                    + " are drawn anew. People whose lines overlap cannot be told apart. People are matched by name; "
                    + "bars of one colour are one community of the joint network."
            ),
            measure: ranking.measure.rawValue,
            rows: ranking.rows.map {
                Row(
                    label: $0.name, score: $0.score, rank: $0.rank, low: $0.rankLow, high: $0.rankHigh,
                    category: $0.community)
            }, everybody: "ranking.csv")
    }
}

/// The files of a ranking over several threads: table, chart and page.
public struct RankingReport: Sendable {
    /// The report's files.
    public let files: [ReportFile]

    /// - Parameters:
    ///   - ranking: The people, the most influential first.
    ///   - threads: How many threads it rests on.
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
