import Discussions
import Findings
import Foundation
import Ingest
import Reports
import Testing

@testable import Corpora

@Suite("Corpora past memory")
struct CorpusReaderTests {
    /// Every table of a corpus, by name.
    private func tables(
        _ sources: [LinesSource], in scratch: Scratch,
        _ change: (inout CorpusReader.Options) -> Void = { _ in }
    ) throws -> [String: String] {
        var options = CorpusReader.Options()
        options.topics = 2
        options.purpose = "test"
        change(&options)
        var reader = try CorpusReader(
            scratch.url.appendingPathComponent("partial"), analyst: SampleCorpus.analyst(), options: options)
        for source in sources { try reader.gather(source) }
        try reader.readThreads()
        let target = try scratch.folder("tables-\(UUID().uuidString)")
        _ = try reader.writeTables(into: target)
        reader.removeTraces()
        return try read(target)
    }

    private func read(_ folder: URL) throws -> [String: String] {
        var found: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            found[name] = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        }
        return found
    }

    private func rows(_ table: String?) -> [String] {
        (table ?? "").split(separator: "\n").map(String.init)
    }

    @Test("threads whose comments lie apart are brought together, in the order of their first comments")
    func apart() throws {
        let scratch = try Scratch()
        let together = try tables(
            [LinesSource(SampleCorpus.lines(threads: 7, comments: 12, inTurns: false))], in: scratch)
        let apart = try tables([LinesSource(SampleCorpus.lines(threads: 7, comments: 12))], in: scratch)
        #expect(apart == together)
        let threads = rows(apart["threads.csv"]).dropFirst().map { $0.split(separator: ",")[0] }
        #expect(threads == (0..<7).map { "p\($0)" })
        #expect(rows(apart["comments.csv"]).count == 7 * 12 + 1)
    }

    @Test("a thread in flat text keeps its post, its comments and its title")
    func flat() throws {
        let scratch = try Scratch()
        let text = """
            The Lane

            It is red, and the council votes on the 26th.

            Posted by marta on March 14, 2024 at 8:41 UTC | Permalink

            I doubt it.

            Posted by: Ann | Mar 14 2024 9:05 utc | 1

            So do I.

            Posted by: Bo | Mar 14 2024 9:06 utc | 2

            """
        var reader = try CorpusReader(
            scratch.url.appendingPathComponent("partial"), analyst: SampleCorpus.analyst())
        var source = LinesSource(text.components(separatedBy: "\n"))
        source.format = nil
        try reader.gather(source)
        let found = try #require(try reader.discussions()?.first)
        let read = try #require(try Formats.read([UInt8](text.utf8), named: "lines").first)
        #expect(found.post?.body.text == read.post?.body.text && found.post != nil)
        #expect(found.comments.map(\.id) == read.comments.map(\.id) && found.comments.count == 2)
        #expect(found.comments.map(\.author) == ["Ann", "Bo"])
        #expect(found.title == read.title)
    }

    @Test("the rows of a thread are those of its own report, but for topics")
    func rowsOfAReport() throws {
        let scratch = try Scratch()
        let lines = SampleCorpus.lines(threads: 1, comments: 20)
        let corpus = try tables([LinesSource(lines)], in: scratch)
        let discussion = try #require(
            try Formats.read(Array(lines.joined(separator: "\n").utf8), named: "sample").first)
        let findings = try SampleCorpus.analyst().findings(of: discussion)
        func led(_ table: Table) -> [String] {
            rows(String(decoding: table.csv, as: UTF8.self)).enumerated().map {
                ($0 == 0 ? "thread," : "p0,") + $1
            }
        }
        #expect(rows(corpus["replies.csv"]) == led(.replies(findings.replies, of: discussion)))
        #expect(rows(corpus["edges.csv"]) == led(.edges(findings)))
        #expect(rows(corpus["stance.csv"]) == led(.stance(findings)))
        let withoutTopics = { (row: String) in
            row.split(separator: ",", omittingEmptySubsequences: false)[..<17]
        }
        #expect(
            rows(corpus["comments.csv"]).map(withoutTopics) == led(.comments(findings)).map(withoutTopics))
        let everybody = rows(corpus["commenters.csv"]).dropFirst().map { $0.split(separator: ",")[4] }
        #expect(Set(everybody) == Set(findings.people.map { Substring($0.name) }))
    }

    @Test("two corpora that share ids keep their threads apart; as one corpus they share them")
    func sharedIDs() throws {
        let scratch = try Scratch()
        let lines = SampleCorpus.lines(threads: 3, comments: 8)
        let sources = [LinesSource(lines, name: "a"), LinesSource(lines, name: "b")]
        let apart = try tables(sources, in: scratch)
        #expect(
            rows(apart["threads.csv"]).dropFirst().map { $0.split(separator: ",")[0] }
                == ["a/p0", "a/p1", "a/p2", "b/p0", "b/p1", "b/p2"])
        #expect(rows(apart["comments.csv"]).count == 2 * 24 + 1)
        let joined = try tables(sources, in: scratch) { $0.isOneCorpus = true }
        #expect(rows(joined["comments.csv"]).count == 24 + 1)
        #expect(try #require(joined["summary.json"]).contains("\"duplicate id\" : 24"))
    }

    @Test("a run that was stopped goes on and ends in the same bytes", arguments: [1, 3, 9])
    func goesOn(_ stop: Int) throws {
        let scratch = try Scratch()
        let lines = SampleCorpus.lines(threads: 9, comments: 9)
        let whole = try tables([LinesSource(lines, name: "a"), LinesSource(lines, name: "b")], in: scratch)
        var options = CorpusReader.Options()
        options.topics = 2
        options.purpose = "test"
        options.checkpointBytes = 900
        let partial = scratch.url.appendingPathComponent("partial")
        var stopped = try CorpusReader(partial, analyst: SampleCorpus.analyst(), options: options)
        try stopped.gather(LinesSource(lines, name: "a"))
        #expect(throws: LinesSource.Stopped.self) {
            try stopped.gather(LinesSource(lines, name: "b", stopsAt: stop))
        }
        #expect(Checkpoint.found(in: partial, purpose: "test")?.gathering.entries ?? 0 > 0)
        let again = try tables([LinesSource(lines, name: "a"), LinesSource(lines, name: "b")], in: scratch)
        #expect(again == whole)
    }

    @Test("a run that was stopped after its threads were read does not read them again")
    func goesOnAfterThreads() throws {
        let scratch = try Scratch()
        let lines = SampleCorpus.lines(threads: 5, comments: 9)
        let whole = try tables([LinesSource(lines)], in: scratch)
        var options = CorpusReader.Options()
        options.topics = 2
        options.purpose = "test"
        let partial = scratch.url.appendingPathComponent("partial")
        var stopped = try CorpusReader(partial, analyst: SampleCorpus.analyst(), options: options)
        try stopped.gather(LinesSource(lines))
        try stopped.readThreads()
        // The sources are not needed any more: this one would throw.
        let again = try tables([LinesSource(lines, stopsAt: 0)], in: scratch)
        #expect(again == whole)
    }

    @Test("what another run left is not taken up")
    func otherPurpose() throws {
        let scratch = try Scratch()
        let partial = scratch.url.appendingPathComponent("partial")
        var options = CorpusReader.Options()
        options.purpose = "other"
        var other = try CorpusReader(partial, analyst: SampleCorpus.analyst(), options: options)
        try other.gather(LinesSource(SampleCorpus.lines(threads: 2, comments: 5)))
        try other.readThreads()
        let lines = SampleCorpus.lines(threads: 3, comments: 9)
        let found = try tables([LinesSource(lines)], in: scratch)
        #expect(rows(found["comments.csv"]).count == 28)
    }

    @Test("topics that are fitted on a sample place the other comments, the same on every run")
    func sampledTopics() throws {
        let scratch = try Scratch()
        let lines = SampleCorpus.lines(threads: 10, comments: 30)
        let first = try tables([LinesSource(lines)], in: scratch) { $0.topicSample = 60 }
        let second = try tables([LinesSource(lines, blockSize: 90)], in: scratch) { $0.topicSample = 60 }
        #expect(first == second)
        let topics = rows(first["comments.csv"]).dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false)[17]
        }
        // A comment whose words are all too rare or too common has none.
        #expect(topics.allSatisfy { ["", "1", "2"].contains($0) })
        #expect(topics.count { !$0.isEmpty } > topics.count / 2)
        #expect(try #require(first["summary.json"]).contains("\"fittedOn\" : 60"))
    }

    @Test("a text longer than the bound is left out and named")
    func longText() throws {
        let scratch = try Scratch()
        let found = try tables([LinesSource(SampleCorpus.lines(threads: 2, comments: 9))], in: scratch) {
            $0.longestText = 60
        }
        #expect(rows(found["comments.csv"]).count < 19)
        let left = 19 - rows(found["comments.csv"]).count
        #expect(try #require(found["summary.json"]).contains("\"malformed record\" : \(left)"))
    }

    @Test("one thread that holds half of all comments is read like any other")
    func largeThread() throws {
        let scratch = try Scratch()
        let lines =
            SampleCorpus.lines(threads: 1, comments: 200, inTurns: false)
            + SampleCorpus.lines(threads: 21, comments: 10).filter { !$0.contains("t3_p0\"") }
        let found = try tables([LinesSource(lines)], in: scratch)
        #expect(rows(found["comments.csv"]).count == 401)
        #expect(rows(found["comments.csv"]).count { $0.hasPrefix("p0,") } == 200)
    }

    @Test("a part that is too large is parted again, and one thread stays together")
    func partedAgain() throws {
        let scratch = try Scratch()
        var partition = try ThreadPartition(scratch.url.appendingPathComponent("entries"))
        var parted = PartedEntries()
        for number in 0..<600 {
            let comment = Comment(id: "\(number)", author: "ann", time: nil, body: Comment.Body("Text"))
            let record = SourceRecord(thread: "t\(number % 40)", comment: comment)
            var writer = ByteWriter()
            RecordCodec.write(record, order: UInt64(number), to: &writer)
            parted.append(writer.bytes[...], hash: 7 | UInt64(number % 40) << 8)
        }
        try partition.add(parted)
        try partition.flush()
        #expect(partition.lengths.count { $0 > 0 } == 1)
        let finer = try partition.partedAgain(7, in: scratch.url)
        let threads = try finer.lengths.indices.flatMap { part in
            try GatheredThread.all(in: finer.bytes(ofPart: part))
        }
        #expect(threads.count == 40)
        #expect(threads.allSatisfy { $0.entries.count == 15 })
    }

    @Test("a record comes back from its bytes as it was")
    func codec() {
        let comment = Comment(
            id: "7", author: nil, time: Timestamp(secondsSinceEpoch: -5),
            body: Comment.Body(passages: [
                Comment.Passage(text: "quoted\n", isQuoted: true), Comment.Passage(text: "", isQuoted: false),
            ]), recordedParent: .comment(id: "é"), isDeleted: true, line: 1 << 40)
        let record = SourceRecord(thread: "t", title: "A title", isPost: true, comment: comment)
        var writer = ByteWriter()
        RecordCodec.write(record, order: 1 << 50, medium: .chat, to: &writer)
        guard case .record(let back, let medium) = RecordCodec.entry(writer.bytes[...]) else {
            Issue.record("A record became an alias.")
            return
        }
        #expect(back.comment == comment)
        #expect(back.thread == "t" && back.title == "A title" && back.isPost)
        #expect(medium == .chat)
    }
}
