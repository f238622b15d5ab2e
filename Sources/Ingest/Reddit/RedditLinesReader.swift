/// Reddit dumps: a comment (`RC_*`) or submission (`RS_*`) as JSON on each line.
public enum RedditLinesReader: JSONLinesFormat {
    public static let name = "reddit"
    public static let summary = "Reddit dump: a comment or submission as JSON on each line"
    public static let example =
        #"{"id": "c2", "link_id": "t3_p1", "parent_id": "t1_c1", "author": "ann", "created_utc": 1603810000, "body": "No."}"#

    public static func recognises(_ head: [UInt8]) -> Bool {
        guard let node = JSONSource.firstLine(of: head) else { return false }
        return (node["link_id"] != nil && node["body"] != nil)
            || (node["selftext"] != nil && node["title"] != nil)
    }

    static let missing = "has no id or no text"

    static func record(of node: JSONNode, line: Int) -> SourceRecord? {
        RedditRecord.read(node, line: line)
    }
}
