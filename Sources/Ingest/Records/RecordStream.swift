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
    private var line = 1

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
        guard let format = format as? any JSONLinesFormat.Type else { return nil }
        self.format = format
        line = firstLine
    }

    /// The number of the first line that was not read to its end, and the bytes of it that were taken.
    public var position: Position { Position(line: line, bytesOfLine: rest.count) }

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
            return []
        }
        let text = rest.isEmpty ? block[...last] : (rest + block[...last])[...]
        rest = Array(block[(last + 1)...])
        let batches = JSONLines.batches(of: text, firstLine: line, in: format)
        line += text.count { $0 == 0x0A }
        return batches
    }

    /// The record of a last line without an end.
    public mutating func finish() -> [RecordBatch] {
        defer { rest = [] }
        return JSONLines.batches(of: rest[...], firstLine: line, in: format)
    }
}
