import Discussions
import Foundation
import Ingest
import Statistics
import Testing

@testable import Corpora
@testable import Findings

@Suite("Corpora side by side")
struct CorpusSideTests {
    private func side(_ lines: [String], drawn: Int = 10_000) throws -> CorpusSide {
        let scratch = try Scratch()
        var options = CorpusReader.Options()
        options.keepsRows = false
        options.keepsTallies = true
        options.topicSample = drawn
        var reader = try CorpusReader(
            scratch.url.appendingPathComponent("partial"), analyst: SampleCorpus.analyst(), options: options)
        try reader.gather(LinesSource(lines))
        try reader.readThreads()
        return try reader.side()
    }

    private func findings(_ lines: [String]) throws -> ThreadFindings {
        let discussion = try #require(
            try Formats.read(Array(lines.joined(separator: "\n").utf8), named: "sample").first)
        return try SampleCorpus.analyst().findings(of: discussion)
    }

    private func row(_ comparison: ThreadComparison, _ measure: String) throws -> ThreadComparison.Row {
        try #require(comparison.rows.first { $0.measure == measure })
    }

    @Test("corpora of one thread each are compared as the threads are, number for number")
    func oneThreadEach() throws {
        let one = SampleCorpus.lines(threads: 1, comments: 40, people: 7)
        let two = SampleCorpus.lines(threads: 1, comments: 55, people: 9)
        let threads = ThreadComparison([try findings(one), try findings(two)], replicates: 300, seed: 4)
        let corpora = try ThreadComparison(
            corpora: [try side(one), try side(two)], replicates: 300, seed: 4)
        for measure in [
            "mean compound", "share negative", "share positive", "incivility", "share answering a comment",
            "words a comment", "density", "reciprocity", "modularity", "depth", "comments a person",
            "mean compound, people in both", "incivility, people in both",
        ] {
            let expected = try row(threads, measure)
            let found = try row(corpora, measure)
            #expect(abs(found.firstValue - expected.firstValue) < 1e-12, "\(measure)")
            #expect(abs(found.secondValue - expected.secondValue) < 1e-12, "\(measure)")
            #expect(found.interval?.low == expected.interval?.low, "\(measure)")
            #expect(found.interval?.high == expected.interval?.high, "\(measure)")
            #expect(found.p == expected.p, "\(measure)")
            #expect(found.people == expected.people, "\(measure)")
            #expect(found.comments == expected.comments, "\(measure)")
            #expect(abs((found.effect ?? 0) - (expected.effect ?? 0)) < 1e-9, "\(measure)")
        }
    }

    @Test("a corpus's means are those of all its comments, and people are one over all its threads")
    func manyThreads() throws {
        let lines = SampleCorpus.lines(threads: 6, comments: 15, people: 5)
        let other = SampleCorpus.lines(threads: 3, comments: 11, people: 4)
        let comparison = try ThreadComparison(corpora: [try side(lines), try side(other)], replicates: 200)
        var words: [Int] = []
        let analyst = try SampleCorpus.analyst()
        for discussion in try Formats.read(Array(lines.joined(separator: "\n").utf8), named: "sample") {
            words += analyst.reading(of: discussion).comments.map(\.words)
        }
        #expect(words.count == 90)
        let found = try row(comparison, "words a comment")
        #expect(abs(found.firstValue - Double(words.reduce(0, +)) / 90) < 1e-12)
        #expect(found.comments == 90 + 33)
        // Squares modulo 5 are 0, 1 and 4; modulo 4, in three threads, all four.
        #expect(found.people == 3 + 4)
        #expect(comparison.people[0].rows.map(\.name).sorted() == ["person 0", "person 1"])
    }

    @Test("words and topics rest on the comments that were drawn, however many there are")
    func drawn() throws {
        let lines = SampleCorpus.lines(threads: 6, comments: 15, people: 5)
        let some = try side(lines, drawn: 20)
        #expect(some.drawn.count == 20)
        #expect(some.drawn.allSatisfy { $0.writer?.hasPrefix("person") == true })
        #expect(some.network.counts.comments == 90)
        #expect(try side(lines).drawn.count == 90)
    }

    @Test("comments that nobody signs are each by themselves, as in a thread")
    func unsigned() throws {
        let lines = SampleCorpus.lines(threads: 2, comments: 12, people: 3).map {
            $0.replacingOccurrences(of: #""person 1""#, with: #""[deleted]""#)
        }
        let found = try side(lines)
        let unsigned = lines.count { $0.contains("[deleted]") }
        let comparison = try ThreadComparison(corpora: [found, found], replicates: 200)
        let row = try row(comparison, "words a comment")
        #expect(unsigned > 2)
        #expect(row.comments == 48)
        #expect(row.people == 2 * (2 + unsigned))
        #expect(row.difference == 0)
        #expect(row.p == 1)
    }

    @Test("the more people, the fewer draws, but never too few for a quantile")
    func draws() {
        #expect(ThreadComparison.replicates(of: 40, most: 2_000) == 2_000)
        #expect(ThreadComparison.replicates(of: 100_000, most: 2_000) == 1_000)
        #expect(ThreadComparison.replicates(of: 50_000_000, most: 2_000) == 200)
        #expect(ThreadComparison.replicates(of: 0, most: 100) == 100)
    }
}
