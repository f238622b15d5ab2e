import Charts
import Findings
import Statistics
import Topics

/// A comparison's page: what stands and what does not, then each pair's chart, all tests, people, words.
struct ComparisonPage {
    let comparison: ThreadComparison
    let names: [String]
    let charts: [(file: String, chart: ComparisonChart)]

    private static let mostTerms = 20

    var bytes: [UInt8] {
        let sections = [short, pairs, tests, topics, people, words, method]
        return PageFrame(
            title: names.joined(separator: " · "), kind: "Threads side by side",
            lead:
                "\(names.count) threads, \(comparison.rows.count) rows, \(tested) of them tested. Files: <a href=\"comparison.csv\">comparison.csv</a>, <a href=\"people.csv\">people.csv</a>, <a href=\"vocabulary.csv\">vocabulary.csv</a>, <a href=\"drift.csv\">drift.csv</a>.",
            contents: sections.map { (name: $0.name, anchor: $0.anchor) },
            body: HTML.joined(sections.map(\.html))
        ).bytes
    }

    private var tested: Int { comparison.rows.count { $0.p != nil } }

    private var short: PageSection {
        let clear = comparison.rows.filter(\.isClear)
        let items = clear.map { row -> HTML in
            let p = Number.rounded(row.adjusted ?? 1, decimals: 4)
            let small: HTML = row.isSmall ? " Few people: \(row.fewestPeople) on one side." : .empty
            return
                "<li><b>\(ComparisonChart.label(row))</b>\(HTML.figure(value(row.firstValue), "tests")) in \(names[row.first]), \(HTML.figure(value(row.secondValue), "tests")) in \(names[row.second])<span class=\"not\">\(interval(row)); adjusted p \(p).\(small)</span></li>\n"
        }
        let few = comparison.rows.contains(where: \.isSmall)
        let nothing: HTML =
            "<p>No difference stands after correction for \(tested) tests. That is no proof that the threads are alike: look at the intervals.</p>"
        let caution: HTML =
            few
            ? "<p class=\"soft\">Some values rest on fewer than \(ThreadComparison.smallSample) people; their intervals are too narrow and are marked.</p>"
            : .empty
        return PageSection(
            name: "In short", anchor: "short",
            body: items.isEmpty
                ? nothing + caution : "<ol class=\"answers\">\(HTML.joined(items))</ol>\(caution)")
    }

    private func value(_ number: Double) -> String { Number.rounded(number, decimals: 4) }

    private func interval(_ row: ThreadComparison.Row) -> String {
        guard let interval = row.interval else { return "difference \(value(row.difference))" }
        return
            "difference \(value(row.difference)), 95 % interval \(value(interval.low)) to \(value(interval.high))"
    }

    private var pairs: PageSection {
        let figures = charts.enumerated().map { place, entry in
            PageFigure(
                name: "pair-\(place + 1)", chart: entry.chart, files: [entry.file, "comparison.csv"],
                twin: .empty
            ).html
        }
        return PageSection(name: "Pair by pair", anchor: "pairs", body: HTML.joined(figures))
    }

    private var tests: PageSection {
        PageSection(
            name: "Every measure", anchor: "tests",
            body: TableMarkup(
                table: Table.comparison(comparison, names: names), caption: "Measures, differences, tests",
                most: 500, rest: "comparison.csv"
            ).html)
    }

    private var topics: PageSection {
        let model = comparison.topics
        let apart = names.indices.compactMap { place in
            comparison.drift.distances[place].map { (name: names[place], distance: $0) }
        }
        let lead =
            apart.map { "\($0.name) \(Number.rounded($0.distance, decimals: 2))" }.joined(separator: ", ")
        let body: HTML =
            model.topics.isEmpty
            ? "<p>\(model.reason ?? "The threads share no topics.")</p>"
            : "<p>How far each thread’s topics lie from those of all together, 0 for the same and 1 for none in common (Jensen and Shannon): \(lead).</p>\(TableMarkup(table: Table.topicDrift(model, comparison.drift, names: names, column: "thread"), caption: "Topics, thread by thread", most: 200, rest: "drift.csv").html)"
        return PageSection(name: "What each talks about", anchor: "topics", body: body)
    }

    private var people: PageSection {
        let table = Table.peopleInBoth(comparison, names: names)
        let body: HTML =
            table.rows.isEmpty
            ? "<p>Nobody writes in two of these threads under one name.</p>"
            : "<p>Matched by name: that one name is one person is an assumption.</p>\(TableMarkup(table: table, caption: "People in both", most: 200, rest: "people.csv").html)"
        return PageSection(name: "People in both, and how they moved", anchor: "people", body: body)
    }

    private var words: PageSection {
        let lists = comparison.vocabulary.map { pair -> HTML in
            let first = pair.terms.filter { $0.z < 0 }.prefix(Self.mostTerms)
            let second = pair.terms.filter { $0.z > 0 }.reversed().prefix(Self.mostTerms)
            func list(_ name: String, _ terms: [VocabularyContrast.Term]) -> HTML {
                var table = Table(columns: ["word", "count_a", "count_b", "people_a", "people_b", "z"])
                for term in terms {
                    table.append([
                        .text(term.word), .integer(term.firstCount), .integer(term.secondCount),
                        .integer(term.firstPeople), .integer(term.secondPeople),
                        .rounded(term.z, decimals: 3),
                    ])
                }
                return terms.isEmpty
                    ? "<p>No word is \(name)’s own beyond chance.</p>"
                    : "<h3>More in \(name)</h3>\(TableMarkup(table: table, caption: "Words of \(name)").html)"
            }
            return
                "<div class=\"grid\"><div class=\"six\">\(list(names[pair.first], Array(first)))</div><div class=\"six\">\(list(names[pair.second], Array(second)))</div></div>"
        }
        return PageSection(
            name: "Words that set them apart", anchor: "words",
            body:
                "\(HTML.joined(lists))<p class=\"soft\">Log-odds with an informative prior, in standard deviations; 1.96 and more. A person counts for a word \(VocabularyContrast.mostPerPerson) times at most, and a word of one person alone is left out.</p>"
        )
    }

    private var method: PageSection {
        PageSection(
            name: "How sure is this", anchor: "sure",
            body: """
                <p>Values are means over comments. Intervals draw people anew, for the comments of one person are not
                independent; p comes from people changing sides by chance, for people in both from turning the signs of their
                changes; all p together are adjusted by Benjamini and Hochberg. The effect is Hedges’ g. Figures of whole
                networks have an interval from drawing people anew with their ties (Snijders and Borgatti 1999) and no test:
                nobody can change sides between two networks. Topics are fitted over all threads together.</p>
                """)
    }
}
