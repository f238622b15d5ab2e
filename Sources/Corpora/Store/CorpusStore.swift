import Foundation
import GRDB

/// A corpus to come back to: sources, threads and comments in one SQLite file that others may query.
///
/// A source is added in one transaction: a store that was cut off at any moment holds every source whole or not at all,
/// and adding again completes it. A source that is there already adds nothing, nor does a comment whose thread holds
/// its id. The schema stands in `StoreSchema`, with views for plain SQL.
public struct CorpusStore: Sendable {
    /// A source that was added.
    public struct Source: Sendable, Equatable {
        /// What the source is called.
        public let name: String
        /// The space in which the source's ids are unique.
        public let space: String
        /// The SHA-256 of its bytes, in hexadecimal.
        public let checksum: String
        /// Comments and posts that it added.
        public let comments: Int
        /// Records whose ids the store held already.
        public let duplicates: Int
        /// Records that could not be used.
        public let unusable: Int
    }

    let database: DatabasePool
    let path: String

    /// Opens a store.
    ///
    /// - Parameters:
    ///   - path: Where the file is.
    ///   - riposte: The version of the program, for stores that it writes.
    ///   - creates: Whether a store that is not there is made.
    /// - Throws: ``CorpusError`` if there is none, the file is something else, or a newer riposte made it.
    public init(_ path: String, riposte: String, creates: Bool = false) throws(CorpusError) {
        guard creates || FileManager.default.fileExists(atPath: path) else {
            throw CorpusError(path, "there is no such store; “riposte corpus add \(path) SOURCE” makes one")
        }
        self.path = path
        do {
            var configuration = Configuration()
            configuration.busyMode = .timeout(30)
            database = try DatabasePool(path: path, configuration: configuration)
            try Self.check(database, path, riposte)
            try StoreSchema.migrator.migrate(database)
            try Self.sign(database, riposte)
        } catch let error as CorpusError {
            throw error
        } catch {
            throw Self.failure(error, path)
        }
    }

    /// Says who wrote the store last, where that has changed.
    private static func sign(_ database: DatabasePool, _ riposte: String) throws {
        let isSigned = try database.read { database in
            let row = try Row.fetchOne(database, sql: "SELECT schema, riposte FROM store")
            return row?["schema"] == StoreSchema.version && row?["riposte"] == riposte
        }
        guard !isSigned else { return }
        try database.write { database in
            try database.execute(sql: "DELETE FROM store")
            try database.execute(
                sql: "INSERT INTO store VALUES (?, ?)", arguments: [StoreSchema.version, riposte])
        }
    }

    /// Refuses what is no store, or that of a newer version.
    private static func check(_ database: DatabasePool, _ path: String, _ riposte: String) throws {
        try database.read { database in
            let tables = try String.fetchAll(
                database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
            guard !tables.isEmpty, try !isBegun(database, tables) else { return }
            guard tables.contains("store"), tables.contains("grdb_migrations") else {
                throw CorpusError(path, "is a database of something else, and no store of comments")
            }
            guard try StoreSchema.migrator.hasBeenSuperseded(database) else { return }
            let row = try Row.fetchOne(database, sql: "SELECT schema, riposte FROM store")
            let schema: Int = row?["schema"] ?? 0
            let writer: String = row?["riposte"] ?? "unknown"
            throw CorpusError(
                path,
                "was written by riposte \(writer) with schema \(schema); this is riposte \(riposte), which knows "
                    + "schema \(StoreSchema.version). Use the newer riposte, or add the sources to a new store"
            )
        }
    }

    /// Whether a run was ended after it had made the list of what was done to the schema, and before it did anything.
    private static func isBegun(_ database: Database, _ tables: [String]) throws -> Bool {
        try tables == ["grdb_migrations"]
            && Int.fetchOne(database, sql: "SELECT COUNT(*) FROM grdb_migrations") == 0
    }

    static func failure(_ error: any Error, _ path: String) -> CorpusError {
        if let error = error as? CorpusError { return error }
        if let error = error as? DatabaseError {
            return CorpusError(path, error.message ?? "the database cannot be used (\(error.resultCode))")
        }
        return CorpusError(path, error.localizedDescription)
    }

    /// The sources in the order in which they were added.
    public func sources() throws(CorpusError) -> [Source] {
        do {
            return try database.read { database in
                try Row.fetchAll(database, sql: "SELECT * FROM sources ORDER BY id").map { row in
                    Source(
                        name: row["name"], space: row["space"], checksum: row["checksum"],
                        comments: row["comments"], duplicates: row["duplicates"], unusable: row["unusable"])
                }
            }
        } catch {
            throw Self.failure(error, path)
        }
    }

    /// Takes a source out, with its comments and the threads that it leaves empty.
    ///
    /// - Parameter source: Its name, or the beginning of its checksum, eight digits at least.
    /// - Returns: The sources that were taken out.
    public func remove(_ source: String) throws(CorpusError) -> [Source] {
        let chosen = try sources().filter {
            $0.name == source || (source.count >= 8 && $0.checksum.hasPrefix(source))
        }
        guard !chosen.isEmpty else {
            throw CorpusError(path, "holds no source “\(source)”; “riposte corpus list” names those it holds")
        }
        do {
            try database.write { database in
                for source in chosen {
                    try database.execute(
                        sql: "DELETE FROM sources WHERE space = ? AND checksum = ?",
                        arguments: [source.space, source.checksum])
                }
                try database.execute(
                    sql: "DELETE FROM threads WHERE id NOT IN (SELECT thread_id FROM comments)")
            }
        } catch {
            throw Self.failure(error, path)
        }
        return chosen
    }
}
