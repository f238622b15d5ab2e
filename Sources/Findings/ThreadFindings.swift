public import Discussions
public import Replies
import Stances
public import Topics

/// What was found in one thread: who answers whom, what they feel, where they stand, who carries weight and
/// what they talk about.
public struct ThreadFindings: Sendable {
    /// The thread.
    public let discussion: Discussion
    /// Who answers whom, and why.
    public let replies: RecoveredReplies
    /// One for each comment, in order.
    public let comments: [CommentFindings]
    /// Who addresses whom, with the comments that every tie rests on.
    public let network: CommenterNetwork
    /// One for each commenter of the network, the most influential first.
    public let influence: Influence
    /// What each person stands for, by target.
    public let stances: StanceFindings
    /// Friends and foes, and camps told without a word of text.
    public let sides: Sides
    /// What is talked about.
    public let topics: TopicModel
    /// Volume, mood and incivility over time.
    public let timeline: Timeline
    /// The network in slices of time.
    public let history: NetworkHistory
    /// The thread's numbers.
    public let figures: ThreadFigures
    /// Replies within and between communities.
    public let exchanges: Exchanges

    /// The people of the thread, by the index that everything here names them with.
    public var people: [Commenter] { replies.commenters }
}
