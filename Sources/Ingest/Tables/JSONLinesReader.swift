/// JSON lines of any source, whose field names are among those that are common (`FieldNames`).
public enum JSONLinesReader: JSONLinesFormat {
    public static let name = "jsonl"
    public static let summary = "JSON lines with common field names"
    public static let example = #"{"id": 2, "parent_id": 1, "author": "ann", "text": "No."}"#

    static let missing = "has no text"

    public static func recognises(_ head: [UInt8]) -> Bool {
        guard let node = JSONSource.firstLine(of: head) else { return false }
        return FieldNames.suffice(node.members.map(\.key))
    }

    /// A record without an id is known by the number of its line.
    static func record(of node: JSONNode, line: Int) -> SourceRecord? {
        let fields = node.members.map { JSONNode.Member(key: $0.key.lowercased(), value: $0.value) }
        let named = NamedFields { name in fields.last { $0.key == name }?.value.text }
        return TableRecord.read(named, number: line, line: line)
    }
}
