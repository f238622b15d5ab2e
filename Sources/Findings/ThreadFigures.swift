public import Discussions
public import Networks
import Replies
import Sentiment
public import Statistics

/// The figures of a whole thread.
public struct ThreadFigures: Sendable {
    /// Comments, the post left out.
    public let comments: Int
    /// People who wrote a comment.
    public let commenters: Int
    /// When the first comment was written; `nil` without times.
    public let first: Timestamp?
    /// When the last comment was written.
    public let last: Timestamp?
    /// Words written, quotations left out.
    public let words: Int
    /// Comments whose parent the text or the source says itself, and whose parent was inferred.
    public let explicitParents: Int
    /// Comments whose parent was inferred.
    public let inferredParents: Int
    /// Where every comment's tie went.
    public let conservation: Conservation
    /// Pairs of people one of whom addresses the other, each direction once.
    public let ties: Int
    /// Ties as a share of those possible, 0 to 1.
    public let density: Double
    /// The share of ties that are returned, 0 to 1; `nil` without ties.
    public let reciprocity: Double?
    /// How far ties within communities exceed chance, at most 1.
    public let modularity: Double
    /// How many communities there are.
    public let communities: Int
    /// Parts that no tie joins.
    public let components: Int
    /// Assortativity of the network by degree and by mean compound.
    public let degreeAssortativity: Double?
    /// How alike in mood people are to those they address, −1 to 1; `nil` without spread.
    public let sentimentAssortativity: Double?
    /// Assortativity by the positions on the target that most people speak of; `nil` without one.
    public let stanceAssortativity: Double?
    /// Closed paths of length two over all of them, directions left aside.
    public let clustering: Double?
    /// The longest and the mean shortest path along ties, of the pairs that one joins.
    public let diameter: Int
    /// The mean length of the shortest paths that exist; `nil` without ties.
    public let meanDistance: Double?
    /// Pairs of people by how they are tied.
    public let dyads: DyadCensus
    /// Threes of people by how they are tied.
    public let triads: TriadCensus
    /// How soon comments are answered; `nil` where no time is known.
    public let responses: ResponseTimes?
    /// The longest chain of comments, each answering the one before; the post is not counted.
    public let depth: Int
    /// The mean compound score, −1 to 1; `nil` where nothing was scored.
    public let compound: Double?
    /// Its 95 % interval; `nil` where it has none.
    public let compoundInterval: Interval?
    /// Comments that are positive.
    public let positive: Int
    /// Comments that are neutral.
    public let neutral: Int
    /// Comments that are negative.
    public let negative: Int
    /// The mean incivility, 0 to 1; `nil` without comments.
    public let incivility: Double?
    /// How far camps keep to themselves, against chance; `nil` without camps.
    public let polarisation: Polarisation?

    init(
        _ discussion: Discussion, _ replies: RecoveredReplies, _ comments: [CommentFindings],
        _ network: CommenterNetwork, _ influence: Influence, _ stances: StanceFindings,
        _ options: ThreadAnalyst.Options
    ) throws(NetworkError) {
        let graph = network.graph
        let times = discussion.comments.compactMap(\.time)
        let sample = ClusterSample(ofCompoundsIn: comments)
        self.comments = comments.count
        commenters = Set(replies.commenterOfComment.compactMap { $0 }).count
        first = times.min()
        last = times.max()
        words = comments.reduce(0) { $0 + $1.words }
        explicitParents = comments.count { $0.parent?.isExplicit == true }
        inferredParents = comments.count { $0.parent?.isExplicit == false }
        conservation = Conservation(discussion, comments)
        ties = network.ties.count
        density = Structure.density(of: graph)
        reciprocity = Structure.reciprocity(of: graph)
        modularity = influence.communities.modularity
        communities = influence.communities.count
        components = (Structure.components(of: graph).max() ?? -1) + 1
        degreeAssortativity = Structure.assortativity(
            of: graph.undirected,
            by: (0..<graph.nodeCount).map { Double(graph.undirected.outgoing.degree($0)) })
        var compounds = [Double](repeating: .nan, count: graph.nodeCount)
        for row in influence.ranking { compounds[row.commenter] = row.meanCompound ?? .nan }
        sentimentAssortativity = Structure.assortativity(of: graph, by: compounds)
        stanceAssortativity = stances.targets.first.flatMap {
            Structure.assortativity(of: graph, by: $0.scores.map { $0 ?? .nan })
        }
        clustering = Clustering(of: graph).transitivity
        let lengths = PathLengths(of: graph)
        diameter = lengths.diameter
        meanDistance = lengths.mean
        dyads = DyadCensus(of: graph)
        triads = TriadCensus(of: graph)
        responses = ResponseTimes(discussion, comments, authors: comments.map(\.commenter))
        depth = Self.depth(comments)
        compound = sample.mean
        compoundInterval = sample.interval(seed: options.seed)
        let labels = comments.filter(\.sentiment.isScored).map(\.sentiment.label)
        positive = labels.count { $0 == .positive }
        neutral = labels.count { $0 == .neutral }
        negative = labels.count { $0 == .negative }
        incivility =
            comments.isEmpty
            ? nil : comments.reduce(0) { $0 + $1.incivility.value } / Double(comments.count)
        polarisation = Polarisation(graph, replicates: options.resamples, seed: options.seed)
    }

    /// Parents stand before their children, so one pass is enough and nothing is nested.
    static func depth(_ comments: [CommentFindings]) -> Int {
        var depth = [Int](repeating: 1, count: comments.count)
        for comment in comments {
            if case .comment(let parent) = comment.parent?.to, parent < comment.index {
                depth[comment.index] = depth[parent] + 1
            }
        }
        return depth.max() ?? 0
    }
}
