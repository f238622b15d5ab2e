/// Rows written as JSON lines while their cells come: an object a row, its keys the columns in order; cells without a
/// value are left out.
public struct JSONRows: RowSink, Sendable {
    /// The lines written so far, as UTF-8.
    public var bytes: [UInt8] = []
    private let columns: [[UInt8]]
    /// What stands before the first cell of each row.
    private let lead: [UInt8]
    private var column = 0

    /// - Parameters:
    ///   - table: The value of the key `table` in every row.
    ///   - thread: The value of the key `thread`.
    public init(table: String, thread: String, columns: [String]) {
        self.columns = columns.map { Self.text($0) + [UInt8(ascii: ":")] }
        lead =
            Array("{\"table\":".utf8) + Self.text(table) + Array(",\"thread\":".utf8) + Self.text(thread)
    }

    private mutating func begin() {
        if column == 0 { bytes.append(contentsOf: lead) }
        bytes.append(UInt8(ascii: ","))
        bytes.append(contentsOf: columns[column])
    }

    /// Passes over a cell without a value.
    private mutating func skip() {
        if column == 0 { bytes.append(contentsOf: lead) }
        column += 1
    }

    /// Writes a string, or null.
    public mutating func text(_ text: String?) {
        guard let text else { return skip() }
        begin()
        Self.write(text, to: &bytes)
        column += 1
    }

    /// Writes a whole number, or null.
    public mutating func integer(_ number: Int?) {
        guard let number else { return skip() }
        begin()
        Digits.write(number, to: &bytes)
        column += 1
    }

    /// Writes a number rounded to so many decimals, or null.
    public mutating func rounded(_ number: Double?, decimals: Int) {
        guard let number, number.isFinite else { return skip() }
        begin()
        Digits.write(number, decimals: decimals, to: &bytes)
        column += 1
    }

    /// Writes true, false or null.
    public mutating func flag(_ value: Bool?) {
        guard let value else { return skip() }
        begin()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
        column += 1
    }

    /// Ends the line.
    public mutating func endRow() {
        bytes.append(contentsOf: "}\n".utf8)
        column = 0
    }

    private static func text(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        write(text, to: &bytes)
        return bytes
    }

    /// A JSON string (RFC 8259): quotes, backslashes and control characters escaped.
    private static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x0A: bytes.append(contentsOf: "\\n".utf8)
            case 0..<0x20:
                bytes.append(contentsOf: "\\u00".utf8)
                for digit in [byte >> 4, byte & 0xF] {
                    bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
                }
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
