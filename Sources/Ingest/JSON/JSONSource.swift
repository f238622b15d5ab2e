import Discussions

/// A JSON source: one value, or one a line.
enum JSONSource {
    /// A value and the line that it begins on, counted from 1.
    struct Entry {
        let node: JSONNode
        let line: Int
    }

    /// Calls `body` for every line that holds a value; lines that hold none are named in `assembly`.
    static func forEachLine(
        of bytes: [UInt8], into assembly: inout ThreadAssembly,
        _ body: (Entry, inout ThreadAssembly) -> Void
    ) {
        var line = 0
        var start = bytes.startIndex
        while start < bytes.endIndex {
            line += 1
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
            let range = bytes[start..<end]
            start = end + 1
            guard range.contains(where: { $0 > 0x20 }) else { continue }
            guard let node = JSONParser.value(of: range), node.isObject else {
                assembly.leaveOut(line: line, "The line is no JSON object; it was left out.")
                continue
            }
            body(Entry(node: node, line: line), &assembly)
        }
    }

    /// The one value of a source.
    static func value(of bytes: [UInt8]) throws(IngestError) -> JSONNode {
        guard let node = JSONParser.value(of: bytes[...]) else {
            throw IngestError(
                line: JSONParser.line(ofErrorIn: bytes[...]),
                "this is no JSON: a value ends too early, or is nested deeper than \(JSONParser.deepestNesting)"
            )
        }
        return node
    }

    /// The first line's value, to recognise a source of JSON lines by.
    static func firstLine(of head: [UInt8]) -> JSONNode? {
        guard let start = head.firstIndex(where: { $0 > 0x20 && $0 < 0x80 }), head[start] == UInt8(ascii: "{")
        else { return nil }
        return JSONParser.value(of: head[start...].prefix { $0 != 0x0A })
    }

    /// Whether the first bytes hold all these texts and begin like JSON.
    static func begins(_ head: [UInt8], with opening: Unicode.Scalar, holding texts: [String]) -> Bool {
        guard let first = head.first(where: { $0 > 0x20 && $0 < 0x80 }), first == UInt8(opening.value) else {
            return false
        }
        let text = String(decoding: head, as: UTF8.self)
        return texts.allSatisfy { text.contains($0) }
    }
}
