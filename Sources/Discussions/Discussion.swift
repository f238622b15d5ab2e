/// A thread of comments under an opening post, as one reader of one source gave it.
///
/// Comments stand in the source's order. Everything downstream refers to them by ``Position``, so that
/// the opening post and the comments can be named alike.
public struct Discussion: Sendable, Equatable {
    /// What tells this thread from others of the same source, as the source writes it.
    public var id: String
    /// The thread's title; empty where the source has none.
    public var title: String
    /// The post that opens the thread; `nil` where the source holds comments only.
    public var post: Comment?
    /// The comments, in the source's order.
    public var comments: [Comment]
    /// What could not be used, or only in part, while reading.
    public var notices: [Notice]
    /// Names that are known to be somebody's who also has another: each name, and the other.
    public var aliases: [String: String] = [:]
    /// The customs under which people answer here.
    public var medium: Medium

    /// A discussion of comments in the order they were written.
    public init(
        id: String, title: String, post: Comment?, comments: [Comment], notices: [Notice] = [],
        medium: Medium = .thread
    ) {
        self.medium = medium
        self.id = id
        self.title = title
        self.post = post
        self.comments = comments
        self.notices = notices
    }
}

extension Discussion {
    /// How a source's contributions follow on each other, which decides how their parents are recovered.
    public enum Medium: String, Sendable, CaseIterable {
        /// Comments under a post or a topic, read and answered over hours and days.
        case thread
        /// Lines of a room in which several conversations run at once, answered within minutes.
        case chat
    }
}

extension Discussion {
    /// A place in a discussion: its opening post, or a comment by its index in ``comments``.
    public enum Position: Sendable, Hashable, Comparable {
        case post
        case comment(Int)
    }

    /// The comment at `position`; `nil` for the post of a discussion that has none.
    public subscript(position: Position) -> Comment? {
        switch position {
        case .post: post
        case .comment(let index): comments[index]
        }
    }

    /// The id that reports show for `position`: the source's own, and `post` for a post without one.
    public func id(of position: Position) -> String {
        self[position]?.id ?? Comment.postID
    }
}
