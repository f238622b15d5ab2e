import Discussions
import Replies

/// Where every comment went: five counts that add up to the number of comments.
public struct Conservation: Sendable, Equatable {
    /// Comments that answer somebody else's comment.
    public private(set) var toComments = 0
    /// Comments that answer the opening post.
    public private(set) var toPost = 0
    /// Comments that answer one of their author's own.
    public private(set) var toSelf = 0
    /// Comments that answer something that the source does not hold.
    public private(set) var toMissing = 0
    /// Comments that answer nothing.
    public private(set) var unattached = 0
    /// All comments: the sum of the other counts.
    public let comments: Int

    /// Whether the counts add up; false would be a mistake of this library.
    public var addsUp: Bool {
        toComments + toPost + toSelf + toMissing + unattached == comments
    }

    init(_ discussion: Discussion, _ comments: [CommentFindings]) {
        self.comments = comments.count
        let authors = comments.map(\.commenter)
        for comment in comments {
            switch comment.parent?.to {
            case .post: toPost += 1
            case .comment(let parent):
                let isOwn = comment.commenter != nil && authors[parent] == comment.commenter
                if isOwn { toSelf += 1 } else { toComments += 1 }
            case nil:
                if case .comment = discussion.comments[comment.index].recordedParent {
                    toMissing += 1
                } else {
                    unattached += 1
                }
            }
        }
    }
}
