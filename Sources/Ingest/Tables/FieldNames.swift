/// What tables call the fields of a comment, in the order in which names are tried.
enum FieldNames {
    static let id = ["id", "comment_id", "commentid", "post_id", "message_id", "comment"]
    static let author = [
        "author", "username", "user_name", "user", "by", "speaker", "commenter", "screen_name", "nick",
        "name",
        "from", "author_name",
    ]
    static let parent = [
        "parent", "parent_id", "parentid", "reply_to", "in_reply_to", "in_reply_to_id", "reply-to", "replyto",
    ]
    static let thread = [
        "thread", "thread_id", "conversation_id", "conversation", "topic_id", "link_id", "story_id",
        "discussion",
    ]
    static let time = [
        "time", "timestamp", "created_at", "created_utc", "created", "date", "datetime", "published",
    ]
    static let text = ["text", "body", "content", "message", "comment_text", "comment", "post"]
    static let title = ["title", "subject"]

    /// Whether a header has what a table of comments needs: a text, and somebody or something to tell
    /// comments apart by.
    static func suffice(_ header: [String]) -> Bool {
        let names = Set(header.map { $0.lowercased() })
        func has(_ wanted: [String]) -> Bool { wanted.contains(where: names.contains) }
        return has(text) && (has(author) || has(id)) && names.count > 1
    }
}

/// A record as names and values, read by ``FieldNames``.
struct NamedFields {
    private let value: (String) -> String?

    init(_ value: @escaping (String) -> String?) {
        self.value = value
    }

    /// The first of these fields that is there and not empty.
    func first(_ names: [String]) -> String? {
        for name in names {
            if let text = value(name), !text.isEmpty { return text }
        }
        return nil
    }
}
