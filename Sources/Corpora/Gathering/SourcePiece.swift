import Discussions
import Ingest

/// Some records of a source, in its order, and what could not be used between them.
struct SourcePiece: Sendable {
    /// How far a source was read.
    struct Position: Codable, Sendable, Equatable {
        /// Bytes whose records were handed over, and the number of the line after them.
        var bytes = 0
        var line = 1
    }

    /// A name that is somebody's who also has another.
    struct Alias: Sendable {
        let thread: String
        let alias: String
        let name: String
    }

    var records: [[SourceRecord]] = []
    var notices: [Notice] = []
    var aliases: [Alias] = []
    var medium = Discussion.Medium.thread

    /// Reads a source to its end, piece by piece where its format has a record a line.
    ///
    /// - Parameters:
    ///   - start: Where to go on; bytes before it are read and left.
    ///   - body: Gets the pieces, and where the source stands after each.
    static func forEach(
        of source: some CorpusSource, from start: Position, _ body: (SourcePiece, Position) throws -> Void
    ) throws {
        var stream: RecordStream?
        var whole: [UInt8] = []
        var taken = 0
        var isFirst = true
        try source.forEachBlock { block in
            if isFirst {
                let format = source.format ?? Formats.recognising(block)
                stream = format.flatMap { RecordStream(format: $0, firstLine: start.line) }
                isFirst = false
            }
            let skipped = min(block.count, max(0, start.bytes - taken))
            taken += block.count
            guard skipped < block.count else { return }
            guard stream != nil else {
                whole += block
                return
            }
            let batches = stream?.take(skipped > 0 ? Array(block[skipped...]) : block) ?? []
            guard let place = stream?.position else { return }
            try body(
                SourcePiece(batches), Position(bytes: taken - place.bytesOfLine, line: place.line))
        }
        if let batches = stream?.finish() {
            try body(SourcePiece(batches), Position(bytes: taken))
        } else if whole.contains(where: { $0 > 0x20 }) {
            for discussion in try source.discussions(whole) {
                try body(SourcePiece(discussion), Position(bytes: taken))
            }
        }
    }

    init() {}

    private init(_ batches: [RecordBatch]) {
        records = batches.map(\.records)
        notices = batches.flatMap(\.notices)
    }

    private init(_ discussion: Discussion) {
        let comments = [discussion.post].compactMap { $0 } + discussion.comments
        records = [
            comments.enumerated().map { place, comment in
                SourceRecord(
                    thread: discussion.id, title: discussion.title,
                    isPost: place == 0 && discussion.post != nil,
                    comment: comment)
            }
        ]
        notices = discussion.notices
        aliases = discussion.aliases.sorted { $0.key < $1.key }.map {
            Alias(thread: discussion.id, alias: $0.key, name: $0.value)
        }
        medium = discussion.medium
    }
}
