public import Discussions
import GRDB
import Ingest

extension CorpusStore {
    /// What became of a source.
    public enum Addition: Sendable, Equatable {
        case added(Source)
        /// The store held it already.
        case known(Source)
    }

    /// Adds a source, whole or not at all.
    ///
    /// - Parameters:
    ///   - source: The source that is added.
    ///   - space: Threads and comments of one space are the same where their ids are; those of two never are.
    ///   - notify: Is told of each thing that could not be used.
    /// - Throws: ``CorpusError``, and whatever the source throws.
    /// - Complexity: O(records log records) on disk; memory grows with the number of threads.
    public func add(
        _ source: some CorpusSource, space: String = "", notify: (Notice) -> Void = { _ in }
    ) throws -> Addition {
        var addition: Addition?
        do {
            try database.writeWithoutTransaction { database in
                try database.inTransaction(.immediate) {
                    var adding = try Adding(database, source.name, space)
                    try SourcePiece.forEach(of: source, from: SourcePiece.Position()) { piece, _ in
                        try adding.add(piece)
                        for notice in piece.notices { notify(notice) }
                    }
                    let known = try adding.known(source.checksum)
                    addition = try known.map { .known($0) } ?? .added(adding.finish(source.checksum))
                    return known == nil ? .commit : .rollback
                }
            }
        } catch let error as DatabaseError {
            throw Self.failure(error, path)
        }
        guard let addition else { throw CorpusError(path, "nothing was added") }
        return addition
    }
}

/// A source on its way into a store.
private struct Adding {
    private let database: Database
    private let name: String
    private let space: String
    private let sourceID: Int64
    private var threads: [String: Int64] = [:]
    private var titles: Set<Int64> = []
    private var comments = 0
    private var duplicates = 0
    private var unusable = 0

    init(_ database: Database, _ name: String, _ space: String) throws {
        self.database = database
        self.name = name
        self.space = space
        try database.execute(
            sql: "INSERT INTO sources (name, space, checksum, comments, duplicates, unusable) "
                + "VALUES (?, ?, '', 0, 0, 0)",
            arguments: [name, space])
        sourceID = database.lastInsertedRowID
    }

    mutating func add(_ piece: SourcePiece) throws {
        let insert = try database.cachedStatement(
            sql: """
                INSERT INTO comments (thread_id, source_id, comment, author, time, parent, answers_post, is_post,
                    is_deleted, line, text, passages) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (thread_id, comment) DO NOTHING
                """)
        for record in piece.records.joined() {
            let thread = try thread(record.thread, title: record.title, piece.medium)
            let comment = record.comment
            var parent: String?
            if case .comment(let id) = comment.recordedParent { parent = id }
            try insert.execute(arguments: [
                thread, sourceID, comment.id, comment.author, comment.time?.secondsSinceEpoch, parent,
                comment.recordedParent == .post, record.isPost, comment.isDeleted, comment.line,
                comment.body.text, PassageLengths.text(of: comment.body),
            ])
            if database.changesCount > 0 { comments += 1 } else { duplicates += 1 }
        }
        for alias in piece.aliases {
            let thread = try thread(alias.thread, title: "", piece.medium)
            try database.execute(
                sql: "INSERT OR IGNORE INTO aliases VALUES (?, ?, ?)",
                arguments: [thread, alias.alias, alias.name])
        }
        unusable += piece.notices.count { $0.kind == .malformedRecord }
    }

    private mutating func thread(
        _ thread: String, title: String, _ medium: Discussion.Medium
    ) throws -> Int64 {
        let thread = thread.isEmpty ? name : thread
        let id: Int64
        if let known = threads[thread] {
            id = known
        } else {
            let insert = try database.cachedStatement(
                sql: """
                    INSERT INTO threads (space, thread, title, medium) VALUES (?, ?, ?, ?)
                    ON CONFLICT (space, thread) DO UPDATE SET title = CASE title WHEN '' THEN excluded.title ELSE title END
                    RETURNING id
                    """)
            id =
                try Int64.fetchOne(insert, arguments: [space, thread, title, medium.rawValue])
                ?? database.lastInsertedRowID
            threads[thread] = id
            if !title.isEmpty { titles.insert(id) }
        }
        if !title.isEmpty, titles.insert(id).inserted {
            try database.execute(
                sql: "UPDATE threads SET title = ? WHERE id = ? AND title = ''", arguments: [title, id])
        }
        return id
    }

    /// The source with this checksum that the store held before.
    func known(_ checksum: String) throws -> CorpusStore.Source? {
        try Row.fetchOne(
            database, sql: "SELECT * FROM sources WHERE space = ? AND checksum = ?",
            arguments: [space, checksum]
        ).map { row in
            CorpusStore.Source(
                name: row["name"], space: row["space"], checksum: row["checksum"], comments: row["comments"],
                duplicates: row["duplicates"], unusable: row["unusable"])
        }
    }

    func finish(_ checksum: String) throws -> CorpusStore.Source {
        try database.execute(
            sql: "UPDATE sources SET checksum = ?, comments = ?, duplicates = ?, unusable = ? WHERE id = ?",
            arguments: [checksum, comments, duplicates, unusable, sourceID])
        return CorpusStore.Source(
            name: name, space: space, checksum: checksum, comments: comments, duplicates: duplicates,
            unusable: unusable)
    }
}

/// Which passages of a text are quoted, as a column of a store.
enum PassageLengths {
    /// Lengths in bytes, negative where quoted; `nil` for one passage that is not, or none.
    static func text(of body: Comment.Body) -> String? {
        guard body.passages.count > 1 || body.passages.first?.isQuoted == true else { return nil }
        return body.passages.map { "\($0.isQuoted ? "-" : "")\($0.text.utf8.count)" }.joined(separator: " ")
    }

    static func body(_ text: String, _ lengths: String?) -> Comment.Body {
        guard let lengths else { return Comment.Body(text) }
        let bytes = Array(text.utf8)
        var start = 0
        var passages: [Comment.Passage] = []
        for field in lengths.split(separator: " ") {
            let isQuoted = field.hasPrefix("-")
            let end = min(bytes.count, start + (Int(isQuoted ? field.dropFirst() : field) ?? 0))
            guard start <= end else { break }
            passages.append(
                Comment.Passage(text: String(decoding: bytes[start..<end], as: UTF8.self), isQuoted: isQuoted)
            )
            start = end + 1
        }
        return Comment.Body(passages: passages)
    }
}
