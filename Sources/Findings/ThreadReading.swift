public import Discussions
public import Replies

/// What the comments of one thread say, each by itself: who it answers, how it feels, where it stands; before
/// anything is measured on the thread as a whole.
///
/// Corpora of thousands of threads stop here for each and measure the network of all.
public struct ThreadReading: Sendable {
    /// The thread.
    public let discussion: Discussion
    /// Who answers whom, and why.
    public let replies: RecoveredReplies
    /// One for each comment, in order; topics are not filled in.
    public let comments: [CommentFindings]
    /// Who addresses whom, by source, then target.
    public let ties: [CommenterNetwork.Tie]
    /// The targets of the stance pack that was used; empty without one.
    public let targets: [String]

    /// The people of the thread, by the index that everything here names them with.
    public var people: [Commenter] { replies.commenters }
}
