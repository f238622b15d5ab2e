public import Discussions
public import Networks
import Replies
import Sentiment
public import Statistics

/// The figures of a whole thread.
public struct ThreadFigures: Sendable {
    public let comments: Int
    public let commenters: Int
    public let first: Timestamp?
    public let last: Timestamp?
    public let words: Int
    /// Comments whose parent the text or the source says itself, and whose parent was inferred.
    public let explicitParents: Int
    public let inferredParents: Int
    public let conservation: Conservation
    public let ties: Int
    public let density: Double
    public let reciprocity: Double?
    public let modularity: Double
    public let communities: Int
    public let components: Int
    /// Assortativity of the network by degree and by mean compound.
    public let degreeAssortativity: Double?
    public let sentimentAssortativity: Double?
    /// Assortativity by the positions on the target that most people speak of; `nil` without one.
    public let stanceAssortativity: Double?
    /// Closed paths of length two over all of them, directions left aside.
    public let clustering: Double?
    /// The longest and the mean shortest path along ties, of the pairs that one joins.
    public let diameter: Int
    public let meanDistance: Double?
    public let dyads: DyadCensus
    public let triads: TriadCensus
    /// How soon comments are answered; `nil` where no time is known.
    public let responses: ResponseTimes?
    /// The longest chain of comments, each answering the one before; the post is not counted.
    public let depth: Int
    public let compound: Double?
    public let compoundInterval: Interval?
    public let positive: Int
    public let neutral: Int
    public let negative: Int
    public let incivility: Double?
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
        positive = comments.count { $0.sentiment.label == .positive }
        neutral = comments.count { $0.sentiment.label == .neutral }
        negative = comments.count { $0.sentiment.label == .negative }
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
