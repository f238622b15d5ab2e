/// Reads lines of tab-separated columns from bytes; `#` begins a comment, blank lines are passed over.
enum TabbedLines {
    /// A line and where it stands.
    struct Line {
        let bytes: [UInt8]
        /// Counted from 1.
        let number: Int
        let fields: [Range<Int>]

        func field(_ column: Int) -> ArraySlice<UInt8> {
            column < fields.count ? bytes[fields[column]] : []
        }

        /// A column's text.
        ///
        /// - Throws: ``LexiconError`` where it is missing or has only spaces.
        func text(_ column: Int) throws(LexiconError) -> String {
            guard column < fields.count else {
                throw error("column \(column + 1) is missing; expected tabs between columns")
            }
            guard field(column).contains(where: { $0 > 0x20 }) else {
                throw error("column \(column + 1) is of spaces; expected a word")
            }
            return String(decoding: field(column), as: UTF8.self)
        }

        /// A column's number.
        func number(_ column: Int) throws(LexiconError) -> Double {
            let text = try text(column)
            guard let number = Double(text), number.isFinite else {
                throw error("“\(text)” is no number")
            }
            return number
        }

        func error(_ message: String) -> LexiconError { LexiconError(line: number, message) }
    }

    static func forEach(
        of bytes: [UInt8], _ body: (Line) throws(LexiconError) -> Void
    ) throws(LexiconError) {
        var start = 0
        var number = 0
        while start < bytes.count {
            number += 1
            var end = start
            var fields: [Range<Int>] = []
            var fieldStart = start
            while end < bytes.count, bytes[end] != 0x0A {
                if bytes[end] == 0x09 {
                    fields.append(fieldStart..<end)
                    fieldStart = end + 1
                }
                end += 1
            }
            let last = end > fieldStart && bytes[end - 1] == 0x0D ? end - 1 : end
            fields.append(fieldStart..<last)
            let isBlank = !bytes[start..<end].contains { $0 > 0x20 }
            if !isBlank, bytes[start] != UInt8(ascii: "#") {
                try body(Line(bytes: bytes, number: number, fields: fields))
            }
            start = end + 1
        }
    }
}
