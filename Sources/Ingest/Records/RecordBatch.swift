public import Discussions

/// Some records of a source and what could not be used between them, in the source's order.
public struct RecordBatch: Sendable {
    public internal(set) var records: [SourceRecord] = []
    public internal(set) var notices: [Notice] = []

    init() {}

    /// Names a line that cannot be used.
    mutating func leaveOut(line: Int, _ message: String) {
        notices.append(Notice(.malformedRecord, line: line, message))
    }
}
