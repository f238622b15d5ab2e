import Discussions
public import Networks
import Parallel
import Replies
import Sentiment
import Statistics

/// Who carries weight in a thread, by every measure, ranked by PageRank with the interval that the data allow.
public struct Influence: Sendable {
    /// One person's measures.
    public struct Row: Sendable {
        /// The person, by the index in the thread.
        public let commenter: Int
        public let name: String
        /// 1 for the most influential; ties share the smaller rank.
        public let rank: Int
        /// The 5 % and 95 % quantiles of the rank when the comments are drawn anew.
        public let rankLow: Int
        public let rankHigh: Int
        public let comments: Int
        public let words: Int
        public let repliesReceived: Int
        public let repliesGiven: Int
        public let pageRank: Double
        public let betweenness: Double
        public let harmonic: Double
        public let eigenvector: Double
        public let hub: Double
        public let authority: Double
        public let coreness: Int
        /// `nil` for a person without ties.
        public let constraint: Double?
        /// From 0, the larger community first.
        public let community: Int
        /// The mean compound of the person's comments; `nil` without comments.
        public let meanCompound: Double?
    }

    /// Everybody, the most influential first; equal scores by more replies received, more comments, and then
    /// the earlier in the thread.
    public let ranking: [Row]
    public let communities: Leiden.Communities
    /// In how many of 100 resamples the leading person leads.
    public let leaderShare: Double

    init(
        of network: CommenterNetwork, _ comments: [CommentFindings], _ replies: RecoveredReplies,
        _ options: ThreadAnalyst.Options
    ) throws(NetworkError) {
        let graph = network.graph
        let pageRank = try PageRank.scores(of: graph).values
        let resamples = Self.resamples(network, comments.count, options)
        let intervals = RankIntervals(scores: pageRank, resamples: resamples)
        let hits = try Hits.scores(of: graph)
        let eigenvector = try Eigenvector.scores(of: graph).values
        let betweenness = Betweenness.scores(of: graph)
        let harmonic = Distances.harmonic(of: graph)
        let coreness = Coreness.scores(of: graph)
        let constraint = Constraint.scores(of: graph)
        var generator = SeededGenerator(seed: options.seed)
        let communities = Leiden.communities(of: graph, using: &generator)
        var tally = replies.commenters.map { _ in Tally() }
        for comment in comments {
            guard let commenter = comment.commenter else { continue }
            tally[commenter].comments += 1
            tally[commenter].words += comment.words
            tally[commenter].compound += comment.sentiment.compound
        }
        for tie in network.ties {
            tally[tie.source].given += tie.replies
            tally[tie.target].received += tie.replies
        }
        let rows = replies.commenters.indices.map { person in
            Row(
                commenter: person, name: replies.commenters[person].name, rank: intervals.ranks[person],
                rankLow: intervals.low[person], rankHigh: intervals.high[person],
                comments: tally[person].comments, words: tally[person].words,
                repliesReceived: tally[person].received, repliesGiven: tally[person].given,
                pageRank: pageRank[person], betweenness: betweenness[person], harmonic: harmonic[person],
                eigenvector: eigenvector[person], hub: hits.hubs[person], authority: hits.authorities[person],
                coreness: coreness[person], constraint: constraint[person],
                community: communities.membership[person],
                meanCompound: tally[person].comments > 0
                    ? tally[person].compound / Double(tally[person].comments) : nil)
        }
        ranking = rows.sorted {
            ($0.rank, -$0.repliesReceived, -$0.comments, $0.commenter)
                < ($1.rank, -$1.repliesReceived, -$1.comments, $1.commenter)
        }
        self.communities = communities
        leaderShare = intervals.leaderShare
    }

    private struct Tally {
        var comments = 0
        var words = 0
        var received = 0
        var given = 0
        var compound = 0.0
    }

    /// PageRank on networks whose comments were drawn anew, with replacement: a tie weighs as many draws as
    /// fell on its comments.
    private static func resamples(
        _ network: CommenterNetwork, _ count: Int, _ options: ThreadAnalyst.Options
    ) -> [[Double]] {
        guard count > 0 else { return [] }
        let drawn = Parallel.mapEach(options.resamples, chunk: 8) { replicate -> [Double]? in
            var generator = SeededGenerator(seed: options.seed, replicate: replicate)
            var draws = [Int](repeating: 0, count: count)
            for _ in 0..<count { draws[Int.random(in: 0..<count, using: &generator)] += 1 }
            let edges = network.ties.map { tie in
                Graph.Edge(
                    tie.source, tie.target, weight: Double(tie.comments.reduce(0) { $0 + draws[$1] }))
            }
            var settings = PageRank.Options()
            settings.tolerance = 1e-10
            guard let graph = try? Graph(nodeCount: network.graph.nodeCount, edges: edges, isDirected: true),
                let scores = try? PageRank.scores(of: graph, options: settings)
            else { return nil }
            return scores.values
        }
        return drawn.compactMap { $0 }
    }
}
