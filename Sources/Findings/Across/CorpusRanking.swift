import Discussions
public import Networks
import Parallel
public import Statistics

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

    /// A person's rank over all threads.
    public struct Row: Sendable {
        /// The person's name.
        public let name: String
        /// The rank, from 1.
        public let rank: Int
        /// The 5 % quantile of the rank when threads or comments are drawn anew.
        public let rankLow: Int
        /// The 95 % quantile of that rank.
        public let rankHigh: Int
        /// People of one group cannot be told apart from the group's first; 1 is the leading group.
        public let group: Int
        /// Threads the person wrote in.
        public let threads: Int
        /// Comments written.
        public let comments: Int
        /// Replies by others to their comments.
        public let repliesReceived: Int
        /// What people are ranked by.
        public let score: Double
        /// The share of draws in which the person is among the first ten though some of the comments are missing.
        public let firstTenShare: Double
        /// From 0, the larger community first.
        public let community: Int
    }

    /// What people are ranked by.
    public let measure: Measure
    /// The most influential first.
    public let rows: [Row]
    /// In how many per cent of the draws the first ranked stays the first.
    public let leaderShare: Double
    /// Whether the first ten stay the first when ``missingShare`` of the comments are missing.
    public let stability: LeadStability
    /// Ties of the network over all threads.
    public let ties: Int

    /// From this many threads on, threads are drawn and not comments.
    public static let fewestThreads = 5
    /// The share of comments that are missing when stability is asked for.
    public static let missingShare = CommentResampling.missingShare

    /// - Throws: `NetworkError` if a measure does not come to rest.
    /// - Complexity: O(resamples × that of the measure).
    public init(
        _ threads: [ThreadFindings], by measure: Measure = .pageRank, resamples: Int = 200, seed: UInt64 = 1
    ) throws(NetworkError) {
        let joint = JointNetwork(threads)
        let graph = try joint.graph { _, _ in 1 }
        let scores = try measure.scores(of: graph)
        let redrawn = try Self.resampled(joint, measure, resamples, seed) { joint, generator in
            joint.draws(using: &generator)
        }
        let thinned = try Self.resampled(joint, measure, resamples, seed) { joint, generator in
            joint.thinned(using: &generator)
        }
        let intervals = RankIntervals(scores: scores, resamples: redrawn)
        let stability = LeadStability(scores: scores, draws: thinned)
        var generator = SeededGenerator(seed: seed)
        let communities = Leiden.communities(of: graph, using: &generator).membership
        rows = Self.grouped(intervals) { person, group in
            Row(
                name: joint.names[person], rank: intervals.ranks[person], rankLow: intervals.low[person],
                rankHigh: intervals.high[person], group: group, threads: joint.threads[person],
                comments: joint.comments[person], repliesReceived: joint.received[person],
                score: scores[person], firstTenShare: stability.shares[person],
                community: communities[person])
        }
        self.measure = measure
        leaderShare = intervals.leaderShare
        self.stability = stability
        ties = graph.edgeCount
    }

    /// The rows of everybody by rank, each with its group: people who cannot be told apart from its first.
    static func grouped(_ intervals: RankIntervals, _ row: (Int, Int) -> Row) -> [Row] {
        let order = intervals.ranks.indices.sorted {
            (intervals.ranks[$0], $0) < (intervals.ranks[$1], $1)
        }
        var group = 0
        var border = 0
        return order.map { person in
            if group == 0 || intervals.low[person] > border {
                group += 1
                border = intervals.high[person]
            }
            return row(person, group)
        }
    }

    /// Scores of draws that say how often each comment of each thread counts.
    private static func resampled(
        _ joint: JointNetwork, _ measure: Measure, _ count: Int, _ seed: UInt64,
        _ draw: @Sendable (JointNetwork, inout SeededGenerator) -> [[Int]]
    ) throws(NetworkError) -> [[Double]] {
        if measure == .pageRank {
            return try joint.resampling().scores(count, seed) { draw(joint, &$0).flatMap { $0 } }
        }
        let drawn = Parallel.mapEach(count, chunk: 4) { replicate -> [Double]? in
            var generator = SeededGenerator(seed: seed, replicate: replicate)
            let draws = draw(joint, &generator)
            guard let graph = try? joint.graph({ thread, comment in draws[thread][comment] }) else {
                return nil
            }
            return try? measure.scores(of: graph)
        }
        return drawn.compactMap { $0 }
    }
}
