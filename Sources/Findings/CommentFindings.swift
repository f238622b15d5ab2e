import Discussions
public import Replies
public import Sentiment
public import Stances
public import Topics

/// Everything that was found about one comment.
public struct CommentFindings: Sendable {
    /// The comment, by its index in the discussion.
    public let index: Int
    /// Its author, by the index in ``ThreadFindings/people``; `nil` where none is named.
    public let commenter: Int?
    /// What it answers; `nil` if it is unattached.
    public let parent: Reference?
    /// Words of its own, quotations left out.
    public let words: Int
    /// What the comment feels, with its reasons.
    public let sentiment: SentimentScore
    /// How uncivil it is, with its reasons.
    public let incivility: IncivilityScorer.Score
    /// Whether it agrees with its parent; `nil` without one.
    public let agreement: Agreement?
    /// Its positions, one for each target that it speaks about.
    public let positions: [Position]
    /// What it is mostly about; `nil` where that is open.
    public var topic: TopicModel.Assignment?

    /// Whether its parent is another comment, as against the post or nothing.
    public var answersComment: Bool {
        if case .comment? = parent?.to { true } else { false }
    }
}
