public import Discussions

/// A Reddit thread's page as JSON: two listings, the submission's and the comments', replies nested.
public enum RedditThreadReader: DiscussionReader {
    public static let name = "reddit-thread"
    public static let summary = "Reddit thread page (….json): two listings, replies nested in comments"
    public static let example =
        #"[{"kind": "Listing", "data": {"children": [{"kind": "t3", …}]}}, {"kind": "Listing", …}]"#

    public static func recognises(_ head: [UInt8]) -> Bool {
        JSONSource.begins(head, with: "[", holding: ["\"kind\"", "\"Listing\"", "\"children\""])
    }

    public static func read(_ bytes: [UInt8], named name: String) throws(IngestError) -> [Discussion] {
        var assembly = ThreadAssembly()
        var more = 0
        // The next thing to read is last, so that threads come out in the page's order without recursion.
        var waiting = Array(try JSONSource.value(of: bytes).elements.reversed())
        while let thing = waiting.popLast() {
            guard let data = thing["data"] else { continue }
            switch thing["kind"]?.text {
            case "Listing": waiting += (data["children"]?.elements ?? []).reversed()
            case "more": more += max(1, data["children"]?.elements.count ?? 0)
            default:
                if let record = RedditRecord.read(data, line: 1) {
                    assembly.add(record)
                } else {
                    assembly.leaveOut(line: 1, "A record has no id or no text; it was left out.")
                }
                // `replies` is an empty text where there are none.
                if let replies = data["replies"], replies.isObject { waiting.append(replies) }
            }
        }
        if more > 0 {
            assembly.notices.append(
                Notice(.setAside, line: 1, "The page leaves \(more) comments out; load them to have them."))
        }
        return try assembly.discussions(named: name, expected: "listings of comments")
    }
}
