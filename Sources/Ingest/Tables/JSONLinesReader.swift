public import Discussions

/// JSON lines of any source, whose field names are among those that are common (``FieldNames``).
public enum JSONLinesReader: DiscussionReader {
    public static let name = "jsonl"
    public static let summary = "JSON lines with common field names"
    public static let example = #"{"id": 2, "parent_id": 1, "author": "ann", "text": "No."}"#

    public static func recognises(_ head: [UInt8]) -> Bool {
        guard let node = JSONSource.firstLine(of: head), case .object(let members) = node else {
            return false
        }
        return FieldNames.suffice(members.map { String(decoding: $0.key, as: UTF8.self) })
    }

    public static func read(_ bytes: [UInt8], named name: String) throws(IngestError) -> [Discussion] {
        var assembly = ThreadAssembly()
        var number = 0
        JSONSource.forEachLine(of: bytes, into: &assembly) { entry, assembly in
            number += 1
            guard case .object(let members) = entry.node else { return }
            let values = Dictionary(
                members.map { (String(decoding: $0.key, as: UTF8.self).lowercased(), $0.value) },
                uniquingKeysWith: { _, last in last })
            let fields = NamedFields { values[$0]?.text }
            if let found = TableRecord.read(fields, number: number, line: entry.line) {
                assembly.add(found)
            } else {
                assembly.leaveOut(line: entry.line, "The record has no text; it was left out.")
            }
        }
        return try assembly.discussions(named: name, expected: "lines like \(example)")
    }
}
