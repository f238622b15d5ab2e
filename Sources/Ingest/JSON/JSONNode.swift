/// A JSON value whose strings and numbers are read only when asked for.
///
/// Objects keep their keys in the source's order; of a repeated key the last counts.
enum JSONNode {
    case null
    case boolean(Bool)
    /// The digits as written.
    case number(ArraySlice<UInt8>)
    /// The bytes between the quotes, escapes as written.
    case string(ArraySlice<UInt8>)
    case array([JSONNode])
    case object([Member])

    struct Member {
        let key: ArraySlice<UInt8>
        let value: JSONNode
    }

    /// The value under a key; `nil` if this is no object or has no such key, and for `null`.
    subscript(key: StaticString) -> JSONNode? {
        guard case .object(let members) = self else { return nil }
        let found = members.last { member in
            member.key.count == key.utf8CodeUnitCount && member.key.elementsEqual(key.description.utf8)
        }
        guard let value = found?.value else { return nil }
        if case .null = value { return nil }
        return value
    }

    /// The elements of an array; none for any other value.
    var elements: [JSONNode] {
        if case .array(let elements) = self { return elements }
        return []
    }

    /// The text of a string or number, `nil` for any other value. Lone surrogates become U+FFFD.
    var text: String? {
        switch self {
        case .string(let bytes): JSONText.unescaped(bytes)
        case .number(let digits): String(decoding: digits, as: UTF8.self)
        case .null, .boolean, .array, .object: nil
        }
    }

    /// The text, unless it is empty.
    var filledText: String? {
        text.flatMap { $0.isEmpty ? nil : $0 }
    }

    var number: Double? {
        text.flatMap { Double($0) }
    }

    var isTrue: Bool {
        if case .boolean(let value) = self { return value }
        return false
    }

    var isObject: Bool {
        if case .object = self { return true }
        return false
    }

    var isArray: Bool {
        if case .array = self { return true }
        return false
    }
}

/// The escapes of JSON strings.
enum JSONText {
    static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "\\")) else { return String(decoding: bytes, as: UTF8.self) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            guard byte == UInt8(ascii: "\\"), index < bytes.endIndex else {
                result.append(byte)
                continue
            }
            let escape = bytes[index]
            index += 1
            switch escape {
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "f"): result.append(0x0C)
            case UInt8(ascii: "u"):
                let scalar = scalar(in: bytes, at: &index)
                result.append(contentsOf: Unicode.Scalar(scalar).map { String($0).utf8 } ?? "\u{FFFD}".utf8)
            default: result.append(escape)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The scalar of `XXXX` or of the pair `XXXX\uXXXX`.
    private static func scalar(in bytes: ArraySlice<UInt8>, at index: inout Int) -> UInt32 {
        guard let high = unit(in: bytes, at: index) else { return 0xFFFD }
        index += 4
        guard (0xD800..<0xDC00).contains(high), index + 6 <= bytes.endIndex,
            bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u"),
            let low = unit(in: bytes, at: index + 2), (0xDC00..<0xE000).contains(low)
        else { return high }
        index += 6
        return 0x1_0000 + (high - 0xD800) << 10 + (low - 0xDC00)
    }

    private static func unit(in bytes: ArraySlice<UInt8>, at index: Int) -> UInt32? {
        guard index + 4 <= bytes.endIndex else { return nil }
        return UInt32(String(decoding: bytes[index..<(index + 4)], as: UTF8.self), radix: 16)
    }
}
