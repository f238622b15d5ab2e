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
    ///   - columns: The names of the columns.
    ///   - table: The value of the key `table` in every row.
    ///   - thread: The value of the key `thread`.
    public init(table: String, thread: String, columns: [String]) {
        self.columns = columns.map { JSONText.bytes($0) + [UInt8(ascii: ":")] }
        lead =
            Array("{\"table\":".utf8) + JSONText.bytes(table) + Array(",\"thread\":".utf8)
            + JSONText.bytes(thread)
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
        JSONText.write(text, to: &bytes)
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
}
