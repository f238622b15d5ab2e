import Discussions

/// One item of Hacker News, whatever the shape it came in.
struct HackerNewsItem {
    let id: String
    let parent: String?
    let story: String?
    private let title: String
    private let comment: Comment

    init?(_ node: JSONNode, line: Int) {
        guard let id = (node["objectID"] ?? node["id"])?.filledText else { return nil }
        self.id = id
        parent = (node["parent"] ?? node["parent_id"])?.filledText
        story = node["story_id"]?.filledText
        title = node["title"]?.text ?? ""
        let author = (node["by"] ?? node["author"])?.filledText
        let text = (node["text"] ?? node["comment_text"] ?? node["story_text"])?.text
        let time = (node["time"] ?? node["created_at_i"] ?? node["created_at"])?.text
        comment = Comment(
            id: id, author: author, time: time.flatMap { Moment.read($0) },
            body: Self.body(text ?? ""), recordedParent: parent.map { .comment(id: $0) } ?? .unrecorded,
            isDeleted: node["deleted"]?.isTrue == true || (author == nil && text == nil), line: line)
    }

    /// HTML, in which people quote by a `>` before a paragraph.
    private static func body(_ html: String) -> Comment.Body {
        QuotedLines.body(HTMLText.body(html).text)
    }

    private var isStory: Bool { parent == nil }

    /// The items as records. An item without a story belongs to the thread of its last known ancestor.
    static func records(_ items: [HackerNewsItem]) -> [SourceRecord] {
        let indexOfID = Dictionary(
            items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var threads = [String?](repeating: nil, count: items.count)
        for start in items.indices where threads[start] == nil {
            var path: [Int] = []
            var root = start
            var onPath: Set<Int> = []
            while threads[root] == nil, onPath.insert(root).inserted {
                path.append(root)
                guard items[root].story == nil, let parent = items[root].parent.flatMap({ indexOfID[$0] })
                else {
                    break
                }
                root = parent
            }
            let thread = threads[root] ?? items[root].story ?? items[root].parent ?? items[root].id
            for index in path { threads[index] = thread }
        }
        return items.indices.map { index in
            let item = items[index]
            return SourceRecord(
                thread: threads[index] ?? item.id, title: item.title, isPost: item.isStory,
                comment: item.withPost)
        }
    }

    /// The comment, its parent being the post where the item names its story as its parent.
    private var withPost: Comment {
        var comment = comment
        if let story, story == parent { comment.recordedParent = .post }
        return comment
    }
}
