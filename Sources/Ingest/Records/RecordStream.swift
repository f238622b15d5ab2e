/// The records of a source of any length, block by block, in memory that does not grow with it.
///
/// ```swift
/// guard var stream = RecordStream(head: firstBlock) else { … }
/// for block in blocks { use(stream.take(block)) }
/// use(stream.finish())
/// ```
///
/// Only formats with a record a line can be read so: a parent, a page or an element may stand anywhere in
/// the others.
public struct RecordStream: Sendable {
    private let format: any JSONLinesFormat.Type
    /// The beginning of a line whose end has not come yet.
    private var rest: [UInt8] = []
    /// Bytes that were left out of a line that is too long.
    private var dropped = 0
    private var line = 1

    /// A longer line is left out, and named: what has no line's end is no lines, however long it goes on.
    static let longestLine = 256 << 20
    private let longestLine: Int

    /// A stream for the format that the first bytes are recognised as; `nil` where that is not one with a
    /// record a line.
    ///
    /// - Parameter head: The first bytes of the source, 64 KiB if it has so many.
    public init?(head: [UInt8]) {
        guard let reader = Formats.recognising(head) else { return nil }
        self.init(format: reader)
    }

    /// A stream for a format that is known; `nil` where that is not one with a record a line.
    ///
    /// - Parameters:
    ///   - format: The format that the records are in.
    ///   - firstLine: The number of the first line that it will be given, where reading goes on.
    public init?(format: any DiscussionReader.Type, firstLine: Int = 1) {
        self.init(format: format, firstLine: firstLine, longestLine: Self.longestLine)
    }

    init?(format: any DiscussionReader.Type, firstLine: Int = 1, longestLine: Int) {
        guard let format = format as? any JSONLinesFormat.Type else { return nil }
        self.format = format
        self.longestLine = longestLine
        line = firstLine
    }

    /// The number of the first line that was not read to its end, and the bytes of it that were taken.
    public var position: Position { Position(line: line, bytesOfLine: dropped + rest.count) }

    /// Where a stream stands in its source.
    public struct Position: Sendable, Equatable {
        /// The number of the first line that was not read to its end, from 1.
        public let line: Int
        /// How many bytes of that line were taken.
        public let bytesOfLine: Int
    }

    /// The records whose lines end within this block, which follows on the blocks taken before.
    ///
    /// - Complexity: O(bytes), divided among the cores.
    public mutating func take(_ block: [UInt8]) -> [RecordBatch] {
        guard let last = block.lastIndex(of: 0x0A) else {
            rest += block
            dropOverlong()
            return []
        }
        var text = block[...last]
        var batches: [RecordBatch] = []
        if dropped > 0 {
            let end = block.firstIndex(of: 0x0A) ?? last
            batches.append(overlong())
            text = block[(end + 1)...last]
        } else if !rest.isEmpty {
            text = (rest + text)[...]
        }
        rest = Array(block[(last + 1)...])
        batches += JSONLines.batches(of: text, firstLine: line, in: format)
        line += text.count { $0 == 0x0A }
        dropOverlong()
        return batches
    }

    /// The record of a last line without an end.
    public mutating func finish() -> [RecordBatch] {
        defer { rest = [] }
        guard dropped == 0 else { return [overlong()] }
        return JSONLines.batches(of: rest[...], firstLine: line, in: format)
    }

    /// Lets go of a line that has become too long.
    private mutating func dropOverlong() {
        guard dropped > 0 || rest.count > longestLine else { return }
        dropped += rest.count
        rest = []
    }

    /// Names the line that was too long, and goes on behind it.
    private mutating func overlong() -> RecordBatch {
        var batch = RecordBatch()
        batch.leaveOut(
            line: line, "The line has more than \(longestLine) bytes, which is no record; it was left out.")
        line += 1
        dropped = 0
        return batch
    }
}
