/// Writes answers as JSON, straight into bytes: an encoder takes longer than scoring does.
///
/// Members are written in the order they are given, which is that of their names. Numbers are rounded to four
/// decimals.
struct AnswerWriter {
    private(set) var bytes: [UInt8] = []

    /// Writes an object, as the value of a member where it has a name.
    mutating func object(_ name: String? = nil, _ members: (inout AnswerWriter) -> Void) {
        begin(name)
        bytes.append(UInt8(ascii: "{"))
        members(&self)
        bytes.append(UInt8(ascii: "}"))
    }

    /// Writes an array as the value of a member, each element by `element`.
    mutating func array<Element>(
        _ name: String, _ elements: [Element], _ element: (inout AnswerWriter, Element) -> Void
    ) {
        begin(name)
        bytes.append(UInt8(ascii: "["))
        for value in elements { element(&self, value) }
        bytes.append(UInt8(ascii: "]"))
    }

    mutating func member(_ name: String, _ value: String) {
        begin(name)
        text(value)
    }

    mutating func member(_ name: String, _ value: Bool) {
        begin(name)
        bytes += (value ? "true" : "false").utf8
    }

    mutating func member(_ name: String, _ value: Int) {
        begin(name)
        bytes += String(value).utf8
    }

    /// Writes a number with at most four decimals.
    mutating func member(_ name: String, _ value: Double) {
        begin(name)
        number(value)
    }

    /// Writes a number as it is.
    mutating func member(_ name: String, exactly value: Double) {
        guard (value * Double(Self.unit)).rounded() / Double(Self.unit) != value else {
            member(name, value)
            return
        }
        begin(name)
        bytes += "\(value)".utf8
    }

    mutating func element(_ value: String) {
        begin(nil)
        text(value)
    }

    mutating func endLine() { bytes.append(0x0A) }

    /// A comma where something stands before, and the name.
    private mutating func begin(_ name: String?) {
        if let last = bytes.last, !Self.opens(last) { bytes.append(UInt8(ascii: ",")) }
        guard let name else { return }
        bytes.append(UInt8(ascii: "\""))
        bytes += name.utf8
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    /// Whether this is what stands before a first member, or before the value of one.
    private static func opens(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"), 0x0A: true
        default: false
        }
    }

    private mutating func text(_ value: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0x08: bytes += "\\b".utf8
            case 0x09: bytes += "\\t".utf8
            case 0x0A: bytes += "\\n".utf8
            case 0x0C: bytes += "\\f".utf8
            case 0x0D: bytes += "\\r".utf8
            case 0..<0x20:
                bytes += byte < 0x10 ? "\\u000".utf8 : "\\u00".utf8
                bytes += String(byte, radix: 16).utf8
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func number(_ value: Double) {
        let scaled = (value * Double(Self.unit)).rounded()
        guard scaled.magnitude < 1e15 else {
            bytes += "\(value)".utf8
            return
        }
        if value < 0, scaled != 0 { bytes.append(UInt8(ascii: "-")) }
        let all = Int(scaled.magnitude)
        bytes += String(all / Self.unit).utf8
        var rest = all % Self.unit
        guard rest > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        var place = Self.unit / 10
        while rest > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(rest / place))
            rest %= place
            place /= 10
        }
    }

    /// Four decimals.
    private static let unit = 10_000
}
