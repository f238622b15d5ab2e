import Discussions

/// The bytes of a text source made into lines: BOM dropped, line ends made one kind, broken UTF-8 repaired.
struct SourceText {
    /// The lines without their ends; line `n` of the source is `lines[n - 1]`.
    let lines: [Substring]
    /// What had to be repaired.
    let notices: [Notice]

    /// - Throws: ``IngestError`` if the source is empty or holds no text.
    init(_ bytes: [UInt8]) throws(IngestError) {
        guard bytes.contains(where: { $0 > 0x20 }) else {
            throw IngestError("the source is empty; expected the text of a thread")
        }
        if let zero = bytes.firstIndex(of: 0) {
            let line = bytes[..<zero].count { $0 == 0x0A } + 1
            throw IngestError(
                line: line,
                "this is no text: it holds a zero byte; expected UTF-8 (binary files are not read)")
        }
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let body = hasMark ? bytes[3...] : bytes[...]
        let text = String(decoding: body, as: UTF8.self)
        var notices: [Notice] = []
        // Repair writes U+FFFD (three bytes) where a source byte made no sense.
        if !text.utf8.elementsEqual(body) {
            let line = Self.firstBrokenLine(body)
            notices.append(
                Notice(
                    .repairedText, line: line,
                    "Bytes that are not UTF-8 were replaced by the mark U+FFFD, first on line \(line)."))
        }
        self.notices = notices
        lines = text.split(omittingEmptySubsequences: false, whereSeparator: Self.endsLine)

    }

    /// Only what editors count as a line's end; a form feed or a line separator is part of the text.
    private static func endsLine(_ character: Character) -> Bool {
        character == "\n" || character == "\r\n" || character == "\r"
    }

    private static func firstBrokenLine(_ body: ArraySlice<UInt8>) -> Int {
        var line = 1
        for run in body.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if !String(decoding: run, as: UTF8.self).utf8.elementsEqual(run) { return line }
            line += 1
        }
        return line
    }
}
