import Charts
import Findings

/// A page for a ranking over several threads: how sure the order is, chart, everybody.
struct RankingPage {
    let ranking: CorpusRanking
    let threads: Int
    let table: Table
    let chart: RankingChart

    private static let mostRows = 1_000

    var bytes: [UInt8] {
        let figure = PageFigure(
            name: "ranking", chart: chart, files: ["ranking.svg", "ranking.csv"], twin: .empty)
        let sections = [
            PageSection(name: "In short", anchor: "short", body: "<p>\(ranking.certaintyInWords)</p>"),
            PageSection(name: "Who carries weight", anchor: "ranking", body: figure.html),
            PageSection(
                name: "Everybody", anchor: "people",
                body: TableMarkup(
                    table: table, caption: "People, the most influential first", most: Self.mostRows,
                    rest: "ranking.csv"
                ).html),
        ]
        return PageFrame(
            title: "Influence over \(threads) thread\(threads == 1 ? "" : "s")", kind: "Ranking",
            lead:
                "\(ranking.rows.count) people, \(ranking.ties) ties. People of one group cannot be told apart from its first.",
            contents: sections.map { (name: $0.name, anchor: $0.anchor) },
            body: HTML.joined(sections.map(\.html))
        ).bytes
    }
}
