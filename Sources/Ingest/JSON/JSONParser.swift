/// Reads one JSON value (RFC 8259) without copying its text.
///
/// Nesting is bounded, so that no input can exhaust the stack.
struct JSONParser {
    private let bytes: ArraySlice<UInt8>
    private var index: Int

    /// Deeper values are refused. A comment and its replies nest three levels a reply.
    static let deepestNesting = 3_000

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = bytes.startIndex
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index += 3 }
    }

    /// The one value of `bytes`; `nil` where they hold no value or more than one.
    static func value(of bytes: ArraySlice<UInt8>) -> JSONNode? {
        var parser = JSONParser(bytes)
        guard let value = parser.value(depth: 0) else { return nil }
        parser.skipSpace()
        return parser.index == bytes.endIndex ? value : nil
    }

    /// Where the parser stopped, a line counted from 1.
    static func line(ofErrorIn bytes: ArraySlice<UInt8>) -> Int {
        var parser = JSONParser(bytes)
        _ = parser.value(depth: 0)
        return bytes[..<min(parser.index, bytes.endIndex)].count { $0 == 0x0A } + 1
    }

    private mutating func skipSpace() {
        while index < bytes.endIndex, bytes[index] <= 0x20 { index += 1 }
    }

    private mutating func value(depth: Int) -> JSONNode? {
        skipSpace()
        guard index < bytes.endIndex, depth < Self.deepestNesting else { return nil }
        switch bytes[index] {
        case UInt8(ascii: "{"): return object(depth: depth)
        case UInt8(ascii: "["): return array(depth: depth)
        case UInt8(ascii: "\""): return string().map { .string($0) }
        case UInt8(ascii: "t"): return literal("true", .boolean(true))
        case UInt8(ascii: "f"): return literal("false", .boolean(false))
        case UInt8(ascii: "n"): return literal("null", .null)
        default: return number()
        }
    }

    private mutating func literal(_ text: StaticString, _ node: JSONNode) -> JSONNode? {
        let end = index + text.utf8CodeUnitCount
        guard end <= bytes.endIndex, bytes[index..<end].elementsEqual(text.description.utf8) else {
            return nil
        }
        index = end
        return node
    }

    private mutating func number() -> JSONNode? {
        let start = index
        while index < bytes.endIndex, Self.isNumeric(bytes[index]) { index += 1 }
        return index > start ? .number(bytes[start..<index]) : nil
    }

    private static func isNumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
            UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }

    /// The bytes between two quotes; the parser stands on the first.
    private mutating func string() -> ArraySlice<UInt8>? {
        let start = index + 1
        var place = start
        while place < bytes.endIndex {
            let byte = bytes[place]
            if byte == UInt8(ascii: "\"") {
                index = place + 1
                return bytes[start..<place]
            }
            place += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        index = bytes.endIndex
        return nil
    }

    private mutating func array(depth: Int) -> JSONNode? {
        index += 1
        var elements: [JSONNode] = []
        skipSpace()
        if take("]") { return .array(elements) }
        while let element = value(depth: depth + 1) {
            elements.append(element)
            skipSpace()
            if take("]") { return .array(elements) }
            guard take(",") else { return nil }
        }
        return nil
    }

    private mutating func object(depth: Int) -> JSONNode? {
        index += 1
        var members: [JSONNode.Member] = []
        skipSpace()
        if take("}") { return .object(members) }
        while true {
            skipSpace()
            guard index < bytes.endIndex, bytes[index] == UInt8(ascii: "\""), let key = string() else {
                return nil
            }
            skipSpace()
            guard take(":"), let value = value(depth: depth + 1) else { return nil }
            members.append(JSONNode.Member(key: key, value: value))
            skipSpace()
            if take("}") { return .object(members) }
            guard take(",") else { return nil }
        }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard index < bytes.endIndex, bytes[index] == UInt8(character.value) else { return false }
        index += 1
        return true
    }
}
