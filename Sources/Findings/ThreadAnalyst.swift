public import Discussions
import Language
public import Networks
import Parallel
public import Replies
public import Sentiment
public import Stances
import Topics

/// Reads one thread from end to end: replies, scores, topics, network, influence, positions.
///
/// ```swift
/// let findings = try analyst.findings(of: discussion)
/// print(findings.influence.ranking[0].name)
/// ```
public struct ThreadAnalyst: Sendable {
    /// What is looked for, and how.
    public struct Options: Sendable {
        /// How many topics; `nil` chooses.
        public var topics: Int?
        /// Resamples of the comments for rank intervals, and of the network for its null model.
        public var resamples = 200
        /// What random choices follow from.
        public var seed: UInt64 = 1
        /// Whether positions of people who did not say are inferred from their ties.
        public var infersPositions = false

        /// The documented defaults.
        public init() {}
    }

    private let models: ReplyModels
    private let sentiment: CommentSentiment
    private let incivility: IncivilityScorer
    private let agreement: AgreementScorer
    private let packs: PackChoice
    /// What it looks for.
    public let options: Options

    /// - Parameters:
    ///   - incivility: What tells how uncivil a text is.
    ///   - agreement: What tells whether a reply agrees.
    ///   - sentiment: What tells how a text feels.
    ///   - options: How it is done; the defaults do.
    ///   - models: What names the parents of comments.
    ///   - packs: Stance packs. A thread is read with the one whose targets it names most; the
    ///     pack without targets holds terms that go with all.
    public init(
        replies models: ReplyModels, sentiment: CommentSentiment, incivility: IncivilityScorer,
        agreement: AgreementScorer,
        packs: [StancePack], options: Options = Options()
    ) {
        self.models = models
        self.sentiment = sentiment
        self.incivility = incivility
        self.agreement = agreement
        self.packs = PackChoice(packs)
        self.options = options
    }

    /// Everything that is found in `discussion`.
    ///
    /// - Throws: `NetworkError` if a measure does not come to rest.
    /// - Complexity: O(words) for the texts; O(V E) for the network of commenters.
    public func findings(of discussion: Discussion) throws(NetworkError) -> ThreadFindings {
        let replies = ReplyRecovery.replies(in: discussion, with: models)
        // Topics and people rest on the same words and not on each other: they are found side by side.
        let parts = Parallel.mapEach(2) { place -> Part in
            place == 0
                ? .topics(
                    TopicModel(
                        replies.ownWords, options: TopicModel.Options(count: options.topics),
                        seed: options.seed))
                : .people(Result { () throws(NetworkError) in try rest(of: discussion, replies) })
        }
        guard case .topics(let topics) = parts[0], case .people(let result) = parts[1] else {
            preconditionFailure("Parts come back in their order.")
        }
        let people = try result.get()
        var comments = people.comments
        for index in comments.indices { comments[index].topic = topics.assignments[index] }
        return ThreadFindings(
            discussion: discussion, replies: replies, comments: comments, network: people.network,
            influence: people.influence, stances: people.stances, sides: people.sides, topics: topics,
            timeline: people.timeline, history: people.history, figures: people.figures,
            exchanges: people.exchanges)
    }

    private enum Part: Sendable {
        case topics(TopicModel)
        case people(Result<People, NetworkError>)
    }

    /// Everything but the topics.
    private struct People: Sendable {
        let comments: [CommentFindings]
        let network: CommenterNetwork
        let influence: Influence
        let stances: StanceFindings
        let sides: Sides
        let timeline: Timeline
        let history: NetworkHistory
        let figures: ThreadFigures
        let exchanges: Exchanges
    }

    private func rest(
        of discussion: Discussion, _ replies: RecoveredReplies
    ) throws(NetworkError) -> People {
        let scorer = packs.scorer(for: replies.ownWords)
        let comments = score(discussion, replies, scorer, explains: true)
        let network = try CommenterNetwork(
            CommenterNetwork.ties(of: replies, comments), people: replies.commenters.count)
        let influence = try Influence(of: network, comments, replies, options)
        let stances = StanceFindings(
            comments, people: replies.commenters.count, targets: scorer?.targets ?? [])
        let sides = try Sides(network, stances, options)
        return People(
            comments: comments, network: network, influence: influence, stances: stances, sides: sides,
            timeline: Timeline(discussion, comments, seed: options.seed),
            history: try NetworkHistory(
                discussion, comments, network, NetworkHistory.slicing(of: comments.count)),
            figures: try ThreadFigures(discussion, replies, comments, network, influence, stances, options),
            exchanges: Exchanges(comments, network, influence))
    }

    /// What the comments of `discussion` say; nothing is measured on the thread as a whole.
    ///
    /// - Parameters:
    ///   - discussion: The thread.
    ///   - explains: Whether sentiment and agreement come with their evidence; tables do not show it.
    /// - Complexity: O(words).
    public func reading(of discussion: Discussion, explains: Bool = true) -> ThreadReading {
        let replies = ReplyRecovery.replies(in: discussion, with: models)
        let scorer = packs.scorer(for: replies.ownWords)
        let comments = score(discussion, replies, scorer, explains: explains)
        return ThreadReading(
            discussion: discussion, replies: replies, comments: comments,
            ties: CommenterNetwork.ties(of: replies, comments), targets: scorer?.targets ?? [])
    }

    private func score(
        _ discussion: Discussion, _ replies: RecoveredReplies, _ scorer: StanceScorer?, explains: Bool
    ) -> [CommentFindings] {
        let parents = replies.parents
        let post = discussion.post.map { ParentReading($0.body.text) }
        // What was read of a comment serves those that answer it nearby.
        return Parallel.map(count: discussion.comments.count, chunk: 16) { range in
            var read: [Int: ParentReading] = [:]
            return range.map { index in
                let parent: ParentReading?
                switch parents[index]?.to {
                case .comment(let place):
                    let reading = read[place] ?? ParentReading(replies.ownWords[place])
                    read[place] = reading
                    parent = reading
                case .post: parent = post
                case nil: parent = nil
                }
                return score(index, parents[index], parent, replies, scorer, explains)
            }
        }.flatMap { $0 }
    }

    private func score(
        _ index: Int, _ reference: Reference?, _ parent: ParentReading?, _ replies: RecoveredReplies,
        _ scorer: StanceScorer?, _ explains: Bool
    ) -> CommentFindings {
        let text = replies.ownWords[index]
        return CommentFindings(
            index: index, commenter: replies.commenterOfComment[index], parent: reference,
            words: text.tokens.count { $0.isWordLike },
            sentiment: sentiment.score(text, explains: explains),
            incivility: incivility.score(text),
            agreement: parent.map { agreement.score(reply: text, to: $0, explains: explains) },
            positions: scorer?.positions(in: text).filter { $0.mentions > 0 || $0.label != .none } ?? [],
            topic: nil)
    }
}
