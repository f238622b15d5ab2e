public import Discussions

/// A Disqus export. E-mail and network addresses in it are never read.
public enum DisqusReader: DiscussionReader {
    public static let name = "disqus"
    public static let summary = "Disqus export (XML)"
    public static let example = #"<post dsq:id="2"><message><![CDATA[<p>No.</p>]]></message>…</post>"#

    public static func recognises(_ head: [UInt8]) -> Bool {
        let text = String(decoding: head, as: UTF8.self)
        return text.contains("<disqus") || text.contains("http://disqus.com")
    }

    public static func read(_ bytes: [UInt8], named name: String) throws(IngestError) -> [Discussion] {
        var assembly = ThreadAssembly()
        var titles: [String: String] = [:]
        var spam = 0
        try XMLElement.forEach(["thread", "post"], in: bytes) { element in
            let id = element.attributes["dsq:id"] ?? ""
            if element.name == "thread" {
                titles[id] = element.text(of: "title")
                return
            }
            guard !id.isEmpty else {
                assembly.leaveOut(line: element.line, "The post has no id; it was left out.")
                return
            }
            guard element.text(of: "isSpam") != "true" else {
                spam += 1
                return
            }
            let thread = element["thread"]?.attributes["dsq:id"] ?? ""
            let parent = element["parent"]?.attributes["dsq:id"]
            let isGone = element.text(of: "isDeleted") == "true"
            let author = element["author"].flatMap { $0.text(of: "name") ?? $0.text(of: "username") }
            assembly.add(
                SourceRecord(
                    thread: thread, title: titles[thread] ?? "",
                    comment: Comment(
                        id: id, author: author,
                        time: element.text(of: "createdAt").flatMap { Moment.read($0) },
                        body: HTMLText.body(element["message"]?.text ?? ""),
                        recordedParent: parent.map { .comment(id: $0) } ?? .post, isDeleted: isGone,
                        line: element.line)))
        }
        if spam > 0 {
            assembly.notices.append(Notice(.setAside, line: 0, "\(spam) posts are marked as spam."))
        }
        return try assembly.discussions(named: name, expected: "elements <post>")
    }
}
