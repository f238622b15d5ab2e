public import Networks
import Parallel
import Sentiment
import Statistics

/// Who carries weight in a corpus: every measure on the network of all its threads.
public struct CorpusInfluence: Sendable {
    /// Bounds within which everything is exact, and what is done beyond them.
    public struct Options: Sendable {
        /// What random choices follow from.
        public var seed: UInt64 = 1
        /// Resamples for rank intervals, of whole threads where there are ``CorpusNetwork/fewestThreads`` or more.
        public var resamples = 200
        /// Nodes times edges up to which paths are counted from every node; beyond, from so many pivots that the
        /// work stays the same (`PathSample`). Some seconds.
        public var pathWork = 3_000_000_000
        /// Nodes and edges gone through for all resamples together; beyond, there are fewer. Some seconds.
        public var resampleWork = 10_000_000_000

        /// The documented defaults.
        public init() {}
    }

    /// How measures on paths were computed.
    public enum Paths: Sendable, Equatable {
        case exact
        /// Estimated from the paths of so many nodes.
        case sampled(pivots: Int)
    }

    /// Everybody, the most influential first; equal scores by more replies received, more comments, and then
    /// the earlier in the corpus. The commenter is a place in ``CorpusNetwork/people``.
    public let ranking: [Influence.Row]
    /// Who talks with whom more than chance would have it.
    public let communities: Leiden.Communities
    /// Who stands against whom.
    public let camps: Camps
    /// What was computed from shortest paths.
    public let paths: Paths
    /// Measures whose search ended before it was at rest.
    public let unsettled: [UnsettledMeasure]
    /// Resamples behind the rank intervals; 0 where there are none, for the network is too large.
    public let resamples: Int
    /// In how many of 100 resamples the leading person leads; `nil` without resamples.
    public let leaderShare: Double?
    /// Ties after those of all threads are joined.
    public let ties: Int
    /// Ties as a share of those possible, 0 to 1.
    public let density: Double
    /// The share of ties that are returned, 0 to 1; `nil` without ties.
    public let reciprocity: Double?
    /// Parts that no tie joins.
    public let components: Int

    /// - Throws: `NetworkError` if a measure does not come to rest.
    /// - Complexity: O(pathWork + resampleWork + V + E), the first two bounds as in ``Options``.
    public init(_ network: CorpusNetwork, options: Options = Options()) throws(NetworkError) {
        let graph = try network.graph()
        let n = graph.nodeCount
        let pageRank = try PageRank.scores(of: graph).values
        let draws = ThreadResamples(network, graph, seed: options.seed)
        let count = draws.affordable(options.resamples, by: .pageRank, work: options.resampleWork)
        let intervals = try RankIntervals(scores: pageRank, most: count) { draw throws(NetworkError) in
            try draws.ranks(.redrawn, by: .pageRank, count: count, draw)
        }
        let hits = try Hits.scores(of: graph)
        let eigenvector = try Eigenvector.scores(of: graph)
        unsettled = [UnsettledMeasure(eigenvector), UnsettledMeasure(hits)].compactMap { $0 }
        let between: [Double]
        let harmonic: [Double]
        if n * max(1, graph.edgeCount) <= options.pathWork {
            paths = .exact
            between = Betweenness.scores(of: graph)
            harmonic = Distances.harmonic(of: graph)
        } else {
            var generator = SeededGenerator(seed: options.seed)
            let sample = PathSample(
                of: graph, pivots: max(1, options.pathWork / graph.edgeCount), using: &generator)
            paths = .sampled(pivots: sample.pivots.count)
            between = sample.betweenness(of: graph)
            harmonic = sample.harmonic(of: graph)
        }
        let coreness = Coreness.scores(of: graph)
        let constraint = Constraint.scores(of: graph)
        var generator = SeededGenerator(seed: options.seed)
        let communities = Leiden.communities(of: graph, using: &generator)
        var rows = network.people.indices.map { place in
            let person = network.people[place]
            return Influence.Row(
                commenter: place, name: person.name, rank: intervals.ranks[place],
                rankLow: intervals.low[place], rankHigh: intervals.high[place],
                comments: Int(person.comments),
                words: person.words, repliesReceived: Int(person.repliesReceived),
                repliesGiven: Int(person.repliesGiven), pageRank: pageRank[place],
                betweenness: between[place], harmonic: harmonic[place],
                eigenvector: eigenvector.values[place],
                hub: hits.hubs[place], authority: hits.authorities[place], coreness: coreness[place],
                constraint: constraint[place], community: communities.membership[place],
                meanCompound: person.sentiment.mean)
        }
        rows.sort {
            ($0.rank, -$0.repliesReceived, -$0.comments, $0.commenter)
                < ($1.rank, -$1.repliesReceived, -$1.comments, $1.commenter)
        }
        ranking = rows
        self.communities = communities
        camps = Camps(network)
        resamples = intervals.draws
        leaderShare = intervals.draws > 0 ? intervals.leaderShare : nil
        ties = graph.edgeCount
        density = Structure.density(of: graph)
        reciprocity = Structure.reciprocity(of: graph)
        components = (Structure.components(of: graph).max() ?? -1) + 1
    }
}

extension Camps {
    /// The camps of a corpus: people by what they said on all targets of all threads.
    init(_ network: CorpusNetwork) {
        let people = network.people.count
        self.init(
            network.stances.map { stance in
                var scores = [Double?](repeating: nil, count: people)
                for (person, sum) in stance.sums { scores[Int(person)] = sum.score / Double(sum.positions) }
                return StanceFindings.Target(stance.target, scores: scores)
            }, people: people)
    }
}
