/// A table with named columns, ready to be written as CSV or shown on a terminal.
public struct Table: Sendable, Equatable {
    /// The columns' names.
    public let columns: [String]
    /// The rows, each as long as ``columns``.
    public private(set) var rows: [[Cell]] = []

    /// A table without rows.
    public init(columns: [String]) {
        precondition(!columns.isEmpty, "A table has at least one column.")
        self.columns = columns
    }

    /// Adds a row with one cell for each column.
    public mutating func append(_ row: [Cell]) {
        precondition(row.count == columns.count, "A row has one cell for each column of its table.")
        rows.append(row)
    }
}
