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
        switch cell {
        case .empty: break
        case .integer(let number): Digits.write(number, to: &bytes)
        case .number(let number): if number.isFinite { bytes.append(contentsOf: "\(number)".utf8) }
        case .rounded(let number, let decimals):
            Digits.write(number, decimals: decimals, to: &bytes)
        case .text(let text): write(text, to: &bytes)
        }
    }

    /// Appends a text cell, quoted where it must be and made harmless where a spreadsheet would run it.
    static func write(_ text: String, to bytes: inout [UInt8]) {
        let utf8 = text.utf8
        let isFormula = utf8.first.map(startsFormula) ?? false
        var needsQuotes = false
        var needsCare = false
        let span = utf8.span
        for place in span.indices {
            let byte = span[place]
            guard byte <= UInt8(ascii: ",") else { continue }
            if mustBeQuoted(byte) { needsQuotes = true }
            if byte == quote || byte == 0 { needsCare = true }
        }
        if needsQuotes { bytes.append(quote) }
        if isFormula { bytes.append(UInt8(ascii: "'")) }
        if needsCare {
            for place in span.indices {
                let byte = span[place]
                if byte == quote { bytes.append(quote) }
                if byte != 0 { bytes.append(byte) }
            }
        } else {
            bytes.append(contentsOf: utf8)
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
