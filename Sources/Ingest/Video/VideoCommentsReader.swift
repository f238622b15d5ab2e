public import Discussions

/// The comments in a yt-dlp `*.info.json`.
///
/// The site keeps replies one level deep: all answers under a comment name that comment. A reply that begins
/// with `@name` answers somebody else among them, and its parent is left to recovery.
public enum VideoCommentsReader: DiscussionReader {
    public static let name = "yt-dlp"
    public static let summary = "comments of a video (yt-dlp *.info.json)"
    public static let example =
        #"{"id": "v", "title": "…", "comments": [{"id": "c1.a", "parent": "c1", "author": "ann", "text": "No."}]}"#

    public static func recognises(_ head: [UInt8]) -> Bool {
        JSONSource.begins(head, with: "{", holding: ["\"comments\"", "\"parent\"", "\"text\""])
            || JSONSource.begins(head, with: "{", holding: ["\"extractor\"", "\"webpage_url\""])
    }

    public static func read(_ bytes: [UInt8], named name: String) throws(IngestError) -> [Discussion] {
        let video = try JSONSource.value(of: bytes)
        var assembly = ThreadAssembly()
        if let id = video["id"]?.filledText {
            assembly.add(
                SourceRecord(
                    title: video["title"]?.text ?? "", isPost: true,
                    comment: Comment(
                        id: "video " + id, author: (video["uploader"] ?? video["channel"])?.filledText,
                        time: video["timestamp"]?.text.flatMap { Moment.read($0) },
                        body: Comment.Body(video["description"]?.text ?? ""), line: 1)))
        }
        for node in video["comments"]?.elements ?? [] {
            guard let id = node["id"]?.filledText, let text = node["text"]?.text else {
                assembly.leaveOut(line: 1, "A comment has no id or no text; it was left out.")
                continue
            }
            let parent = node["parent"]?.filledText
            let isRoot = parent == nil || parent == "root"
            assembly.add(
                SourceRecord(
                    comment: Comment(
                        id: id, author: node["author"]?.filledText,
                        time: node["timestamp"]?.text.flatMap { Moment.read($0) }, body: Comment.Body(text),
                        recordedParent: isRoot
                            ? .post : text.hasPrefix("@") ? .unrecorded : .comment(id: parent ?? ""),
                        line: 1)))
        }
        return try assembly.discussions(named: name, expected: "an array “comments”")
    }
}
