import Discussions
import Foundation
import Ingest
import Parallel

/// Brings the comments of each thread together, wherever they stand in their sources.
///
/// One pass over the sources, parsed on all cores; memory does not grow with them.
struct Gathering {
    /// How far the sources were read.
    struct Position: Codable, Sendable, Equatable {
        /// Sources read to their ends.
        var source = 0
        /// How far the next was.
        var piece = SourcePiece.Position()
        /// Entries put away so far.
        var entries = 0
        var notices: [String: Int] = [:]
    }

    var partition: ThreadPartition
    var position: Position
    /// Whether threads may go on from one source to the next.
    let isOneCorpus: Bool
    /// Longer texts are left out, and named; in bytes.
    let longestText: Int
    /// Is told of each thing that could not be used.
    let notify: (_ source: String, _ notice: Notice) -> Void

    /// Reads a source to its end.
    ///
    /// - Parameter pause: Is called between pieces, with everything put away that came before.
    mutating func read(
        _ source: some CorpusSource, pause: (inout Gathering) throws -> Void
    ) throws {
        try SourcePiece.forEach(of: source, from: position.piece) { piece, position in
            try add(piece, of: source.name)
            self.position.piece = position
            try pause(&self)
        }
        endSource()
    }

    mutating func endSource() {
        position.source += 1
        position.piece = SourcePiece.Position()
    }

    /// Entries of one source have numbers from here on; below 2⁴⁰ comes the entry's own.
    private var scope: UInt64 { isOneCorpus ? 0 : UInt64(position.source) << Self.bitsOfEntry }

    static let bitsOfEntry: UInt64 = 40

    mutating func add(_ piece: SourcePiece, of source: String) throws(CorpusError) {
        for alias in piece.aliases {
            var entries = PartedEntries()
            var writer = ByteWriter()
            RecordCodec.write(
                alias: alias.alias, of: alias.name, thread: alias.thread,
                order: scope | UInt64(position.entries), to: &writer)
            entries.append(
                writer.bytes[...],
                hash: ThreadHash.of(alias.thread.utf8, source: scope >> Self.bitsOfEntry))
            position.entries += 1
            try partition.add(entries)
        }
        let starts = piece.records.map { records in
            defer { position.entries += records.count }
            return position.entries
        }
        let parted = Parallel.mapEach(piece.records.count) { [scope, longestText] index in
            var parted = PartedRecords()
            var writer = ByteWriter()
            for (place, record) in piece.records[index].enumerated() {
                let length = record.comment.body.passages.reduce(0) { $0 + $1.text.utf8.count }
                guard length <= longestText else {
                    parted.leaveOut(record.comment, length: length, longest: longestText)
                    continue
                }
                writer.bytes.removeAll(keepingCapacity: true)
                RecordCodec.write(
                    record, order: scope | UInt64(starts[index] + place), medium: piece.medium, to: &writer)
                parted.entries.append(
                    writer.bytes[...],
                    hash: ThreadHash.of(record.thread.utf8, source: scope >> Self.bitsOfEntry))
            }
            return parted
        }
        for parted in parted { try partition.add(parted.entries) }
        for notice in piece.notices + parted.flatMap(\.notices) {
            position.notices[notice.kind.rawValue, default: 0] += 1
            notify(source, notice)
        }
    }
}

/// Records made into entries, and what of them was left out.
private struct PartedRecords: Sendable {
    var entries = PartedEntries()
    var notices: [Notice] = []

    mutating func leaveOut(_ comment: Comment, length: Int, longest: Int) {
        notices.append(
            Notice(
                .malformedRecord, line: comment.line,
                "The text of \(comment.id) has \(length) bytes; \(longest) are the most that is read, so it was "
                    + "left out."))
    }
}
