public import Discussions

/// A Stack Exchange dump: `Posts.xml`, whose answers name their question, or `Comments.xml`, whose comments
/// name a post and are flat: one that calls somebody by `@name` is left to recovery.
public enum StackExchangeReader: DiscussionReader {
    public static let name = "stackexchange"
    public static let summary = "Stack Exchange dump (Posts.xml or Comments.xml)"
    public static let example =
        #"<row Id="2" PostTypeId="2" ParentId="1" OwnerUserId="7" Body="&lt;p&gt;No.&lt;/p&gt;" />"#

    public static func recognises(_ head: [UInt8]) -> Bool {
        let text = String(decoding: head, as: UTF8.self)
        return (text.contains("<posts>") || text.contains("<comments>")) && text.contains("<row ")
    }

    public static func read(_ bytes: [UInt8], named name: String) throws(IngestError) -> [Discussion] {
        var assembly = ThreadAssembly()
        try XMLElement.forEach(["row"], in: bytes) { row in
            if let record = record(row) {
                assembly.add(record)
            } else {
                assembly.leaveOut(line: row.line, "The row has no id or names no post; it was left out.")
            }
        }
        return try assembly.discussions(named: name, expected: "rows like \(example)")
    }

    private static func record(_ row: XMLElement) -> SourceRecord? {
        guard let id = row.attributes["Id"] else { return nil }
        let time = row.attributes["CreationDate"].flatMap { Moment.read($0) }
        let user = row.attributes["OwnerUserId"] ?? row.attributes["UserId"]
        let author =
            row.attributes["OwnerDisplayName"] ?? row.attributes["UserDisplayName"]
            ?? user.map { "user " + $0 }
        if let post = row.attributes["PostId"] {
            let text = row.attributes["Text"] ?? ""
            return SourceRecord(
                thread: post,
                comment: Comment(
                    id: id, author: author, time: time, body: Comment.Body(text),
                    recordedParent: text.hasPrefix("@") ? .unrecorded : .post, line: row.line))
        }
        let question = row.attributes["ParentId"]
        let isAnswer = row.attributes["PostTypeId"] == "2"
        guard !isAnswer || question != nil else { return nil }
        return SourceRecord(
            thread: question ?? id, title: row.attributes["Title"] ?? "", isPost: !isAnswer,
            comment: Comment(
                id: id, author: author, time: time, body: HTMLText.body(row.attributes["Body"] ?? ""),
                recordedParent: isAnswer ? .post : .unrecorded, line: row.line))
    }
}
