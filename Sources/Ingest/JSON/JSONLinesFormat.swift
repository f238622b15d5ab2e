import Discussions

/// A format that holds one JSON object a line, each a record by itself.
///
/// Such a source may be read piece by piece (``RecordStream``), however long it is.
protocol JSONLinesFormat: DiscussionReader {
    /// Why ``record(of:line:)`` finds no record in an object: the end of “The line …”.
    static var missing: String { get }

    /// The record of one line; `nil` where a field is missing that a record needs.
    static func record(of node: JSONNode, line: Int) -> SourceRecord?
}

extension JSONLinesFormat {
    public static func read(_ bytes: [UInt8], named name: String) throws(IngestError) -> [Discussion] {
        var assembly = ThreadAssembly()
        for batch in JSONLines.batches(of: bytes[...], firstLine: 1, in: Self.self) { assembly.add(batch) }
        return try assembly.discussions(named: name, expected: "lines like \(example)")
    }
}
