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
        lines = Self.lines(of: text)
    }

    /// Parts `text` where editors count a line's end: `\n`, `\r\n` or `\r`; a form feed or a line separator is part
    /// of the text. Bytes tell, for nothing joins one of these to what stands beside it but `\r\n`.
    private static func lines(of text: String) -> [Substring] {
        var lines: [Substring] = []
        let bytes = text.utf8
        var start = bytes.startIndex
        var place = start
        while place < bytes.endIndex {
            let byte = bytes[place]
            let next = bytes.index(after: place)
            guard byte == 0x0A || byte == 0x0D else {
                place = next
                continue
            }
            lines.append(text[start..<place])
            let isPair = byte == 0x0D && next < bytes.endIndex && bytes[next] == 0x0A
            start = isPair ? bytes.index(after: next) : next
            place = start
        }
        lines.append(text[start..<bytes.endIndex])
        return lines
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
