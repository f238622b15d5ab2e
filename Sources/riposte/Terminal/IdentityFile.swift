import Ingest

/// A table of names handed back: `alias,commenter`, further columns free.
enum IdentityFile {
    static func aliases(_ path: String) throws(InputFailure) -> [String: String] {
        let records = DelimitedText.records(
            try Input(name: path, path: path).read(), separator: UInt8(ascii: ","))
        guard let header = records.first?.fields, let alias = header.firstIndex(of: "alias"),
            let commenter = header.firstIndex(of: "commenter")
        else { throw InputFailure(path, line: 1, "expected the columns alias and commenter") }
        var aliases: [String: String] = [:]
        for record in records.dropFirst() {
            guard record.fields.count == header.count else {
                throw InputFailure(path, line: record.line, "expected \(header.count) fields")
            }
            aliases[plain(record.fields[alias])] = plain(record.fields[commenter])
        }
        return aliases
    }

    /// A name as it was before it was made harmless for spreadsheets.
    private static func plain(_ cell: String) -> String {
        let scalars = cell.unicodeScalars
        guard scalars.first == "'", let second = scalars.dropFirst().first,
            "=+-@\t\r".unicodeScalars.contains(second)
        else { return cell }
        return String(scalars.dropFirst())
    }
}
