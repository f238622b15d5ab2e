import Discussions
public import Networks
import Parallel
import Replies
import Sentiment
public import Statistics

/// Who carries weight in a thread, by every measure, ranked by PageRank with the interval that the data allow.
public struct Influence: Sendable {
    /// One person's measures.
    public struct Row: Sendable {
        /// The person, by the index in the thread.
        public let commenter: Int
        /// The commenter's name.
        public let name: String
        /// 1 for the most influential; ties share the smaller rank.
        public let rank: Int
        /// The 5 % and 95 % quantiles of the rank when the comments are drawn anew.
        public let rankLow: Int
        /// The 95 % quantile of the rank when the comments are drawn anew.
        public let rankHigh: Int
        /// Comments written.
        public let comments: Int
        /// Words written, quotations left out.
        public let words: Int
        /// Replies by others to their comments.
        public let repliesReceived: Int
        /// Replies to others' comments.
        public let repliesGiven: Int
        /// PageRank on the replies and mentions, adding up to 1 over all.
        public let pageRank: Double
        /// Shortest paths between others that pass through.
        public let betweenness: Double
        /// Harmonic centrality over incoming paths.
        public let harmonic: Double
        /// Eigenvector centrality, the largest 1.
        public let eigenvector: Double
        /// Hub score, the largest 1.
        public let hub: Double
        /// Authority score, the largest 1.
        public let authority: Double
        /// The largest k such that the person is in the k-core.
        public let coreness: Int
        /// `nil` for a person without ties.
        public let constraint: Double?
        /// From 0, the larger community first.
        public let community: Int
        /// The mean compound of the person's comments that were scored; `nil` without any.
        public let meanCompound: Double?
    }

    /// Everybody, the most influential first; equal scores by more replies received, more comments, and then
    /// the earlier in the thread.
    public let ranking: [Row]
    /// Who talks with whom more than chance would have it.
    public let communities: Leiden.Communities
    /// Measures whose search ended before it was at rest.
    public let unsettled: [UnsettledMeasure]
    /// In how many of 100 resamples the leading person leads.
    public let leaderShare: Double
    /// Whether the first ten stay the first when some of the comments are missing; its shares are by person.
    public let stability: LeadStability

    init(
        of network: CommenterNetwork, _ comments: [CommentFindings], _ replies: RecoveredReplies,
        _ options: ThreadAnalyst.Options
    ) throws(NetworkError) {
        let graph = network.graph
        let pageRank = try PageRank.scores(of: graph).values
        let resampling = CommentResampling(
            graph, commentsOfEdge: network.ties.map(\.comments), comments: comments.count)
        let intervals = RankIntervals(
            scores: pageRank, resamples: resampling.redrawn(options.resamples, seed: options.seed))
        stability = LeadStability(
            scores: pageRank, draws: resampling.thinned(options.resamples, seed: options.seed))
        let hits = try Hits.scores(of: graph)
        let eigenvector = try Eigenvector.scores(of: graph)
        unsettled = [UnsettledMeasure(eigenvector), UnsettledMeasure(hits)].compactMap { $0 }
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
            tally[commenter].sentiment.add(comment.sentiment)
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
                eigenvector: eigenvector.values[person], hub: hits.hubs[person],
                authority: hits.authorities[person],
                coreness: coreness[person], constraint: constraint[person],
                community: communities.membership[person],
                meanCompound: tally[person].sentiment.mean)
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
        var sentiment = SentimentTally()
    }
}
