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
        var text = text
        text.withUTF8 { unsafe write($0, to: &bytes) }
    }

    /// Runs between quotation marks are copied whole: most of a corpus's tables is text.
    private static func write(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        let needsQuotes = unsafe text.contains { $0 <= UInt8(ascii: ",") && mustBeQuoted($0) }
        if bytes.isEmpty { bytes.reserveCapacity(text.count + text.count / 32 + 4) }
        if needsQuotes { bytes.append(quote) }
        if let first = unsafe text.first, startsFormula(first) { bytes.append(UInt8(ascii: "'")) }
        var start = 0
        var place = 0
        while place < text.count {
            let byte = unsafe text[place]
            if byte == quote || byte == 0 {
                unsafe bytes.append(contentsOf: text[start..<place])
                if byte == quote { bytes.append(quote) }
                // A quotation mark begins the next run.
                start = byte == quote ? place : place + 1
            }
            place += 1
        }
        unsafe bytes.append(contentsOf: text[start...])
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
