import Discussions
import Findings
import Foundation
import GRDB
import Ingest
import Testing

@testable import Corpora

@Suite("A store of sources")
struct CorpusStoreTests {
    private func store(_ scratch: Scratch, creates: Bool = true) throws -> CorpusStore {
        try CorpusStore(
            scratch.url.appendingPathComponent("c.sqlite").path, riposte: "1.0.0", creates: creates)
    }

    private let lines = SampleCorpus.lines(threads: 4, comments: 10)

    @Test("what is there already adds nothing: by source, and by the ids of comments")
    func duplicates() throws {
        let scratch = try Scratch()
        let store = try store(scratch)
        guard case .added(let first) = try store.add(LinesSource(lines)) else {
            Issue.record("The first source was known.")
            return
        }
        #expect(first.comments == 40 && first.duplicates == 0)
        #expect(try store.add(LinesSource(lines)) == .known(first))
        let more = Array(lines[20...]) + SampleCorpus.lines(threads: 5, comments: 10).suffix(1)
        guard case .added(let second) = try store.add(LinesSource(more, name: "more")) else {
            Issue.record("The second source was known.")
            return
        }
        #expect(second.comments == 1 && second.duplicates == 20)
        #expect(try store.sources() == [first, second])
    }

    @Test("two spaces may share ids")
    func spaces() throws {
        let scratch = try Scratch()
        let store = try store(scratch)
        _ = try store.add(LinesSource(lines), space: "a")
        guard case .added(let other) = try store.add(LinesSource(lines, name: "other"), space: "b") else {
            Issue.record("A source of another space was known.")
            return
        }
        #expect(other.comments == 40 && other.duplicates == 0)
    }

    @Test("a source that breaks off is not there, and adding it again completes the store")
    func breaksOff() throws {
        let scratch = try Scratch()
        let store = try store(scratch)
        #expect(throws: LinesSource.Stopped.self) { try store.add(LinesSource(lines, stopsAt: 4)) }
        #expect(try store.sources().isEmpty)
        guard case .added(let source) = try store.add(LinesSource(lines)) else {
            Issue.record("A source that broke off was known.")
            return
        }
        #expect(source.comments == 40 && source.duplicates == 0)
    }

    @Test("a source that is taken out leaves nothing but what others hold")
    func remove() throws {
        let scratch = try Scratch()
        let store = try store(scratch)
        _ = try store.add(LinesSource(lines, name: "a"))
        _ = try store.add(LinesSource(SampleCorpus.lines(threads: 5, comments: 3), name: "b"))
        #expect(try store.remove("a").map(\.name) == ["a"])
        #expect(try store.sources().map(\.name) == ["b"])
        let threads = try store.database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM threads") }
        #expect(threads == 1)
        #expect(throws: CorpusError.self) { try store.remove("a") }
    }

    @Test("the tables of a store are those of its source")
    func tables() throws {
        let scratch = try Scratch()
        let store = try store(scratch)
        let quoting =
            lines + [
                #"{"id": "q", "link_id": "t3_p0", "parent_id": "t3_p0", "author": "é", "created_utc": 1600000999, "#
                    + #""body": "&gt; I hate the bus lane.\n\nSo do I."}"#
            ]
        _ = try store.add(LinesSource(quoting))
        var found: [[String: Data]] = []
        for isStore in [true, false] {
            var options = CorpusReader.Options()
            options.topics = 2
            var reader = try CorpusReader(
                scratch.url.appendingPathComponent("partial"), analyst: SampleCorpus.analyst(),
                options: options)
            if isStore { try reader.gather(store) } else { try reader.gather(LinesSource(quoting)) }
            try reader.readThreads()
            let target = try scratch.folder("tables \(isStore)")
            _ = try reader.writeTables(into: target)
            reader.removeTraces()
            var files: [String: Data] = [:]
            for name in try FileManager.default.contentsOfDirectory(atPath: target.path) {
                files[name] = try Data(contentsOf: target.appendingPathComponent(name))
            }
            found.append(files)
        }
        #expect(found[0] == found[1])
    }

    @Test("others query it in SQL")
    func views() throws {
        let scratch = try Scratch()
        let store = try store(scratch)
        _ = try store.add(LinesSource(lines))
        try store.database.read { database in
            #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM comment_rows") == 40)
            let thread = try Row.fetchOne(database, sql: "SELECT * FROM thread_rows WHERE thread = 'p2'")
            let comments: Int? = thread?["comments"]
            #expect(comments == 10)
            let authors = try Int.fetchOne(database, sql: "SELECT sum(comments) FROM author_rows")
            #expect(authors == 40)
            // The posts are not in this dump, so the four comments on them answer nothing that is there.
            #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM recorded_replies") == 36)
        }
    }

    @Test("an older store is brought up to date, with everything in it")
    func older() throws {
        let scratch = try Scratch()
        let path = scratch.url.appendingPathComponent("c.sqlite").path
        try StoreSchema.migrator(upTo: 1).migrate(DatabaseQueue(path: path))
        try DatabaseQueue(path: path).write { database in
            try database.execute(
                sql: """
                    INSERT INTO store VALUES (1, '0.0.9');
                    INSERT INTO sources VALUES (1, 's', '', 'x', 1, 0, 0);
                    INSERT INTO threads VALUES (1, '', 't', '', 'thread');
                    INSERT INTO comments VALUES (1, 1, 1, 'c', 'ann', 5, NULL, 0, 0, 0, 1, 'Text', NULL);
                    """)
        }
        let store = try CorpusStore(path, riposte: "1.0.0")
        #expect(try store.sources().map(\.name) == ["s"])
        let row = try store.database.read { try Row.fetchOne($0, sql: "SELECT * FROM comment_rows") }
        let text: String? = row?["text"]
        #expect(text == "Text")
        let schema = try store.database.read { try Int.fetchOne($0, sql: "SELECT schema FROM store") }
        #expect(schema == StoreSchema.version)
    }

    @Test("a newer store is refused, and both versions are named")
    func newer() throws {
        let scratch = try Scratch()
        _ = try store(scratch)
        let path = scratch.url.appendingPathComponent("c.sqlite").path
        try DatabaseQueue(path: path).write { database in
            try database.execute(
                sql:
                    "INSERT INTO grdb_migrations VALUES ('99'); UPDATE store SET schema = 99, riposte = '9.9.9'"
            )
        }
        let error = try #require(throws: CorpusError.self) { try CorpusStore(path, riposte: "1.0.0") }
        #expect(error.message.contains("riposte 9.9.9 with schema 99"))
        #expect(error.message.contains("riposte 1.0.0, which knows schema \(StoreSchema.version)"))
    }

    @Test("a store whose making was cut off before it had a table of its own is made")
    func begun() throws {
        let scratch = try Scratch()
        let path = scratch.url.appendingPathComponent("c.sqlite").path
        try DatabaseQueue(path: path).write { database in
            try database.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
        }
        #expect(try CorpusStore(path, riposte: "1.0.0").sources().isEmpty)
        #expect(try CorpusStore(path, riposte: "1.0.0").sources().isEmpty)
    }

    @Test("a database of something else is no store")
    func somethingElse() throws {
        let scratch = try Scratch()
        let path = scratch.url.appendingPathComponent("c.sqlite").path
        try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE mine (x)") }
        #expect(throws: CorpusError.self) { try CorpusStore(path, riposte: "1.0.0", creates: true) }
        #expect(throws: CorpusError.self) { try CorpusStore(path + ".not", riposte: "1.0.0") }
    }
}
