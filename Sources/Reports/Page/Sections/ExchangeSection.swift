import Charts
import Discussions
import Findings
import Networks
import Replies

/// Who answers whom: communities side by side, the longest exchange, and the conversation as a tree.
struct ExchangeSection {
    let findings: ThreadFindings
    let charts: ThreadCharts

    private static let template = """
        <div class="grid"><div class="six">{{{matrix}}}</div><div class="six">
        <h3>{{{reciprocity}}}</h3><p>{{{exchange}}}</p></div></div>
        {{{tree}}}
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
                    "matrix": .html(matrix.html), "tree": .html(tree.html), "reciprocity": .text(reciprocity),
                    "exchange": .html(exchange),
                ]
            ).html)
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
