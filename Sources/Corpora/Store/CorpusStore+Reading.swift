import Discussions
import GRDB
import Ingest

extension CorpusStore {
    /// Hands over everything in the store, in the order in which it was added.
    func forEachPiece(_ body: (SourcePiece) throws -> Void) throws {
        do {
            try database.read { database in
                try Self.aliases(database, body)
                let rows = try Row.fetchCursor(
                    database,
                    sql: """
                        SELECT t.space, t.thread, t.title, t.medium, c.comment, c.author, c.time, c.parent,
                            c.answers_post, c.is_post, c.is_deleted, c.line, c.text, c.passages
                        FROM comments AS c JOIN threads AS t ON t.id = c.thread_id ORDER BY c.id
                        """)
                var piece = SourcePiece()
                var records: [SourceRecord] = []
                while let row = try rows.next() {
                    let medium = Discussion.Medium(rawValue: row[3]) ?? .thread
                    if records.count == Self.recordsAtATime || medium != piece.medium {
                        try Self.hand(&records, &piece, body)
                    }
                    piece.medium = medium
                    records.append(Self.record(row))
                }
                try Self.hand(&records, &piece, body)
            }
        } catch let error as DatabaseError {
            throw Self.failure(error, path)
        }
    }

    private static let recordsAtATime = 16_384
    /// Records that one core works on at a time.
    private static let recordsInBatch = 512

    private static func hand(
        _ records: inout [SourceRecord], _ piece: inout SourcePiece, _ body: (SourcePiece) throws -> Void
    ) throws {
        guard !records.isEmpty else { return }
        piece.records = stride(from: 0, to: records.count, by: recordsInBatch).map {
            Array(records[$0..<min($0 + recordsInBatch, records.count)])
        }
        try body(piece)
        records.removeAll(keepingCapacity: true)
        piece = SourcePiece()
    }

    private static func record(_ row: Row) -> SourceRecord {
        let parent: String? = row[7]
        let answersPost: Bool = row[8]
        let time: Int64? = row[6]
        let comment = Comment(
            id: row[4], author: row[5], time: time.map { Timestamp(secondsSinceEpoch: $0) },
            body: PassageLengths.body(row[12], row[13]),
            recordedParent: answersPost ? .post : parent.map { .comment(id: $0) } ?? .unrecorded,
            isDeleted: row[10], line: row[11])
        return SourceRecord(
            thread: thread(row[0], row[1]), title: row[2], isPost: row[9], comment: comment)
    }

    /// What a corpus calls a thread of a space.
    private static func thread(_ space: String, _ thread: String) -> String {
        space.isEmpty ? thread : "\(space)/\(thread)"
    }

    private static func aliases(_ database: Database, _ body: (SourcePiece) throws -> Void) throws {
        var piece = SourcePiece()
        piece.aliases = try Row.fetchAll(
            database,
            sql: """
                SELECT t.space, t.thread, a.alias, a.name FROM aliases AS a JOIN threads AS t ON t.id = a.thread_id
                ORDER BY t.id, a.alias
                """
        ).map { SourcePiece.Alias(thread: thread($0[0], $0[1]), alias: $0[2], name: $0[3]) }
        if !piece.aliases.isEmpty { try body(piece) }
    }
}
