import Foundation
import TestSupport
import Testing

@Suite("The command")
struct CommandTests {
    private func run(_ arguments: [String], input: String = "") throws -> RiposteCommand {
        try RiposteCommand.run(arguments, input: input)
    }

    @Test("A report is written whole, and the second is the same")
    func report() throws {
        let scratch = try Scratch()
        let thread = try scratch.file("thread.txt", Array(SampleThread.flat.utf8))
        for out in ["a", "b"] {
            #expect(try run(["report", thread, "--out", scratch.url.path + "/" + out]).status == 0)
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch.url.path + "/a/thread")
        #expect(names.contains("manifest.json") && names.contains("network.svg") && names.count >= 16)
        for name in names {
            let a = try Data(contentsOf: scratch.url.appendingPathComponent("a/thread/\(name)"))
            let b = try Data(contentsOf: scratch.url.appendingPathComponent("b/thread/\(name)"))
            #expect(a == b, "\(name)")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path + "/a") == ["thread"])
    }

    @Test(
        "Input that cannot be used is an error with status 1 that names the file, and nothing is written",
        arguments: [
            [], Array("no signature\n".utf8), [0x50, 0x4B, 0x00, 0x01], [0xFF, 0xFE, 0x00, 0x61],
        ] as [[UInt8]])
    func unusable(bytes: [UInt8]) throws {
        let scratch = try Scratch()
        let thread = try scratch.file("broken.txt", bytes)
        let run = try run(["report", thread, "--out", scratch.url.path + "/out"])
        #expect(run.status == 1)
        #expect(run.errors.contains("broken.txt"))
        #expect(!FileManager.default.fileExists(atPath: scratch.url.path + "/out"))
    }

    @Test("A folder without files, a missing file, an unknown format", arguments: [["."], ["missing.txt"]])
    func noFiles(names: [String]) throws {
        let scratch = try Scratch()
        let run = try run(
            ["report"] + names.map { scratch.url.path + "/" + $0 + "/none" } + [
                "--out", scratch.url.path + "/out",
            ])
        #expect(run.status == 1)
        let empty = try Scratch()
        #expect(try self.run(["report", empty.url.path, "--out", scratch.url.path + "/out"]).status == 1)
        let thread = try scratch.file("thread.txt", Array(SampleThread.flat.utf8))
        #expect(try self.run(["replies", thread, "--format", "nonsense"]).status == 1)
    }

    @Test("A place that cannot be written is an error, and what stood there stays")
    func unwritable() throws {
        let scratch = try Scratch()
        let thread = try scratch.file("thread.txt", Array(SampleThread.flat.utf8))
        let blocked = try scratch.file("blocked", Array("kept".utf8))
        let run = try run(["report", thread, "--out", blocked])
        #expect(run.status == 1)
        #expect(run.errors.contains("cannot be written"))
        #expect(try String(contentsOfFile: blocked, encoding: .utf8) == "kept")
    }

    @Test(
        "Wrong usage is status 64",
        arguments: [["score"], ["nonsense"], ["rank", "x", "--by", "fame"], ["topics"]])
    func usage(arguments: [String]) throws {
        #expect(try run(arguments).status == 64)
    }

    @Test("Filters answer line by line, in order, under the ids given")
    func filters() throws {
        let lines =
            "{\"id\": 7, \"text\": \"I love it\"}\n\n{\"id\": \"x\", \"text\": \"awful\", \"parent_text\": \"great\"}\n"
        let scored = try run(["score", "--jsonl"], input: lines)
        #expect(scored.status == 0)
        let answers = scored.output.split(separator: "\n")
        #expect(answers.count == 2)
        #expect(answers[0].contains("\"id\":7") && answers[0].contains("\"label\":\"positive\""))
        #expect(answers[1].contains("\"agreement\""))
        let broken = try run(["score", "--jsonl"], input: "{\"id\": 1}\n")
        #expect(broken.status == 1 && broken.errors.contains("standard input:1"))
        let body = try run(
            ["score", "--jsonl"],
            input: "{\"id\": \"a\\\"b\", \"body\": \"Das ist nicht gut und auch nicht schön.\"}")
        #expect(
            body.status == 0 && body.output.contains("\"scored\":false") && body.output.contains("a\\\"b"))
        #expect(try run(["score", "--lexicon", "no-such", "good"]).status == 1)
    }

    @Test("Measures of an edge list, and a line that cannot be read")
    func centrality() throws {
        let good = try run(["centrality", "-", "--measures", "degree,coreness"], input: "a b\nb c\n")
        #expect(good.output == "node,degree,coreness\na,1,1\nb,2,1\nc,1,1\n")
        let bad = try run(["centrality", "-"], input: "a b\nalone\n")
        #expect(bad.status == 1 && bad.errors.contains("standard input:2"))
        #expect(try run(["centrality", "-", "--weighted"], input: "a b x\n").status == 1)
    }

    @Test("Lengths, samples and qualities can be asked for; words that are not known are wrong usage")
    func centralityOptions() throws {
        // As lengths, the way from a to d over b and c is the shorter; as strengths, a and d are near.
        let ties = "a b 1\nb c 1\nc d 1\na d 5\n"
        let base = ["centrality", "-", "--weighted", "--undirected", "--measures", "betweenness"]
        #expect(
            try run(base + ["--lengths", "weights"], input: ties).output
                == "node,betweenness\na,0.0\nb,2.0\nc,2.0\nd,0.0\n")
        #expect(
            try run(base + ["--lengths", "inverses"], input: ties).output
                == "node,betweenness\na,1.0\nb,0.0\nc,0.0\nd,1.0\n")
        let sampled = try run(base + ["--sources", "3"], input: ties)
        #expect(sampled.output.hasPrefix("node,betweenness,betweenness_bound\n"))
        let holes = try run(
            ["centrality", "-", "--undirected", "--measures", "clustering,effective_size,triangles"],
            input: "a b\nb c\na c\nc d\n")
        #expect(
            holes.output
                == "node,clustering,effective_size,triangles\na,1.0,1.0,1\nb,1.0,1.0,1\nc,0.3333333333333333,2.3333333333333335,1\nd,,1.0,0\n"
        )
        let communities = try run(
            [
                "centrality", "-", "--undirected", "--measures", "community", "--quality", "cpm",
                "--resolution", "2",
            ],
            input: "a b\nb c\n")
        #expect(communities.output == "node,community\na,2\nb,1\nc,3\n")
        #expect(try run(["centrality", "-", "--lengths", "miles"], input: ties).status == 64)
        #expect(try run(["centrality", "-", "--sources", "1"], input: ties).status == 64)
    }

    @Test("Ranking and comparison read the samples from a pipe and from files")
    func acrossThreads() throws {
        let scratch = try Scratch()
        let thread = try scratch.file("thread.txt", Array(SampleThread.flat.utf8))
        let ranked = try run(["rank", thread, "--top", "2"])
        #expect(ranked.output.split(separator: "\n").count == 3)
        #expect(ranked.output.hasPrefix("rank,rank_low,rank_high,group,commenter"))
        let compared = try run(["compare", thread, thread])
        #expect(
            compared.output.hasPrefix(
                "measure,target,thread_a,thread_b,value_a,value_b,difference,low,high,p,p_adjusted,effect"))
        #expect(try run(["compare", thread]).status == 1)
        let piped = try run(["rank", "-"], input: SampleThread.flat)
        #expect(piped.status == 0)
    }
}
