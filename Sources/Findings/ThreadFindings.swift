public import Discussions
public import Replies
import Stances
public import Topics

/// What was found in one thread: who answers whom, what they feel, where they stand, who carries weight and
/// what they talk about.
public struct ThreadFindings: Sendable {
    public let discussion: Discussion
    public let replies: RecoveredReplies
    /// One for each comment, in order.
    public let comments: [CommentFindings]
    public let network: CommenterNetwork
    /// One for each commenter of the network, the most influential first.
    public let influence: Influence
    /// What each person stands for, by target.
    public let stances: StanceFindings
    /// Friends and foes, and camps told without a word of text.
    public let sides: Sides
    public let topics: TopicModel
    public let timeline: Timeline
    /// The network in slices of time.
    public let history: NetworkHistory
    public let figures: ThreadFigures
    public let exchanges: Exchanges

    /// The people of the thread, by the index that everything here names them with.
    public var people: [Commenter] { replies.commenters }
}
