import Charts
import Discussions
import Findings
import Networks

/// The network, the ranking beside it, and everybody in a table.
struct PeopleSection {
    let findings: ThreadFindings
    let charts: ThreadCharts
    let commenters: Table
    let edges: Table

    /// People in the table; the rest is in the file.
    static let mostPeople = 400
    private static let mostTies = 60

    /// The people who have a row to link to.
    var linked: Set<Int> {
        Set(findings.influence.ranking.prefix(Self.mostPeople).map(\.commenter))
    }

    private static let template = """
        <div class="grid"><div class="eight">{{{choices}}}{{{network}}}</div><div class="four">{{{ranking}}}</div></div>
        <p class="soft">Point at a person, or reach one with the tabulator key, to see their ties; a click or Enter keeps
        them and shows their comments below, Escape lets go.</p>
        <details id="people"><summary>All people, with every measure</summary>
        {{{people}}}
        </details>
        """

    var section: PageSection {
        let network = PageFigure(
            name: "network", chart: charts.network,
            files: ["network.svg"] + (charts.camps == nil ? [] : ["camps.svg"]) + [
                "network.gexf", "edges.csv",
            ],
            twin: TableMarkup(
                table: strongest, caption: "The strongest ties, who answers whom", most: Self.mostTies,
                rest: "edges.csv",
                columns: ["source", "target", "weight", "replies", "mentions", "quotes", "sign", "inferred"]
            ).html,
            layouts: [720, 360],
            at: { [chart = charts.network] width in
                width > 400
                    ? chart.limited(people: 160, ties: 600) : chart.limited(people: 80, ties: 200)
            })
        let ranking = PageFigure(
            name: "ranking", chart: charts.ranking, files: ["ranking.svg", "commenters.csv"], twin: .empty,
            layouts: [720, 360])
        return PageSection(
            name: "Who carries weight", anchor: "network",
            body: PagePart(
                template: Self.template,
                values: [
                    "choices": .html(choices), "network": .html(network.html), "ranking": .html(ranking.html),
                    "people": .html(people),
                ]
            ).html)
    }

    /// What the picture shows on request, with what the colours then mean.
    private var choices: HTML {
        var choices: HTML = .empty
        if let camps = charts.network.camps {
            let styles = camps.areSides ? ["for", "against"] : ["one", "two"]
            let dots = zip(styles, camps.names).map { style, name -> HTML in
                "<span class=\"dot \(style)\"></span><bdi>\(name)</bdi>"
            }
            choices =
                choices
                + "<input class=\"choice\" type=\"checkbox\" id=\"by-camp\"><label for=\"by-camp\">Colour by camp:\(HTML.joined(dots))<span class=\"dot hollow\"></span>no camp</label>"
        }
        if charts.network.ties.contains(where: { $0.sign != 0 }) {
            choices =
                choices
                + "<input class=\"choice\" type=\"checkbox\" id=\"by-sign\"><label for=\"by-sign\">Show who agrees:<span class=\"dash\"></span>agrees<span class=\"dash disagrees\"></span>disagrees</label>"
        }
        return choices.markup.isEmpty ? .empty : choices + "\n"
    }

    private var strongest: Table {
        var table = Table(columns: edges.columns)
        let order = findings.network.ties.indices.sorted {
            (-findings.network.ties[$0].weight, $0) < (-findings.network.ties[$1].weight, $1)
        }
        for place in order { table.append(edges.rows[place]) }
        return table
    }

    private var people: HTML {
        let ranking = findings.influence.ranking
        let name = commenters.columns.firstIndex(of: "commenter")
        let community = commenters.columns.firstIndex(of: "community")
        var first: [Int: Int] = [:]
        for comment in findings.comments {
            if let person = comment.commenter, first[person] == nil { first[person] = comment.index }
        }
        let firsts = first
        return TableMarkup(
            table: commenters, caption: "People, the most influential first", most: Self.mostPeople,
            rest: "commenters.csv",
            row: { " id=\"p\(ranking[$0].commenter)\" data-p=\"\(ranking[$0].commenter)\"" },
            cell: { row, column in
                let person = ranking[row]
                if column == community {
                    return
                        "<span class=\"swatch b\(min(person.community, 8))\"></span>\(person.community + 1)"
                }
                guard column == name else { return nil }
                guard let comment = firsts[person.commenter] else {
                    return "<bdi>\(person.name)</bdi>"
                }
                return
                    "<a href=\"#c\(comment + 1)\"><bdi>\(person.name)</bdi></a>"
            }
        ).html
    }
}
