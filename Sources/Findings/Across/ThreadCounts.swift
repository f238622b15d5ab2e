public import Discussions
import Replies
import Sentiment

/// Figures of a thread that add up over threads.
public struct ThreadCounts: Sendable, Equatable {
    /// Threads counted.
    public var threads = 0
    /// Comments, posts left out.
    public var comments = 0
    /// People who comment; over several threads, summed, one person as often as there are threads of theirs.
    public var commenters = 0
    /// Words written, quotations left out.
    public var words = 0
    /// Ties between people, those of each thread by themselves.
    public var ties = 0
    /// The earliest time; `nil` without times.
    public var first: Timestamp?
    /// The latest time.
    public var last: Timestamp?
    /// Comments whose parent the text or the source names.
    public var explicitParents = 0
    /// Comments whose parent was inferred.
    public var inferredParents = 0
    /// Where every comment went (``Conservation``): five counts that add up to ``comments``.
    public var toComments = 0
    /// Comments that answer the post.
    public var toPost = 0
    /// Comments that answer one of their author's own.
    public var toSelf = 0
    /// Comments that answer one which is not there.
    public var toMissing = 0
    /// Comments that answer nothing.
    public var unattached = 0
    /// Comments that are positive.
    public var positive = 0
    /// Comments that are neutral.
    public var neutral = 0
    /// Comments that are negative.
    public var negative = 0
    /// The sum of the compounds of the comments that were scored, which are those with a label.
    public var compound = 0.0
    /// The sum of the incivility of all comments.
    public var incivility = 0.0
    /// The longest chain of answers in a thread.
    public var depth = 0

    /// Nothing counted yet.
    public init() {}

    /// The figures of one thread.
    init(
        _ discussion: Discussion, _ replies: RecoveredReplies, _ found: [CommentFindings], ties: Int
    ) {
        let times = discussion.comments.compactMap(\.time)
        let kept = Conservation(discussion, found)
        threads = 1
        comments = found.count
        commenters = Set(replies.commenterOfComment.compactMap { $0 }).count
        self.ties = ties
        first = times.min()
        last = times.max()
        toComments = kept.toComments
        toPost = kept.toPost
        toSelf = kept.toSelf
        toMissing = kept.toMissing
        unattached = kept.unattached
        for comment in found {
            words += comment.words
            if comment.parent?.isExplicit == true { explicitParents += 1 }
            if comment.parent?.isExplicit == false { inferredParents += 1 }
            if comment.sentiment.isScored {
                switch comment.sentiment.label {
                case .positive: positive += 1
                case .neutral: neutral += 1
                case .negative: negative += 1
                }
                compound += comment.sentiment.compound
            }
            incivility += comment.incivility.value
        }
        depth = ThreadFigures.depth(found)
    }

    /// Comments that were scored.
    public var scored: Int { positive + neutral + negative }
    /// The mean compound; `nil` without comments that were scored.
    public var meanCompound: Double? { scored > 0 ? compound / Double(scored) : nil }
    /// The mean incivility, 0 to 1; `nil` without comments.
    public var meanIncivility: Double? { comments > 0 ? incivility / Double(comments) : nil }

    /// Adds the figures of other threads.
    public mutating func add(_ other: ThreadCounts) {
        threads += other.threads
        comments += other.comments
        commenters += other.commenters
        words += other.words
        ties += other.ties
        first = [first, other.first].compactMap { $0 }.min()
        last = [last, other.last].compactMap { $0 }.max()
        explicitParents += other.explicitParents
        inferredParents += other.inferredParents
        toComments += other.toComments
        toPost += other.toPost
        toSelf += other.toSelf
        toMissing += other.toMissing
        unattached += other.unattached
        positive += other.positive
        neutral += other.neutral
        negative += other.negative
        compound += other.compound
        incivility += other.incivility
        depth = max(depth, other.depth)
    }
}
