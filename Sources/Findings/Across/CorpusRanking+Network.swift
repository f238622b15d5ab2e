public import Networks
import Parallel
import Statistics

extension CorpusRanking {
    /// Ranks the people of a corpus of any number of threads.
    ///
    /// - Throws: `NetworkError` if a measure does not come to rest.
    /// - Complexity: O(resamples × that of the measure); networks on which that would take minutes get fewer
    ///   resamples, or none.
    public init(
        _ network: CorpusNetwork, by measure: Measure = .pageRank, resamples: Int = 200, seed: UInt64 = 1
    ) throws(NetworkError) {
        let graph = try network.graph()
        let scores = try measure.scores(of: graph)
        let draws = ThreadResamples(network, graph, seed: seed)
        let count = draws.affordable(resamples, by: measure, work: Self.resampleWork)
        let stability = try LeadStability(scores: scores) { draw throws(NetworkError) in
            try draws.ranks(.thinned, by: measure, count: count, draw)
        }
        let intervals = try RankIntervals(scores: scores, most: count) { draw throws(NetworkError) in
            try draws.ranks(.redrawn, by: measure, count: count, draw)
        }
        var generator = SeededGenerator(seed: seed)
        let communities = Leiden.communities(of: graph, using: &generator).membership
        rows = Self.grouped(intervals) { place, group in
            let person = network.people[place]
            return Row(
                name: person.name, rank: intervals.ranks[place], rankLow: intervals.low[place],
                rankHigh: intervals.high[place], group: group, threads: Int(person.threads),
                comments: Int(person.comments), repliesReceived: Int(person.repliesReceived),
                score: scores[place], firstTenShare: stability.shares[place],
                community: communities[place])
        }
        self.stability = stability
        self.measure = measure
        leaderShare = intervals.leaderShare
        ties = graph.edgeCount
    }

    /// Nodes and edges gone through for resamples: some seconds.
    private static let resampleWork = 10_000_000_000
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
