import Discussions
import Testing

@testable import Ingest

@Suite("Records block by block")
struct RecordStreamTests {
    private static let lines = (1...200).map { number in
        number % 17 == 0
            ? "{\"id\": \(number), \"author\": "
            : #"{"id": "\#(number)", "parent_id": "\#(number / 2)", "author": "a\#(number % 7)", "text": "Text \#(number)."}"#
    }

    @Test(
        "blocks of any size give the records and lines of the whole", arguments: [1, 7, 64, 1_000, 1 << 20])
    func anyBlock(_ size: Int) throws {
        let bytes = Array(Self.lines.joined(separator: "\n").utf8)
        var stream = try #require(RecordStream(head: bytes))
        var batches: [RecordBatch] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            batches += stream.take(Array(bytes[start..<min(start + size, bytes.count)]))
        }
        batches += stream.finish()
        let comments = batches.flatMap(\.records).map(\.comment)
        let kept = (1...200).filter { $0 % 17 != 0 }
        #expect(comments.map(\.id) == kept.map { String($0) })
        #expect(comments.map(\.line) == kept)
        #expect(batches.flatMap(\.notices).map(\.line) == (1...200).filter { $0 % 17 == 0 })
    }

    @Test("a format whose parts may stand anywhere is no stream")
    func notLines() {
        #expect(RecordStream(format: MailboxReader.self) == nil)
        #expect(RecordStream(format: ConvoKitReader.self) != nil)
    }

    @Test("a count adds up over batches")
    func count() throws {
        let text = """
            {"id": "1", "link_id": "t3_p", "parent_id": "t3_p", "author": "ann", "created_utc": 5, "body": "No."}
            {"id": "2", "link_id": "t3_p", "parent_id": "t1_1", "author": "[deleted]", "created_utc": 6, "body": "[deleted]"}
            {"id": "p", "title": "Post", "selftext": "Text", "author": "bob"}
            nonsense
            """
        var stream = try #require(RecordStream(head: Array(text.utf8)))
        var count = SourceCount()
        for batch in stream.take(Array(text.utf8)) + stream.finish() { count.add(batch) }
        #expect(count.comments == 2)
        #expect(count.posts == 1)
        #expect(count.threads == 1)
        #expect(count.authors == 2)
        #expect(count.parents == 2)
        #expect(count.deleted == 1)
        #expect(count.withoutTime == 1)
        #expect(count.notices == [.malformedRecord: 1])
    }
}
