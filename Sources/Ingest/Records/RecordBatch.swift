public import Discussions

/// Some records of a source and what could not be used between them, in the source's order.
public struct RecordBatch: Sendable {
    /// The records, in the order of the source.
    public internal(set) var records: [SourceRecord] = []
    /// What could not be read as it stood, and where.
    public internal(set) var notices: [Notice] = []

    init() {}

    /// Names a line that cannot be used.
    mutating func leaveOut(line: Int, _ message: String) {
        notices.append(Notice(.malformedRecord, line: line, message))
    }
}
