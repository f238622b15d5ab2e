import Discussions
import Replies
import ShippedData
import Testing

/// Small discussions written out as name and text, one comment a minute.
enum Sample {
    static func thread(_ comments: [(author: String, text: String)], post: String = "The lane.") -> Discussion
    {
        discussion(
            comments,
            post: Discussions.Comment(
                id: Discussions.Comment.postID, author: nil, time: nil, body: Discussions.Comment.Body(post)),
            medium: .thread)
    }

    static func chat(_ comments: [(author: String, text: String)]) -> Discussion {
        discussion(comments, post: nil, medium: .chat)
    }

    private static func discussion(
        _ comments: [(author: String, text: String)], post: Discussions.Comment?, medium: Discussion.Medium
    ) -> Discussion {
        Discussion(
            id: "sample", title: "", post: post,
            comments: comments.enumerated().map { index, comment in
                Discussions.Comment(
                    id: "\(index + 1)", author: comment.author,
                    time: Timestamp(secondsSinceEpoch: Int64(index) * 60),
                    body: Discussions.Comment.Body(comment.text))
            },
            medium: medium)
    }

    static func models() throws -> ReplyModels {
        try ReplyModels(
            thread: #require(ShippedData.bytes("models/replies-thread.json")),
            chat: #require(ShippedData.bytes("models/replies-chat.json")))
    }

    /// `from→to` of the references that hold, in order; the post is `post`.
    static func edges(
        _ discussion: Discussion, where holds: (Reference) -> Bool = { $0.to != nil }
    ) throws -> [String] {
        ReplyRecovery.replies(in: discussion, with: try models()).references.filter(holds).map {
            let target = $0.to.map { discussion.id(of: $0) } ?? "nobody"
            return "\(discussion.comments[$0.from].id)→\(target)"
        }
    }
}
