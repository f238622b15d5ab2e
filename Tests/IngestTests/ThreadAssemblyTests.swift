import Discussions
import Ingest
import Testing

@Suite("Records put together to threads")
struct ThreadAssemblyTests {
    private func read(_ lines: [String]) throws -> [Discussion] {
        try Formats.read([UInt8](lines.joined(separator: "\n").utf8), named: "sample")
    }

    private func line(_ id: String, _ parent: String, thread: String = "t3_p") -> String {
        #"{"id":"\#(id)","link_id":"\#(thread)","parent_id":"\#(parent)","author":"a","created_utc":1,"body":"x"}"#
    }

    @Test("A cycle among parents, or a comment that is its own, is refused and named")
    func cycles() throws {
        let thread = try #require(
            try read([line("a", "t1_b"), line("b", "t1_a"), line("c", "t1_c"), line("d", "t1_a")]).first)
        #expect(
            thread.comments.map(\.recordedParent) == [
                .unrecorded, .unrecorded, .unrecorded, .comment(id: "a"),
            ])
        #expect(thread.notices.count { $0.kind == .impossibleParent } == 3)
    }

    @Test("Of two records with one id the first counts; ids that share a beginning are two")
    func duplicates() throws {
        let thread = try #require(
            try read([line("a", "t3_p"), line("a", "t3_p"), line("ab", "t1_a")]).first)
        #expect(thread.comments.map(\.id) == ["a", "ab"])
        #expect(thread.notices.map(\.kind) == [.duplicateID])
        #expect(thread.notices[0].line == 2)
    }

    @Test("Records of several threads come out as several discussions, in order")
    func threads() throws {
        let threads = try read([line("a", "t3_p"), line("b", "t3_q", thread: "t3_q"), line("c", "t1_a")])
        #expect(threads.map(\.id) == ["p", "q"])
        #expect(threads.map { $0.comments.map(\.id) } == [["a", "c"], ["b"]])
    }

    @Test("Lines that are no records are counted and named, and do not stop the rest")
    func malformed() throws {
        let thread = try #require(try read([line("a", "t3_p"), "{oops", "[]", #"{"id":"x"}"#]).first)
        #expect(thread.comments.count == 1)
        #expect(thread.notices.map(\.line) == [2, 3, 4])
        #expect(thread.notices.allSatisfy { $0.kind == .malformedRecord })
    }

    @Test("A chain of 100,000 parents is read without recursion")
    func longChain() throws {
        let lines = (0..<100_000).map { line("n\($0)", $0 == 0 ? "t3_p" : "t1_n\($0 - 1)") }
        let thread = try #require(try read(lines).first)
        #expect(thread.comments.count == 100_000)
        #expect(thread.notices.isEmpty)
    }

    @Test("Lone surrogates, odd names and odd times are kept as well as can be")
    func oddities() throws {
        let name = String(repeating: "x", count: 10_000)
        let thread = try #require(
            try read([
                #"{"id":"a","link_id":"t3_p","parent_id":"t3_p","author":"\#(name)","created_utc":-5,"body":"\ud83d!"}"#,
                #"{"id":"b","link_id":"t3_p","parent_id":"t3_p","author":"😀","created_utc":4200000000,"body":"y"}"#,
                #"{"id":"c","link_id":"t3_p","parent_id":"t3_p","author":"","created_utc":"soon","body":"z"}"#,
            ]).first)
        #expect(thread.comments[0].body.text == "\u{FFFD}!")
        #expect(thread.comments.map(\.author) == [name, "😀", nil])
        #expect(thread.comments[0].time?.description == "1969-12-31T23:59:55Z")
        #expect(thread.comments[1].time?.civil.year == 2103)
        #expect(thread.comments[2].time == nil)
    }

    @Test("A document that declares entities is refused")
    func entities() {
        let bomb = """
            <?xml version="1.0"?><!DOCTYPE disqus [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>
            <disqus xmlns="http://disqus.com"><post dsq:id="1"><message>&b;</message></post></disqus>
            """
        #expect(throws: IngestError.self) { try Formats.read([UInt8](bomb.utf8), named: "bomb") }
    }

    @Test("JSON nested without end is refused, not followed")
    func deepJSON() {
        let deep = #"[{"kind":"Listing","data":{"children":"# + String(repeating: "[", count: 200_000)
        #expect(throws: IngestError.self) { try Formats.read([UInt8](deep.utf8), named: "deep") }
    }

    @Test("A message that no blank line parts from the one before is a message of its own")
    func messagesWithoutBlankLine() throws {
        let box = """
            From ann at example.org  Sat Jan  1 01:08:37 2005
            From: Ann <ann@example.org>
            Subject: lane
            Message-ID: <1@example.org>

            From here on it is empty.
            From bo at example.org  Sat Jan  1 02:08:37 2005
            From: Bo <bo@example.org>
            Subject: Re: lane
            Message-ID: <2@example.org>
            In-Reply-To: <1@example.org>

            No.
            """
        let threads = try Formats.read(Array(box.utf8), named: "box")
        #expect(threads.map { $0.comments.map(\.author) } == [["Bo"]])
        #expect(threads[0].post?.body.text == "From here on it is empty.")
    }
}
