public import Networks
import Parallel
import Statistics

/// Who carries weight over several threads: one network of all of them, people matched by their names.
///
/// Scores are those of the joint network. Rank intervals come from drawing anew: whole threads where there are
/// ``fewestThreads`` or more, for comments of one thread hang together; else the comments.
public struct CorpusRanking: Sendable {
    /// What people are ranked by.
    public enum Measure: String, Sendable, CaseIterable {
        case pageRank = "pagerank"
        case betweenness
        case harmonic
        case eigenvector
        case authority
        case replies
    }

    public struct Row: Sendable {
        public let name: String
        public let rank: Int
        public let rankLow: Int
        public let rankHigh: Int
        /// People of one group cannot be told apart from the group's first; 1 is the leading group.
        public let group: Int
        public let threads: Int
        public let comments: Int
        public let repliesReceived: Int
        public let score: Double
        /// From 0, the larger community first.
        public let community: Int
    }

    public let measure: Measure
    /// The most influential first.
    public let rows: [Row]
    public let leaderShare: Double
    public let ties: Int

    /// Resamples behind the intervals; 0 where the network is too large for them.
    public let resamples: Int

    /// From this many threads on, threads are drawn and not comments.
    public static let fewestThreads = CorpusNetwork.fewestThreads

    /// - Throws: ``NetworkError`` if a measure does not come to rest.
    /// - Complexity: O(resamples × that of the measure).
    public init(
        _ threads: [ThreadFindings], by measure: Measure = .pageRank, resamples: Int = 200, seed: UInt64 = 1
    ) throws(NetworkError) {
        var network = CorpusNetwork()
        for thread in threads { network.add(ThreadDigest(thread)) }
        try self.init(network, by: measure, resamples: resamples, seed: seed)
    }

    /// - Throws: ``NetworkError`` if a measure does not come to rest.
    /// - Complexity: O(resamples × that of the measure); networks on which that would take minutes get fewer
    ///   resamples, or none.
    public init(
        _ network: CorpusNetwork, by measure: Measure = .pageRank, resamples: Int = 200, seed: UInt64 = 1
    ) throws(NetworkError) {
        let graph = try network.graph()
        let scores = try measure.scores(of: graph)
        let drawn = try ThreadResamples(network, graph, seed: seed)
            .ranks(by: measure, count: resamples, work: Self.resampleWork)
        let intervals = RankIntervals(scores: scores, resampledRanks: drawn)
        var generator = SeededGenerator(seed: seed)
        let communities = Leiden.communities(of: graph, using: &generator).membership
        let order = scores.indices.sorted { (intervals.ranks[$0], $0) < (intervals.ranks[$1], $1) }
        var group = 0
        var border = 0
        rows = order.map { place in
            if group == 0 || intervals.low[place] > border {
                group += 1
                border = intervals.high[place]
            }
            let person = network.people[place]
            return Row(
                name: person.name, rank: intervals.ranks[place], rankLow: intervals.low[place],
                rankHigh: intervals.high[place], group: group, threads: Int(person.threads),
                comments: Int(person.comments), repliesReceived: Int(person.repliesReceived),
                score: scores[place], community: communities[place])
        }
        self.measure = measure
        self.resamples = drawn.count
        leaderShare = intervals.leaderShare
        ties = graph.edgeCount
    }

    /// Nodes and edges gone through for resamples: some seconds.
    static let resampleWork = 10_000_000_000
}

extension CorpusRanking.Measure {
    func scores(of graph: Graph) throws(NetworkError) -> [Double] {
        switch self {
        case .pageRank: try PageRank.scores(of: graph).values
        case .betweenness: Betweenness.scores(of: graph)
        case .harmonic: Distances.harmonic(of: graph)
        case .eigenvector: try Eigenvector.scores(of: graph).values
        case .authority: try Hits.scores(of: graph).authorities
        case .replies: (0..<graph.nodeCount).map { graph.incoming.strength($0) }
        }
    }

    /// About how many nodes and edges are gone through, once; a round of a walk counts as one.
    func work(on graph: Graph) -> Int {
        let size = graph.nodeCount + graph.edgeCount
        return switch self {
        case .pageRank, .eigenvector, .authority: size * Self.rounds
        case .betweenness, .harmonic: size * max(1, graph.nodeCount)
        case .replies: size
        }
    }

    /// Rounds until a walk is at rest, as a rule.
    private static let rounds = 50
}
