import Charts
public import Findings
import Statistics
import Topics

/// The files of a comparison: tables, a chart for each pair of threads, and a page with all of it.
public struct ComparisonReport: Sendable {
    /// The report's files.
    public let files: [ReportFile]

    /// - Parameters:
    ///   - comparison: The threads side by side.
    ///   - names: What each thread is called.
    public init(_ comparison: ThreadComparison, names: [String]) {
        var files = [
            ReportFile(name: "comparison.csv", bytes: Table.comparison(comparison, names: names).csv),
            ReportFile(name: "vocabulary.csv", bytes: Table.vocabulary(comparison, names: names).csv),
            ReportFile(name: "people.csv", bytes: Table.peopleInBoth(comparison, names: names).csv),
            ReportFile(name: "topics.csv", bytes: Table.topics(comparison.topics).csv),
            ReportFile(name: "topic-curve.csv", bytes: Table.topicCurve(comparison.topics).csv),
            ReportFile(
                name: "drift.csv",
                bytes: Table.topicDrift(comparison.topics, comparison.drift, names: names, column: "thread")
                    .csv),
        ]
        var charts: [(file: String, chart: ComparisonChart)] = []
        for (place, pair) in comparison.vocabulary.enumerated() {
            charts.append(
                (
                    place == 0
                        ? "comparison.svg" : "comparison-\(pair.first + 1)-\(pair.second + 1).svg",
                    ComparisonChart(comparison, first: pair.first, second: pair.second, names: names)
                ))
        }
        for (place, entry) in charts.enumerated() {
            let svg = entry.chart.svg(width: 1_200, id: "comparison-\(place + 1)")
            files.append(ReportFile(name: entry.file, bytes: [UInt8](svg.utf8)))
        }
        let page = ComparisonPage(comparison: comparison, names: names, charts: charts)
        files.append(ReportFile(name: "index.html", bytes: page.bytes))
        self.files = files
    }
}

extension Table {
    /// A row a measure and pair of threads: `comparison.csv`.
    public static func comparison(_ comparison: ThreadComparison, names: [String]) -> Table {
        var table = Table(columns: [
            "measure", "target", "thread_a", "thread_b", "value_a", "value_b", "difference", "low", "high",
            "p",
            "p_adjusted", "effect", "people", "comments", "note",
        ])
        for row in comparison.rows {
            table.append([
                .text(row.measure), .text(row.target), .text(names[row.first]), .text(names[row.second]),
                .rounded(row.firstValue, decimals: 4), .rounded(row.secondValue, decimals: 4),
                .rounded(row.difference, decimals: 4), .rounded(row.interval?.low, decimals: 4),
                .rounded(row.interval?.high, decimals: 4), .rounded(row.p, decimals: 4),
                .rounded(row.adjusted, decimals: 4), .rounded(row.effect, decimals: 3), .integer(row.people),
                .integer(row.comments),
                .text(row.isSmall ? "few people: \(row.fewestPeople) on one side" : ""),
            ])
        }
        return table
    }

    /// A row a word that sets two threads apart: `vocabulary.csv`.
    public static func vocabulary(_ comparison: ThreadComparison, names: [String]) -> Table {
        var table = Table(columns: [
            "word", "thread_a", "thread_b", "count_a", "count_b", "z", "people_a", "people_b",
        ])
        for pair in comparison.vocabulary {
            for term in pair.terms {
                table.append([
                    .text(term.word), .text(names[pair.first]), .text(names[pair.second]),
                    .integer(term.firstCount), .integer(term.secondCount), .rounded(term.z, decimals: 3),
                    .integer(term.firstPeople), .integer(term.secondPeople),
                ])
            }
        }
        return table
    }
}

extension Table {
    /// A row a person who writes in two threads: `people.csv`.
    public static func peopleInBoth(_ comparison: ThreadComparison, names: [String]) -> Table {
        var table = Table(columns: [
            "commenter", "thread_a", "thread_b", "comments_a", "comments_b", "rank_a", "rank_b",
            "mean_compound_a", "mean_compound_b", "change", "incivility_a", "incivility_b", "positions",
        ])
        for pair in comparison.people {
            for row in pair.rows {
                let moves = row.positions.map {
                    "\($0.target): \(Number.rounded($0.first, decimals: 2)) → \(Number.rounded($0.second, decimals: 2))"
                        + ($0.turned ? " (turned)" : "")
                }
                table.append([
                    .text(row.name), .text(names[pair.first]), .text(names[pair.second]),
                    .integer(row.firstComments), .integer(row.secondComments), .integer(row.firstRank),
                    .integer(row.secondRank), .rounded(row.firstCompound, decimals: 4),
                    .rounded(row.secondCompound, decimals: 4), .rounded(row.compoundChange, decimals: 4),
                    .rounded(row.firstIncivility, decimals: 4), .rounded(row.secondIncivility, decimals: 4),
                    .text(moves.joined(separator: "; ")),
                ])
            }
        }
        return table
    }
}

extension ComparisonChart {
    /// Two threads of a comparison as a picture. Measures that are no shares or scores stay in the table.
    init(_ comparison: ThreadComparison, first: Int, second: Int, names: [String]) {
        let pair = comparison.rows.filter { $0.first == first && $0.second == second }
        let rows = pair.filter { $0.firstValue.magnitude <= 1 && $0.secondValue.magnitude <= 1 }
        let clear = pair.filter(\.isClear)
        let tested = pair.count { $0.p != nil }
        self.init(
            text: ChartText(
                title: clear.isEmpty
                    ? "No difference stands after correction for \(tested) tests"
                    : "\(clear.count) of \(tested) differences stand: \(clear.map { Self.label($0) }.joined(separator: ", "))",
                description: rows.map {
                    "\(Self.label($0)): \(Number.rounded($0.firstValue, decimals: 2)) and \(Number.rounded($0.secondValue, decimals: 2))."
                }.joined(separator: " "),
                caption:
                    "Values of both threads, and the difference with its 95 % interval from resampling people. Large "
                    + "dark dots stand at 5 % after Benjamini and Hochberg's adjustment; a small one may be chance, or "
                    + "too few people to tell. Figures of whole networks have no test."
                    + (rows.count < pair.count ? " Measures in other units stand in the table alone." : "")),
            names: [names[first], names[second]],
            rows: rows.map {
                Row(
                    label: Self.label($0), first: $0.firstValue, second: $0.secondValue,
                    low: $0.interval?.low,
                    high: $0.interval?.high, isClear: $0.isClear)
            })
    }

    static func label(_ row: ThreadComparison.Row) -> String {
        row.target.map { "\(row.measure): \($0)" } ?? row.measure
    }
}
