/// A JSON source that is one value.
enum JSONSource {
    /// The value of a whole source.
    static func value(of bytes: [UInt8]) throws(IngestError) -> JSONNode {
        var parser = JSONParser()
        guard let node = parser.value(of: bytes[...]) else {
            throw IngestError(
                line: JSONGrammar.lineOfFirstFault(in: bytes), "this is no JSON: \(parser.trouble)")
        }
        return node
    }

    /// The first line's value, to recognise a source of JSON lines by.
    static func firstLine(of head: [UInt8]) -> JSONNode? {
        guard let start = head.firstIndex(where: { $0 > 0x20 && $0 < 0x80 }), head[start] == UInt8(ascii: "{")
        else { return nil }
        var parser = JSONParser()
        return parser.value(of: head[start...].prefix { $0 != 0x0A })
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
