import Discussions
import Parallel

/// Reads JSON lines on all cores, in the order of the lines.
enum JSONLines {
    /// Bytes that one core works on at a time.
    private static let piece = 1 << 18

    /// Works on a text that ends with a line's end, or at the end of the source.
    ///
    /// - Parameters:
    ///   - firstLine: The number of the text's first line.
    ///   - body: Gets some whole lines and the number of the first; runs concurrently with itself.
    /// - Returns: One result for every piece of the text, in order.
    /// - Complexity: O(bytes), divided among the cores.
    static func mapPieces<Result: Sendable>(
        of text: ArraySlice<UInt8>, firstLine: Int,
        _ body: @Sendable (_ lines: ArraySlice<UInt8>, _ firstLine: Int) -> Result
    ) -> [Result] {
        let pieces = pieces(of: text)
        let counts = Parallel.mapEach(pieces.count) { LineFeeds.count(in: text[pieces[$0]]) }
        var starts: [Int] = []
        var line = firstLine
        for count in counts {
            starts.append(line)
            line += count
        }
        return Parallel.mapEach(pieces.count) { [starts] in body(text[pieces[$0]], starts[$0]) }
    }

    /// The records of a text.
    static func batches<Format: JSONLinesFormat>(
        of text: ArraySlice<UInt8>, firstLine: Int, in format: Format.Type
    ) -> [RecordBatch] {
        mapPieces(of: text, firstLine: firstLine) { batch(of: $0, firstLine: $1, in: format) }
    }

    /// Ranges of whole lines, some 256 KiB each.
    private static func pieces(of text: ArraySlice<UInt8>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = text.startIndex
        while start < text.endIndex {
            let aim = min(start + piece, text.endIndex)
            let end = text[(aim - 1)...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.endIndex
            pieces.append(start..<end)
            start = end
        }
        return pieces
    }

    private static func batch<Format: JSONLinesFormat>(
        of text: ArraySlice<UInt8>, firstLine: Int, in format: Format.Type
    ) -> RecordBatch {
        var batch = RecordBatch()
        var parser = JSONParser()
        forEachLine(of: text, firstLine: firstLine) { content, line in
            guard let node = parser.value(of: content), node.isObject else {
                batch.leaveOut(line: line, "The line is no JSON object; it was left out.")
                return
            }
            guard let record = format.record(of: node, line: line) else {
                batch.leaveOut(line: line, "The line \(format.missing); it was left out.")
                return
            }
            batch.records.append(record)
        }
        return batch
    }

    /// Calls `body` for every line that is not blank, with its number.
    static func forEachLine(
        of text: ArraySlice<UInt8>, firstLine: Int = 1, _ body: (ArraySlice<UInt8>, Int) -> Void
    ) {
        var line = firstLine
        var start = text.startIndex
        while start < text.endIndex {
            let end = text[start...].firstIndex(of: 0x0A) ?? text.endIndex
            let content = text[start..<end]
            if content.contains(where: { $0 > 0x20 }) { body(content, line) }
            line += 1
            start = end + 1
        }
    }
}
