public import Discussions

/// A Discourse topic as JSON. A post's id is its number in the topic, which replies and quotations point to.
///
/// A post that names no other answers the topic, unless it quotes: then what it quotes will tell.
public enum DiscourseReader: DiscussionReader {
    public static let name = "discourse"
    public static let summary = "Discourse topic (/t/….json)"
    public static let example =
        #"{"post_stream": {"posts": [{"post_number": 2, "username": "ann", "cooked": "<p>No.</p>", …}]}, …}"#

    public static func recognises(_ head: [UInt8]) -> Bool {
        JSONSource.begins(head, with: "{", holding: ["\"post_stream\"", "\"posts\""])
            || JSONSource.begins(head, with: "{", holding: ["\"cooked\"", "\"post_number\""])
    }

    public static func read(_ bytes: [UInt8], named name: String) throws(IngestError) -> [Discussion] {
        let topic = try JSONSource.value(of: bytes)
        var assembly = ThreadAssembly()
        let posts = (topic["post_stream"]?["posts"] ?? topic["posts"])?.elements ?? []
        var setAside = 0
        for post in posts {
            // 1 is what people write; the others are moderators' marks and whispers.
            if let type = post["post_type"]?.number, type != 1 {
                setAside += 1
                continue
            }
            guard let number = post["post_number"]?.filledText, let html = post["cooked"]?.text else {
                assembly.leaveOut(line: 1, "A post has no number or no text; it was left out.")
                continue
            }
            assembly.add(record(post, number, html, topic))
        }
        if setAside > 0 {
            assembly.notices.append(
                Notice(.setAside, line: 1, "\(setAside) posts are marks of moderators, no comments."))
        }
        return try assembly.discussions(named: topic["id"]?.filledText ?? name, expected: "posts")
    }

    private static func record(
        _ post: JSONNode, _ number: String, _ html: String, _ topic: JSONNode
    ) -> SourceRecord {
        let content = HTMLText.content(html)
        let parent: Comment.RecordedParent
        if let answered = post["reply_to_post_number"]?.filledText {
            parent = answered == "1" ? .post : .comment(id: answered)
        } else {
            parent = content.quotes.isEmpty && number != "1" ? .post : .unrecorded
        }
        return SourceRecord(
            title: topic["title"]?.text ?? "", isPost: number == "1",
            comment: Comment(
                id: number, author: post["username"]?.filledText,
                time: post["created_at"]?.text.flatMap { Moment.read($0) }, body: content.body,
                recordedParent: parent, isDeleted: post["user_deleted"]?.isTrue == true, line: 1))
    }
}
