import Discussions
public import Findings
import Networks

/// The figures of a corpus as JSON: the `summary.json` of its tables.
public struct CorpusSummary: Encodable {
    private let threads: Int
    private let comments: Int
    private let commenters: Int
    private let first: String?
    private let last: String?
    private let words: Int
    private let parents: ParentCounts
    private let conservation: CommentCounts
    private let network: Network
    private let sentiment: Sentiment
    private let ranking: Ranking
    private let topics: Topics
    private let notices: [String: Int]

    struct Network: Encodable {
        let ties, communities, components, depth: Int
        let density, reciprocity, modularity: Double?
        /// `exact`, or how many pivots paths were counted from.
        let paths: String
    }
    struct Sentiment: Encodable {
        let mean, incivility: Double?
        let positive, neutral, negative: Int
    }
    struct Ranking: Encodable {
        let leader: String?
        let leaderShare: Double?
        let resamples: Int
        /// Absent where all measures are at rest.
        let unsettled: [UnsettledMeasure]?
    }
    /// How the topics were fitted.
    public struct Topics: Encodable, Sendable {
        /// How many topics there are.
        public let topics: Int
        /// Comments they were found from.
        public let fittedOn: Int
        /// Comments that have one.
        public let comments: Int
        /// Why there are none; `nil` where there are some.
        public let reason: String?

        /// What is told about a corpus's topics.
        public init(topics: Int, fittedOn: Int, comments: Int, reason: String?) {
            self.topics = topics
            self.fittedOn = fittedOn
            self.comments = comments
            self.reason = reason
        }
    }

    /// - Parameters:
    ///   - network: The people and their ties.
    ///   - influence: Who carries weight.
    ///   - topics: What is talked about.
    ///   - notices: How often each kind of notice was given.
    public init(
        _ network: CorpusNetwork, _ influence: CorpusInfluence, topics: Topics, notices: [String: Int]
    ) {
        let counts = network.counts
        func number(_ value: Double?) -> Double? { JSONDocument.rounded(value) }
        threads = counts.threads
        comments = counts.comments
        commenters = network.people.count { $0.comments > 0 }
        first = counts.first?.description
        last = counts.last?.description
        words = counts.words
        parents = ParentCounts(explicit: counts.explicitParents, inferred: counts.inferredParents)
        conservation = CommentCounts(
            toComments: counts.toComments, toPost: counts.toPost, toSelf: counts.toSelf,
            toMissing: counts.toMissing, unattached: counts.unattached, comments: counts.comments)
        let paths =
            switch influence.paths {
            case .exact: "exact"
            case .sampled(let pivots): "\(pivots) pivots"
            }
        self.network = Network(
            ties: influence.ties, communities: influence.communities.count,
            components: influence.components, depth: counts.depth, density: number(influence.density),
            reciprocity: number(influence.reciprocity), modularity: number(influence.communities.modularity),
            paths: paths)
        sentiment = Sentiment(
            mean: number(counts.meanCompound), incivility: number(counts.meanIncivility),
            positive: counts.positive, neutral: counts.neutral, negative: counts.negative)
        ranking = Ranking(
            leader: influence.ranking.first?.name, leaderShare: number(influence.leaderShare),
            resamples: influence.resamples,
            unsettled: influence.unsettled.isEmpty ? nil : influence.unsettled)
        self.topics = topics
        self.notices = notices
    }

    /// The document as JSON.
    public var bytes: [UInt8] { JSONDocument.bytes(of: self) }
}
