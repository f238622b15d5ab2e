public import Discussions

/// CSV, TSV and the like with a header row, whose names tell the fields (`FieldNames`).
///
/// The separator is the one that cuts the header into most fields. Text that is no UTF-8 is read as
/// Latin-1, which spreadsheets still write.
public enum TableReader: DiscussionReader {
    public static let name = "csv"
    public static let summary = "CSV or TSV with a header row; separator and columns are told from it"
    public static let example = "id,parent_id,author,created_at,text\n2,1,ann,2020-10-27T14:46:00Z,No."

    public static func recognises(_ head: [UInt8]) -> Bool {
        guard !head.contains(0), let header = header(of: head) else { return false }
        return FieldNames.suffice(header.names)
    }

    public static func read(_ bytes: [UInt8], named name: String) throws(IngestError) -> [Discussion] {
        var assembly = ThreadAssembly()
        var bytes = bytes
        if !String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(bytes) {
            assembly.notices.append(
                Notice(.repairedText, line: 0, "The text is no UTF-8; it was read as Latin-1."))
            bytes = Array(String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })).utf8)
        }
        guard let header = header(of: bytes), FieldNames.suffice(header.names) else {
            throw IngestError(
                line: 1,
                "the header names no columns that are known; expected one like “\(example.prefix(34))”")
        }
        let places = Dictionary(
            header.names.enumerated().map { ($1.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
        for (number, record) in DelimitedText.records(bytes, separator: header.separator).enumerated()
            .dropFirst()
        {
            guard record.fields.count == header.names.count else {
                assembly.leaveOut(
                    line: record.line,
                    "The row has \(record.fields.count) fields and the header \(header.names.count); it was left out."
                )
                continue
            }
            let fields = NamedFields { places[$0].map { record.fields[$0] } }
            if let found = TableRecord.read(fields, number: number, line: record.line) {
                assembly.add(found)
            } else {
                assembly.leaveOut(line: record.line, "The row has no text; it was left out.")
            }
        }
        return try assembly.discussions(named: name, expected: "rows under a header like \(example)")
    }

    private struct Header {
        let names: [String]
        let separator: UInt8
    }

    private static func header(of bytes: [UInt8]) -> Header? {
        let line = Array(bytes.prefix { $0 != 0x0A })
        let cuts = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")].compactMap { separator in
            DelimitedText.records(line, separator: separator).first.map {
                Header(names: $0.fields.map(\.trimmedText), separator: separator)
            }
        }
        return cuts.max { $0.names.count < $1.names.count }
    }
}
