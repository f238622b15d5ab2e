/// Takes the cells of rows one after the other: a ``Table`` holds them, ``CSVRows`` writes them at once.
///
/// What a row is made of is said once and serves both: a report's tables, and those of a corpus that is never in
/// memory whole.
protocol RowSink {
    mutating func text(_ text: String?)
    mutating func integer(_ number: Int?)
    /// A rounded number; an empty cell for `nil` and for what is not finite.
    mutating func rounded(_ number: Double?, decimals: Int)
    /// Yes, no, or an empty cell for `nil`.
    mutating func flag(_ value: Bool?)
    mutating func endRow()
}

extension RowSink {
    mutating func flag(_ value: Bool?) { text(value.map { $0 ? "yes" : "no" }) }
}

/// Cells gathered into the rows of a table.
struct TableRows: RowSink {
    private(set) var table: Table
    private var row: [Cell] = []

    init(columns: [String]) {
        table = Table(columns: columns)
        row.reserveCapacity(columns.count)
    }

    mutating func text(_ text: String?) { row.append(.text(text)) }
    mutating func integer(_ number: Int?) { row.append(.integer(number)) }

    mutating func rounded(_ number: Double?, decimals: Int) {
        row.append(.rounded(number, decimals: decimals))
    }

    mutating func endRow() {
        table.append(row)
        row.removeAll(keepingCapacity: true)
    }
}
