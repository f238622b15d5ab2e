public import Discussions

/// A WordPress export (WXR): each item with its comments. E-mail and network addresses are never read.
public enum WordPressReader: DiscussionReader {
    public static let name = "wordpress"
    public static let summary = "WordPress export (WXR)"
    public static let example =
        "<wp:comment><wp:comment_id>2</wp:comment_id><wp:comment_parent>1</wp:comment_parent>…</wp:comment>"

    public static func recognises(_ head: [UInt8]) -> Bool {
        String(decoding: head, as: UTF8.self).contains("http://wordpress.org/export/")
    }

    public static func read(_ bytes: [UInt8], named name: String) throws(IngestError) -> [Discussion] {
        var assembly = ThreadAssembly()
        var unapproved = 0
        var pings = 0
        try XMLElement.forEach(["item"], in: bytes) { item in
            let comments = item.children.filter { $0.name == "wp:comment" }
            guard !comments.isEmpty else { return }
            let thread = item.text(of: "wp:post_id") ?? item.text(of: "link") ?? "\(item.line)"
            assembly.add(post(item, thread))
            for comment in comments {
                let kind = comment.text(of: "wp:comment_type") ?? "comment"
                guard kind == "comment" else {
                    pings += 1
                    continue
                }
                guard comment.text(of: "wp:comment_approved") ?? "1" == "1" else {
                    unapproved += 1
                    continue
                }
                guard let id = comment.text(of: "wp:comment_id") else {
                    assembly.leaveOut(line: comment.line, "The comment has no id; it was left out.")
                    continue
                }
                assembly.add(record(comment, id, thread))
            }
        }
        if unapproved + pings > 0 {
            assembly.notices.append(
                Notice(.setAside, line: 0, "\(unapproved) comments are not approved, \(pings) are pings."))
        }
        return try assembly.discussions(named: name, expected: "items with elements <wp:comment>")
    }

    private static func post(_ item: XMLElement, _ thread: String) -> SourceRecord {
        let time = item.text(of: "wp:post_date_gmt") ?? item.text(of: "pubDate")
        return SourceRecord(
            thread: thread, title: item.text(of: "title") ?? "", isPost: true,
            comment: Comment(
                id: "post " + thread, author: item.text(of: "dc:creator"),
                time: time.flatMap { Moment.read($0) },
                body: HTMLText.body(item["content:encoded"]?.text ?? ""), line: item.line))
    }

    private static func record(_ comment: XMLElement, _ id: String, _ thread: String) -> SourceRecord {
        let parent = comment.text(of: "wp:comment_parent") ?? "0"
        return SourceRecord(
            thread: thread,
            comment: Comment(
                id: id, author: comment.text(of: "wp:comment_author"),
                time: comment.text(of: "wp:comment_date_gmt").flatMap { Moment.read($0) },
                body: HTMLText.body(comment["wp:comment_content"]?.text ?? ""),
                recordedParent: parent == "0" ? .post : .comment(id: parent), line: comment.line))
    }
}
