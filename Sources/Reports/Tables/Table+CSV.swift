extension Table {
    /// The table as RFC 4180 CSV: UTF-8, a header row, `\n` line ends.
    ///
    /// A text cell that a spreadsheet could run as a formula (it begins with `=`, `+`, `-`, `@`, a tab or
    /// a carriage return) gets a leading apostrophe. Numbers are written as they are.
    ///
    /// - Complexity: O(bytes written).
    public var csv: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(64 * (rows.count + 1))
        CSV.write(columns.map { Cell.text($0) }, to: &bytes)
        for row in rows { CSV.write(row, to: &bytes) }
        return bytes
    }
}

/// The rules of RFC 4180, with text cells made harmless for spreadsheets.
public enum CSV {
    /// Appends `row` and a line end to `bytes`.
    public static func write(_ row: [Cell], to bytes: inout [UInt8]) {
        for (index, cell) in row.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(cell, to: &bytes)
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    private static func write(_ cell: Cell, to bytes: inout [UInt8]) {
        if case .text(let text) = cell {
            write(text, to: &bytes)
        } else {
            bytes.append(contentsOf: cell.shown.utf8)
        }
    }

    private static func write(_ text: String, to bytes: inout [UInt8]) {
        let isFormula = text.utf8.first.map(startsFormula) ?? false
        let needsQuotes = text.utf8.contains(where: mustBeQuoted)
        if needsQuotes { bytes.append(quote) }
        if isFormula { bytes.append(UInt8(ascii: "'")) }
        for byte in text.utf8 {
            if byte == quote { bytes.append(quote) }
            if byte != 0 { bytes.append(byte) }
        }
        if needsQuotes { bytes.append(quote) }
    }

    private static let quote = UInt8(ascii: "\"")

    private static func startsFormula(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
        default: false
        }
    }

    private static func mustBeQuoted(_ byte: UInt8) -> Bool {
        byte == quote || byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D
    }
}
