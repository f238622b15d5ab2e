public import Discussions

/// Hacker News items in any of three shapes: Firebase items, search hits, items with nested `children`.
public enum HackerNewsReader: DiscussionReader {
    public static let name = "hackernews"
    public static let summary = "Hacker News items: JSON lines, an array, search hits, or nested children"
    public static let example =
        #"{"id": 8, "by": "ann", "parent": 7, "time": 1603810000, "text": "No.", "type": "comment"}"#

    public static func recognises(_ head: [UInt8]) -> Bool {
        if let node = JSONSource.firstLine(of: head) {
            return isItem(node) || node["hits"] != nil || node["children"] != nil
        }
        let texts = ["\"children\"", "\"created_at_i\""]
        return JSONSource.begins(head, with: "{", holding: texts)
            || JSONSource.begins(head, with: "{", holding: ["\"hits\"", "\"objectID\""])
            || JSONSource.begins(head, with: "[", holding: ["\"by\"", "\"time\"", "\"id\""])
            || JSONSource.begins(head, with: "[", holding: ["\"objectID\""])
    }

    private static func isItem(_ node: JSONNode) -> Bool {
        node["objectID"] != nil
            || (node["id"] != nil && node["time"] != nil && node["reply_to"] == nil
                && (node["by"] != nil || node["parent"] != nil || node["type"]?.text == "story"))
    }

    public static func read(_ bytes: [UInt8], named name: String) throws(IngestError) -> [Discussion] {
        var assembly = ThreadAssembly()
        var items: [HackerNewsItem] = []
        func take(_ node: JSONNode, line: Int, _ assembly: inout ThreadAssembly) {
            var waiting = [node]
            while let next = waiting.popLast() {
                waiting += ((next["children"] ?? next["hits"])?.elements ?? []).filter(\.isObject).reversed()
                if next["hits"] != nil { continue }
                if let item = HackerNewsItem(next, line: line) {
                    items.append(item)
                } else {
                    assembly.leaveOut(line: line, "The item has no id; it was left out.")
                }
            }
        }
        var parser = JSONParser()
        if let whole = parser.value(of: bytes[...]) {
            for node in whole.isArray ? whole.elements : [whole] { take(node, line: 1, &assembly) }
        } else {
            JSONLines.forEachLine(of: bytes[...]) { content, line in
                if let node = parser.value(of: content), node.isObject {
                    take(node, line: line, &assembly)
                } else {
                    assembly.leaveOut(line: line, "The line is no JSON object; it was left out.")
                }
            }
        }
        for record in HackerNewsItem.records(items) { assembly.add(record) }
        return try assembly.discussions(named: name, expected: "items like \(example)")
    }
}
