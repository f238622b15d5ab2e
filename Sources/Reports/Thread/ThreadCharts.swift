public import Charts
import Discussions
public import Findings
import LinearAlgebra
import Networks
import Sentiment
import Stances
import Statistics
import Topics

/// The charts of a thread's report, their data and words drawn from its findings.
public struct ThreadCharts: Sendable {
    /// Who addresses whom.
    public let network: NetworkChart
    /// Volume, mood and incivility over time.
    public let timeline: TimelineChart
    /// How moods are spread.
    public let sentiment: SentimentChart
    /// Who is for and against what.
    public let stance: StanceChart
    /// What each community talks about.
    public let topics: TopicsChart
    /// Who carries weight, and how surely.
    public let ranking: RankingChart
    /// Who answers whom, community by community.
    public let matrix: MatrixChart
    /// Which comment answers which.
    public let tree: TreeChart
    /// When each topic was talked about.
    public let drift: DriftChart
    /// Structures of the network beside what chance gives.
    public let chance: ChanceChart
    /// The network coloured by camp; `nil` where nobody stands apart.
    public let camps: NetworkChart?

    /// The charts of a thread.
    public init(_ findings: ThreadFindings) {
        let words = ThreadWords(findings)
        let camps = ThreadCamps(findings)
        let network = Self.network(findings, words, camps)
        self.network = network
        self.camps = camps.map { network.coloured(byCampWith: $0.text) }
        timeline = Self.timeline(findings, words)
        sentiment = SentimentChart(
            text: words.sentiment,
            values: findings.comments.filter(\.sentiment.isScored).map(\.sentiment.compound),
            mean: findings.figures.compound, neutral: 0.05)
        stance = StanceChart(
            text: words.stance,
            rows: findings.stances.targets.map {
                StanceChart.Row(
                    target: $0.name, favor: $0.favor, against: $0.against, unsaid: $0.unsaid,
                    low: $0.favorInterval.low, high: $0.favorInterval.high,
                    camps: Self.stands(findings.stances, on: $0))
            })
        topics = Self.topics(findings, words)
        ranking = RankingChart(
            text: words.ranking, measure: "PageRank",
            rows: findings.influence.ranking.map {
                RankingChart.Row(
                    label: $0.name, score: $0.pageRank, rank: $0.rank, low: $0.rankLow, high: $0.rankHigh,
                    category: $0.community, person: $0.commenter)
            }, everybody: "commenters.csv")
        matrix = Self.matrix(findings, words)
        tree = Self.tree(findings, words)
        drift = Self.drift(findings, words)
        chance = ChanceChart(
            text: words.chance,
            rows: ChanceRow.all(findings).map {
                ChanceChart.Row(
                    label: "\($0.structure), \($0.measure)", score: $0.found.score, mean: $0.found.nullMean,
                    deviation: $0.found.nullDeviation, z: $0.found.z, p: $0.found.p,
                    replicates: $0.found.replicates)
            })
    }

    /// Camps by the target that names them, and nothing else, would be told twice.
    private static func stands(_ stances: StanceFindings, on target: StanceFindings.Target)
        -> [StanceChart.Camp]
    {
        guard stances.targets.count > 1 else { return [] }
        return stances.stands(on: target).map {
            StanceChart.Camp(name: $0.camp, favor: $0.favor, against: $0.against, unsaid: $0.unsaid)
        }
    }

    /// The charts by the names of their files.
    public var named: [(name: String, chart: any Chart)] {
        var named: [(name: String, chart: any Chart)] = [
            ("network", network), ("timeline", timeline), ("sentiment", sentiment), ("stance", stance),
            ("topics", topics), ("ranking", ranking), ("matrix", matrix), ("tree", tree),
            ("drift", drift), ("chance", chance),
        ]
        if let camps { named.append(("camps", camps)) }
        return named
    }

    /// People on the picture; beyond, discs cover each other whatever is done.
    static let mostPeople = 250

    private static func network(
        _ findings: ThreadFindings, _ words: ThreadWords, _ camps: ThreadCamps?
    ) -> NetworkChart {
        let shown = findings.influence.ranking.prefix(mostPeople)
        var place = [Int](repeating: -1, count: findings.people.count)
        for (index, row) in shown.enumerated() { place[row.commenter] = index }
        let ties = findings.network.ties.filter { place[$0.source] >= 0 && place[$0.target] >= 0 }
        let edges = ties.map {
            Graph.Edge(place[$0.source], place[$0.target], weight: Double($0.weight))
        }
        let points =
            (try? Graph(nodeCount: shown.count, edges: edges, isDirected: true))
            .map { StressLayout.points(of: $0) } ?? []
        return NetworkChart(
            text: words.network,
            nodes: zip(shown, points).map { row, point in
                NetworkChart.Node(
                    label: row.name, x: point.x, y: point.y, size: row.pageRank, category: row.community,
                    hint:
                        "\(row.name): rank \(row.rank) (\(row.rankLow) to \(row.rankHigh)), \(row.comments) comments, "
                        + "answered \(row.repliesReceived) times\(camp(of: row.commenter, camps))",
                    person: row.commenter, camp: camps?.membership[row.commenter],
                    certainty: camps?.certainty[row.commenter] ?? 1)
            },
            ties: ties.map {
                NetworkChart.Tie(
                    source: place[$0.source], target: place[$0.target], weight: Double($0.weight),
                    isInferred: $0.isInferredOnly, sign: $0.sign)
            },
            legend: words.communities, camps: camps?.chart)
    }

    private static func camp(of person: Int, _ camps: ThreadCamps?) -> String {
        guard let camps else { return "" }
        guard let camp = camps.membership[person] else { return ", no camp" }
        return ", \(camps.names[camp]) (\(Number.rounded(camps.certainty[person], decimals: 2)))"
    }

    private static func topics(_ findings: ThreadFindings, _ words: ThreadWords) -> TopicsChart {
        var community = [Int](repeating: 0, count: findings.people.count)
        for row in findings.influence.ranking { community[row.commenter] = row.community }
        var parts = [[Int]](
            repeating: [Int](repeating: 0, count: findings.influence.communities.count + 1),
            count: findings.topics.topics.count)
        for comment in findings.comments {
            guard let topic = comment.topic?.topic else { continue }
            parts[topic][comment.commenter.map { community[$0] } ?? findings.influence.communities.count] += 1
        }
        return TopicsChart(
            text: words.topics, communities: words.communities,
            rows: findings.topics.topics.enumerated().map { index, topic in
                TopicsChart.Row(
                    label: topic.label, terms: topic.terms, comments: topic.texts, share: topic.share,
                    parts: parts[index])
            },
            reason: findings.topics.reason)
    }

    private static func timeline(_ findings: ThreadFindings, _ words: ThreadWords) -> TimelineChart {
        let timeline = findings.timeline
        let bins = timeline.bins.enumerated().map { index, bin in
            TimelineChart.Bin(
                label: TimeWords.moment(bin.start), comments: bin.comments, mood: bin.compound,
                low: bin.interval?.low, high: bin.interval?.high, incivility: bin.incivility,
                tick: TimeWords.tick(bin.start, width: timeline.width, isFirst: index == 0))
        }
        var note: TimelineChart.Note?
        if let silence = timeline.silence, let first = timeline.bins.first, timeline.width > 0 {
            func place(_ time: Timestamp) -> Double {
                Double(time.seconds(since: first.start)) / Double(timeline.width)
            }
            let length = silence.end.seconds(since: silence.start)
            if length > timeline.width {
                note = TimelineChart.Note(
                    from: place(silence.start), to: place(silence.end),
                    text: "longest silence, \(TimeWords.duration(length))")
            }
        }
        var mark: TimelineChart.Mark?
        if let time = findings.discussion.post?.time, let first = timeline.bins.first, timeline.width > 0 {
            let at = Double(time.seconds(since: first.start)) / Double(timeline.width)
            let before = findings.figures.first.map { $0.seconds(since: time) } ?? 0
            mark = TimelineChart.Mark(
                at: at,
                text: at < 0
                    ? "opening post, \(TimeWords.duration(before)) before the first comment" : "opening post")
        }
        return TimelineChart(text: words.timeline, bins: bins, note: note, mark: mark)
    }
}
