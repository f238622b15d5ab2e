import Foundation
import FoundationXML
import Testing

@testable import Charts

@Suite("Charts")
struct ChartTests {
    private static let text = ChartText(
        title: "A title <that> is & \"long\"", description: "What it shows", caption: "How to read it")

    private static let hostile = "</text><script>alert(1)</script>\u{1}\u{202E}evil ]]>"

    private static let camps = NetworkChart(
        text: text,
        nodes: (0..<6).map {
            .init(
                label: "Person \($0)", x: Double($0 % 3) / 2, y: Double($0 / 3), size: Double(6 - $0),
                category: $0, hint: "Person \($0)", person: $0, camp: $0 < 4 ? $0 % 2 : nil,
                certainty: $0 < 2 ? 0.9 : 0.2)
        },
        ties: (1..<6).map {
            .init(source: 0, target: $0, weight: Double($0), isInferred: $0 == 2, sign: $0 % 3 - 1)
        }, legend: ["one", "two"], camps: .init(names: ["for a lane", hostile], areSides: true))

    /// Every chart with some data and with none.
    static let charts: [(name: String, chart: any Chart)] = [
        (
            "ranking",
            RankingChart(
                text: text, measure: "PageRank",
                rows: (1...30).map {
                    .init(
                        label: $0 == 2 ? hostile : "Person \($0)", score: 1 / Double($0), rank: $0,
                        low: max(1, $0 - 2), high: $0 + 3, category: $0)
                }, everybody: "people.csv")
        ),
        (
            "ranking of nobody",
            RankingChart(text: text, measure: "PageRank", rows: [], everybody: "people.csv")
        ),
        (
            "sentiment",
            SentimentChart(text: text, values: [-1, -0.5, 0, 0, 0.3, 1], mean: -0.03, neutral: 0.05)
        ),
        ("sentiment of nothing", SentimentChart(text: text, values: [], mean: nil, neutral: 0.05)),
        (
            "stance",
            StanceChart(
                text: text,
                rows: [
                    .init(target: hostile, favor: 3, against: 5, unsaid: 10, low: 0.1, high: 0.7),
                    .init(target: "nobody", favor: 0, against: 0, unsaid: 0, low: 0, high: 1),
                ])
        ),
        (
            "topics",
            TopicsChart(
                text: text, communities: ["a", hostile],
                rows: [.init(label: "bus, lane", terms: ["bus"], comments: 4, share: 1, parts: [3, 1])],
                reason: nil)
        ),
        ("no topics", TopicsChart(text: text, communities: [], rows: [], reason: "Too few texts.")),
        (
            "timeline",
            TimelineChart(
                text: text,
                bins: (0..<40).map {
                    .init(
                        label: "bin \($0)", comments: $0 % 5, mood: $0 % 5 == 0 ? nil : 0.1, low: -0.2,
                        high: 0.4,
                        incivility: 0.2, tick: "\($0):00")
                }, note: .init(from: 3, to: 5, text: "longest silence"),
                mark: .init(at: 0.4, text: "opening post"))
        ),
        ("no times", TimelineChart(text: text, bins: [], note: nil)),
        (
            "network",
            NetworkChart(
                text: text,
                nodes: (0..<30).map {
                    .init(
                        label: $0 == 1 ? hostile : "Person \($0)", x: 0.5, y: 0.5, size: Double(30 - $0),
                        category: $0 % 10, hint: hostile)
                },
                ties: [.init(source: 0, target: 1, weight: 3, isInferred: true)], legend: ["one", "two"])
        ),
        ("network by camp", camps.coloured(byCampWith: text)),
        ("network with camps", camps),
        (
            "stance by camp",
            StanceChart(
                text: text,
                rows: [
                    .init(
                        target: "a lane", favor: 3, against: 5, unsaid: 10, low: 0.1, high: 0.7,
                        camps: [
                            .init(name: "for a lane", favor: 3, against: 0, unsaid: 1),
                            .init(name: hostile, favor: 0, against: 5, unsaid: 0),
                        ])
                ])
        ),
        (
            "chance",
            ChanceChart(
                text: text,
                rows: [
                    .init(
                        label: "communities, modularity", score: 0.4, mean: 0.3, deviation: 0.02, z: 5,
                        p: 0.005, replicates: 200),
                    .init(
                        label: hostile, score: -0.1, mean: 0.1, deviation: 0, z: nil, p: 0.6,
                        replicates: 40),
                ])
        ),
        ("no chance", ChanceChart(text: text, rows: [])),
        (
            "matrix",
            MatrixChart(
                text: text, names: ["one", hostile, "three"], counts: [[40, 3, 0], [5, 12, 1], [0, 0, 2]])
        ),
        ("no matrix", MatrixChart(text: text, names: [], counts: [])),
        (
            "tree",
            TreeChart(
                text: text,
                nodes: (0..<24).map { place in
                    .init(
                        label: place == 2 ? hostile : "\(place + 1) Person \(place % 5)", hint: hostile,
                        parent: place % 4 == 0 ? nil : max(0, place - 1 - place % 3),
                        isInferred: place % 2 == 0,
                        tone: [.agrees, .neutral, .disagrees][place % 3])
                })
        ),
        (
            "drift",
            DriftChart(
                text: text,
                rows: [
                    .init(label: hostile, counts: [0, 3, 1, 0]), .init(label: "shops", counts: [1, 0, 0, 5]),
                ],
                ticks: ["27 Oct 9:00", nil, "10:00", nil])
        ),
        ("no drift", DriftChart(text: text, rows: [], ticks: [])),
        ("no tree", TreeChart(text: text, nodes: [])),
        ("no network", NetworkChart(text: text, nodes: [], ties: [], legend: [])),
        (
            "comparison",
            ComparisonChart(
                text: text, names: ["a", "b"],
                rows: [.init(label: "mood", first: 0.1, second: 0.3, low: -0.1, high: 0.5, isClear: true)])
        ),
    ]

    @Test("Every chart is well-formed at both widths, whatever its labels hold", arguments: charts.indices)
    func wellFormed(index: Int) throws {
        for width in [1_200.0, 400] {
            let svg = Self.charts[index].chart.svg(width: width, id: "c")
            let document = try XMLDocument(data: Data(svg.utf8))
            #expect(document.rootElement()?.name == "svg")
            #expect(svg.contains("role=\"img\""))
            #expect(!svg.contains("<script"))
            #expect(!svg.unicodeScalars.contains("\u{1}"))
        }
    }

    @Test("Title and description stand in it for readers who cannot see it", arguments: charts.indices)
    func described(index: Int) throws {
        let svg = Self.charts[index].chart.svg(width: 1_200, id: "x")
        #expect(svg.contains("<title id=\"x-title\">A title &lt;that&gt; is &amp; &quot;long&quot;</title>"))
        #expect(svg.contains("<desc id=\"x-desc\">What it shows</desc>"))
    }

    @Test("The same data make the same bytes")
    func deterministic() {
        for entry in Self.charts {
            #expect(entry.chart.svg(width: 1_200, id: "a") == entry.chart.svg(width: 1_200, id: "a"))
        }
    }

    @Test("Discs that stand in one place are moved apart")
    func discsApart() throws {
        let svg = try #require(Self.charts.first { $0.name == "network" }).chart.svg(width: 1_200, id: "n")
        let pattern = /<circle cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)" class="disc/
        let discs = svg.matches(of: pattern).map { match in
            [match.output.1, match.output.2, match.output.3].map { Double($0) ?? .nan }
        }
        #expect(discs.count == 30)
        for i in discs.indices {
            for j in 0..<i {
                let dx = discs[i][0] - discs[j][0]
                let dy = discs[i][1] - discs[j][1]
                #expect((dx * dx + dy * dy).squareRoot() >= discs[i][2] + discs[j][2] - 0.01)
            }
        }
    }

    @Test("In a page a chart brings no style, no title and no ids but its own")
    func inPage() throws {
        for entry in Self.charts {
            let svg = entry.chart.svg(width: 720, id: "own", on: .page)
            #expect(!svg.contains("<style") && !svg.contains("class=\"title\""), "\(entry.name)")
            for match in svg.matches(of: /\sid="([^"]*)"/) { #expect(match.output.1.hasPrefix("own-")) }
            _ = try XMLDocument(data: Data(svg.utf8))
        }
    }

    @Test("A tree writes each branch whole, answers under what they answer")
    func rows() {
        let rows = TreeRows([nil, 0, nil, 0, 1, 2])
        #expect(rows.order == [0, 1, 4, 3, 2, 5])
        #expect(rows.depth == [0, 1, 2, 1, 0, 1])
        #expect(rows.row == [0, 1, 4, 3, 2, 5])
    }

    @Test("People beyond the rows shown are told in words")
    func folded() throws {
        let svg = try #require(Self.charts.first { $0.name == "ranking" }).chart.svg(width: 1_200, id: "n")
        #expect(svg.contains("and 10 more, in people.csv"))
    }
}
