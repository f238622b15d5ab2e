/// Writes JSON (RFC 8259) line by line, straight into bytes: an encoder takes longer than scoring does.
///
/// Members are written in the order they are given, which is that of their names. Numbers are rounded to four
/// decimals.
public struct JSONWriter: Sendable {
    /// What was written so far, as UTF-8.
    public private(set) var bytes: [UInt8] = []

    /// Nothing written yet.
    public init() {}

    /// Writes an object, as the value of a member where it has a name.
    public mutating func object(_ name: String? = nil, _ members: (inout JSONWriter) -> Void) {
        begin(name)
        bytes.append(UInt8(ascii: "{"))
        members(&self)
        bytes.append(UInt8(ascii: "}"))
    }

    /// Writes an array as the value of a member, each element by `element`.
    public mutating func array<Element>(
        _ name: String, _ elements: [Element], _ element: (inout JSONWriter, Element) -> Void
    ) {
        begin(name)
        bytes.append(UInt8(ascii: "["))
        for value in elements { element(&self, value) }
        bytes.append(UInt8(ascii: "]"))
    }

    /// Writes a string.
    public mutating func member(_ name: String, _ value: String) {
        begin(name)
        JSONText.write(value, to: &bytes)
    }

    /// Writes true or false.
    public mutating func member(_ name: String, _ value: Bool) {
        begin(name)
        bytes += (value ? "true" : "false").utf8
    }

    /// Writes a whole number.
    public mutating func member(_ name: String, _ value: Int) {
        begin(name)
        Digits.write(value, to: &bytes)
    }

    /// Writes a number with at most four decimals.
    public mutating func member(_ name: String, _ value: Double) {
        begin(name)
        Digits.write(value, decimals: Self.decimals, to: &bytes)
    }

    /// Writes a number as it is.
    public mutating func member(_ name: String, exactly value: Double) {
        let short = (value * Self.unit).rounded() / Self.unit
        guard short != value else { return member(name, value) }
        begin(name)
        bytes += "\(value)".utf8
    }

    /// Writes a whole number, or null.
    public mutating func member(_ name: String, _ value: Int?) {
        if let value { member(name, value) } else { null(name) }
    }

    /// Writes a number as it is, or null.
    public mutating func member(_ name: String, exactly value: Double?) {
        if let value { member(name, exactly: value) } else { null(name) }
    }

    private mutating func null(_ name: String) {
        begin(name)
        bytes += "null".utf8
    }

    /// Writes a string as an element of an array.
    public mutating func element(_ value: String) {
        begin(nil)
        JSONText.write(value, to: &bytes)
    }

    /// Ends the line.
    public mutating func endLine() { bytes.append(0x0A) }

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

    private static let unit = 10_000.0
    /// Decimals of a number.
    private static let decimals = 4
}
