import Discussions

/// One Reddit comment (`t1`) or submission (`t3`), the same in dumps and in thread pages.
enum RedditRecord {
    /// - Returns: `nil` if there is neither an id nor a text.
    static func read(_ node: JSONNode, line: Int) -> SourceRecord? {
        guard let id = node["id"]?.filledText else { return nil }
        let isPost = node["link_id"] == nil && node["title"] != nil
        let written = node[isPost ? "selftext" : "body"]?.text ?? (isPost ? "" : nil)
        guard let written else { return nil }
        let author = node["author"]?.filledText
        let isGone = written == "[deleted]" || written == "[removed]"
        let post = node["link_id"]?.text.map { $0.hasPrefix("t3_") ? String($0.dropFirst(3)) : $0 }
        return SourceRecord(
            thread: isPost ? id : post ?? "", title: node["title"]?.text ?? "", isPost: isPost,
            comment: Comment(
                id: isPost ? "t3_" + id : id, author: author == "[deleted]" ? nil : author,
                time: node["created_utc"]?.text.flatMap { Moment.read($0) },
                body: isGone ? Comment.Body("") : QuotedLines.body(written, decodingEntities: true),
                recordedParent: isPost ? .unrecorded : parent(node["parent_id"]?.text), isDeleted: isGone,
                line: line))
    }

    private static func parent(_ id: String?) -> Comment.RecordedParent {
        guard let id else { return .unrecorded }
        if id.hasPrefix("t3_") { return .post }
        return .comment(id: id.hasPrefix("t1_") ? String(id.dropFirst(3)) : id)
    }
}
