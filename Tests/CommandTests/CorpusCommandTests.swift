import Foundation
import TestSupport
import Testing

/// The command beside the test bundle, at work in a folder of its own.
private final class Workplace {
    let url: URL

    private static let binary: URL = {
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        while folder.path != "/" {
            let candidate = folder.appendingPathComponent("riposte")
            if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
            folder = folder.deletingLastPathComponent()
        }
        return folder
    }()

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("riposte-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ name: String, _ lines: [String]) throws -> String {
        let file = url.appendingPathComponent(name)
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
        return file.path
    }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    /// Starts the command; its output goes to the files `out` and `err`.
    func start(_ arguments: [String], input: String? = nil) throws -> Process {
        let process = Process()
        process.executableURL = Self.binary
        process.arguments = arguments
        for name in ["out", "err"] { try Data().write(to: url.appendingPathComponent(name)) }
        process.standardInput = try FileHandle(
            forReadingFrom: input.map { URL(fileURLWithPath: $0) } ?? URL(fileURLWithPath: "/dev/null"))
        process.standardOutput = try FileHandle(forWritingTo: url.appendingPathComponent("out"))
        process.standardError = try FileHandle(forWritingTo: url.appendingPathComponent("err"))
        try process.run()
        return process
    }

    func run(_ arguments: [String], input: String? = nil) throws -> Int32 {
        let process = try start(arguments, input: input)
        process.waitUntilExit()
        return process.terminationStatus
    }

    var output: String { (try? String(contentsOfFile: path("out"), encoding: .utf8)) ?? "" }
    var errors: String { (try? String(contentsOfFile: path("err"), encoding: .utf8)) ?? "" }

    /// Every file of a folder.
    func files(_ folder: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: path(folder)) {
            files[name] = try Data(contentsOf: URL(fileURLWithPath: path(folder + "/" + name)))
        }
        return files
    }
}

@Suite("Corpora by the command")
struct CorpusCommandTests {
    private static func lines(threads: Int, comments: Int) -> [String] {
        (0..<comments).flatMap { comment in
            (0..<threads).map { thread in
                let parent = comment == 0 ? "t3_p\(thread)" : "t1_c\(thread)x\(comment / 2)"
                return
                    #"{"id": "c\#(thread)x\#(comment)", "link_id": "t3_p\#(thread)", "parent_id": "\#(parent)", "#
                    + #""author": "user \#((thread + comment * comment) % 11)", "created_utc": \#(1_600_000_000 + comment), "#
                    + #""body": "I \#(comment % 2 == 0 ? "love" : "hate") the tram number \#(comment % 7), street by street."}"#
            }
        }
    }

    @Test("a report in tables holds every table with its leading column, and leaves no trace of the run")
    func tables() throws {
        let place = try Workplace()
        let corpus = try place.write("corpus.jsonl", Self.lines(threads: 6, comments: 12))
        let arguments = ["report", corpus, "--layout", "tables", "--topics", "2", "--out"]
        #expect(try place.run(arguments + [place.path("a")]) == 0)
        #expect(try place.run(arguments + [place.path("b")]) == 0)
        let files = try place.files("a")
        #expect(
            files.keys.sorted() == [
                "commenters.csv", "comments.csv", "edges.csv", "manifest.json", "replies.csv", "stance.csv",
                "summary.json", "threads.csv", "topics.csv",
            ])
        for (name, data) in files where name.hasSuffix(".csv") {
            #expect(String(decoding: data, as: UTF8.self).hasPrefix("thread,"), "\(name)")
        }
        #expect(try place.files("b") == files)
    }

    @Test("a report that was killed goes on and ends in the same bytes", arguments: [5, 60, 180, 400])
    func killed(_ milliseconds: Int) throws {
        let place = try Workplace()
        let corpus = try place.write("corpus.jsonl", Self.lines(threads: 40, comments: 30))
        let arguments = ["report", corpus, "--layout", "tables", "--topics", "2", "--quiet", "--out"]
        #expect(try place.run(arguments + [place.path("whole")]) == 0)
        let process = try place.start(arguments + [place.path("killed")])
        Thread.sleep(forTimeInterval: Double(milliseconds) / 1_000)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        #expect(try place.run(arguments + [place.path("killed")]) == 0)
        #expect(try place.files("killed") == place.files("whole"))
    }

    @Test("a store that was killed while it grew is whole, and adding again completes it", arguments: 0..<6)
    func killedStore(_ number: Int) throws {
        let place = try Workplace()
        let first = try place.write("first.jsonl", Self.lines(threads: 3, comments: 5))
        let second = try place.write("second.jsonl", Self.lines(threads: 60, comments: 40))
        let store = place.path("corpus.sqlite")
        #expect(try place.run(["corpus", "add", store, first]) == 0)
        let process = try place.start(["corpus", "add", store, second])
        Thread.sleep(forTimeInterval: 0.02 * Double(number * number))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        #expect(try place.run(["corpus", "list", store]) == 0)
        #expect((2...3).contains(place.output.split(separator: "\n").count))
        #expect(try place.run(["corpus", "add", store, first, second]) == 0)
        #expect(place.errors.contains("is there already"))
        #expect(try place.run(["corpus", "list", store]) == 0)
        let rows = place.output.split(separator: "\n")
        #expect(rows.count == 3)
        // Fifteen comments of the second source are the first's.
        #expect(rows[2].contains(",2385,15,0,"))
        #expect(try place.run(["corpus", "rank", store, "--top", "3", "--quiet"]) == 0)
        #expect(place.output.split(separator: "\n").count == 4)
    }

    @Test("whole corpora are set side by side, from dumps and stores alike")
    func compareCorpora() throws {
        let place = try Workplace()
        let first = try place.write("first.jsonl", Self.lines(threads: 3, comments: 8))
        let second = try place.write("second.jsonl", Self.lines(threads: 5, comments: 6))
        let store = place.path("second.sqlite")
        #expect(try place.run(["corpus", "add", store, second, "--quiet"]) == 0)
        #expect(try place.run(["compare", "--corpora", first, second]) == 0)
        let dumps = place.output
        let rows = dumps.split(separator: "\n")
        #expect(rows.count > 8)
        #expect(rows[1].hasPrefix("mean compound,,first,second,"))
        // A store is always taken whole, and holds what its source does.
        #expect(try place.run(["compare", first, store]) == 0)
        #expect(place.output == dumps)
        #expect(
            try place.run(["compare", "--corpora", first, second, "--out", place.path("comparison")]) == 0)
        #expect(try place.files("comparison").keys.contains("index.html"))
        #expect(try place.run(["compare", "--corpora", first]) == 1)
        #expect(place.errors.contains("there is one corpus only"))
        #expect(try place.run(["compare", "--corpora", first, second, "--thread", "p0"]) == 64)
    }

    @Test("a worker writes the rows of whole threads, and nothing for nothing")
    func worker() throws {
        let place = try Workplace()
        let lines = Self.lines(threads: 1, comments: 6) + Self.lines(threads: 2, comments: 4)
        let corpus = try place.write("corpus.jsonl", lines)
        #expect(try place.run(["worker"], input: corpus) == 0)
        let rows = place.output.split(separator: "\n")
        #expect(rows.count { $0.hasPrefix(#"{"table":"comments","thread":"p0","comment":"c0x0","#) } >= 1)
        #expect(rows.count { $0.hasPrefix(#"{"table":"edges""#) } > 0)
        for row in rows {
            _ = try JSONSerialization.jsonObject(with: Data(row.utf8))
        }
        #expect(try place.run(["worker"], input: place.write("empty.jsonl", [])) == 0)
        #expect(place.output.isEmpty)
    }

    @Test("a newer store and a missing one are refused with status 1 and a word on what to do")
    func refused() throws {
        let place = try Workplace()
        #expect(try place.run(["corpus", "list", place.path("none.sqlite")]) == 1)
        #expect(place.errors.contains("there is no such store"))
        let notes = try place.write("notes.sqlite", ["this is no database, however long it may be"])
        #expect(try place.run(["corpus", "list", notes]) == 1)
        #expect(place.errors.contains("notes.sqlite"))
    }
}
