import Charts
import Discussions
import Findings
import Networks
import Replies
import Statistics

/// Who answers whom: communities side by side, the longest exchange, and the conversation as a tree.
struct ExchangeSection {
    let findings: ThreadFindings
    let charts: ThreadCharts

    private static let template = """
        <div class="grid"><div class="six">{{{matrix}}}</div><div class="six">
        <h3>{{{reciprocity}}}</h3><p>{{{exchange}}}</p></div></div>
        {{{tree}}}
        {{{chance}}}
        <details><summary>Three people at a time</summary>
        <p>{{{balance}}}</p>
        {{{triads}}}
        </details>
        """

    var section: PageSection {
        let matrix = PageFigure(
            name: "matrix", chart: charts.matrix, files: ["matrix.svg", "communities.csv"],
            twin: TableMarkup(
                table: Table.communities(findings), caption: "Replies between communities", most: 100,
                rest: "communities.csv"
            ).html,
            layouts: [720, 360])
        let tree = PageFigure(
            name: "tree", chart: charts.tree, files: ["tree.svg", "replies.csv"], twin: .empty)
        let reciprocity =
            findings.figures.reciprocity.map {
                "\(Int((100 * $0).rounded())) % of ties are returned"
            } ?? "There are no ties that could be returned"
        return PageSection(
            name: "Who answers whom", anchor: "exchanges",
            body: PagePart(
                template: Self.template,
                values: [
                    "chance": .html(chance.html), "balance": .text(balance),
                    "triads": .html(
                        TableMarkup(
                            table: Table.triads(findings), caption: "Threes of people, by how they are tied"
                        )
                        .html),
                    "matrix": .html(matrix.html), "tree": .html(tree.html), "reciprocity": .text(reciprocity),
                    "exchange": .html(exchange),
                ]
            ).html)
    }

    private var chance: PageFigure {
        let table = Table.chance(findings)
        return PageFigure(
            name: "chance", chart: charts.chance, files: ["chance.svg", "chance.csv", "triads.csv"],
            twin: table.rows.isEmpty
                ? .empty : TableMarkup(table: table, caption: "Structures beside chance").html)
    }

    /// How many threes of friends and foes are in balance.
    private var balance: String {
        let triangles = findings.sides.signed.triangles
        guard let share = triangles.balancedShare else {
            return "No three people all agree or disagree with each other, so balance cannot be asked."
        }
        let interval = Proportion.wilson(triangles.counts[0] + triangles.counts[2], of: triangles.total)
        return
            "Of \(triangles.total) threes who all agree or disagree with each other, "
            + "\(Number.rounded(100 * share, decimals: 0)) % are in balance (95 % interval "
            + "\(Number.rounded(100 * interval.low, decimals: 0)) to \(Number.rounded(100 * interval.high, decimals: 0)) %): "
            + "a friend’s friend is a friend, a foe’s foe too."
    }

    private static let mostLinks = 24

    private var exchange: HTML {
        let chain = findings.exchanges.longest
        guard chain.count > 1, let first = findings.comments[chain[0]].commenter,
            let second = findings.comments[chain[1]].commenter
        else { return "Nobody answers anybody’s comment." }
        let links = chain.prefix(Self.mostLinks).map { index -> HTML in
            "<a href=\"#c\(index + 1)\">\(findings.discussion.comments[index].id)</a>"
        }
        let rest: HTML = chain.count > links.count ? " …" : .empty
        return
            "The longest exchange is between <bdi>\(findings.people[first].name)</bdi> and <bdi>\(findings.people[second].name)</bdi>: \(chain.count) comments in turn, \(HTML.joined(Array(links), by: ", "))\(rest). Parents that are only inferred count like others."
    }
}
