/// Rows written as CSV while their cells come, without a table in between.
public struct CSVRows: RowSink, Sendable {
    /// The rows written so far, as UTF-8.
    public var bytes: [UInt8] = []
    /// What stands before the first cell of each row: a finished cell and its comma, or nothing.
    private let lead: [UInt8]
    private var isInRow = false

    /// Rows without a header.
    public init() {
        lead = []
    }

    /// - Parameter lead: A first cell for every row.
    public init(leadingWith lead: String) {
        var bytes: [UInt8] = []
        CSV.write(lead, to: &bytes)
        self.lead = bytes + [UInt8(ascii: ",")]
    }

    private mutating func begin() {
        if isInRow {
            bytes.append(UInt8(ascii: ","))
        } else {
            bytes.append(contentsOf: lead)
            isInRow = true
        }
    }

    /// Writes a cell of text, quoted where it must be and harmless to spreadsheets; empty for `nil`.
    public mutating func text(_ text: String?) {
        begin()
        if let text { CSV.write(text, to: &bytes) }
    }

    /// Writes a whole number; empty for `nil`.
    public mutating func integer(_ number: Int?) {
        begin()
        if let number { Digits.write(number, to: &bytes) }
    }

    /// Writes a number rounded to so many decimals; empty for `nil`.
    public mutating func rounded(_ number: Double?, decimals: Int) {
        begin()
        if let number { Digits.write(number, decimals: decimals, to: &bytes) }
    }

    /// Ends the row.
    public mutating func endRow() {
        bytes.append(UInt8(ascii: "\n"))
        isInRow = false
    }

    /// Ends a row's beginning, whose remaining cells are written later: what was written so far, with a comma after
    /// it.
    public mutating func takeBeginning() -> [UInt8] {
        bytes.append(UInt8(ascii: ","))
        isInRow = false
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }
}
