public import Discussions
public import Language

/// Who answers whom in one discussion.
public struct RecoveredReplies: Sendable, Equatable {
    /// The people of the thread, in the order of their first comment; the post's author first if named.
    public let commenters: [Commenter]
    /// The commenter of each comment; `nil` where the source names no author.
    public let commenterOfComment: [Int?]
    /// The commenter who wrote the opening post; `nil` if unknown or never seen among the comments.
    public let commenterOfPost: Int?
    /// Why each name was counted to its commenter, by commenter, in the order of first use.
    public let identities: [IdentityDecision]
    /// What each comment says itself: its text without quotations and copied signatures.
    public let ownWords: [TokenizedText]
    /// Every reference, in the order of comments; the parent of a comment before its other references.
    public let references: [Reference]

    /// The reference that is the parent of each comment; `nil` for the unattached.
    public var parents: [Reference?] {
        var parents = [Reference?](repeating: nil, count: commenterOfComment.count)
        for reference in references where reference.isPrimary { parents[reference.from] = reference }
        return parents
    }

    /// The person who wrote what stands at `position`.
    public func commenter(at position: Discussion.Position) -> Int? {
        switch position {
        case .post: commenterOfPost
        case .comment(let index): commenterOfComment[index]
        }
    }
}
