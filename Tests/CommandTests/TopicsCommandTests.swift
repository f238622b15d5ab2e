import Foundation
import TestSupport
import Testing

@Suite("Topics from a pipe")
struct TopicsCommandTests {
    /// Lines on buses and on books by turns; those of the month of May are all on buses.
    private var lines: String {
        let buses = ["bus", "lane", "driver", "timetable", "station"]
        let books = ["library", "book", "reader", "shelf", "librarian"]
        return (0..<24).map { index in
            let words = index % 2 == 0 ? buses : books
            let chosen = (0..<4).map { words[(index / 2 + $0 * ($0 + index)) % 5] }
            let month = index % 4 == 0 ? "May" : "June"
            return
                "{\"id\":\(index),\"text\":\"\(chosen.joined(separator: " the "))\",\"group\":\"\(month)\"}\n"
        }.joined()
    }

    @Test("Each line has its topic, and the shares of topics in each group add up to 1")
    func drift() throws {
        let scratch = try Scratch()
        let file = scratch.url.path + "/drift.csv"
        let run = try RiposteCommand.run(
            ["topics", "--jsonl", "--topics", "2", "--drift", file], input: lines)
        #expect(run.status == 0)
        #expect(run.output.split(separator: "\n").count == 24)
        let rows = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
        #expect(rows[0] == "topic,label,group,comments,share,lift,distance")
        #expect(rows.count == 5)
        let may = rows.dropFirst().filter { $0.contains(",May,") }
        #expect(may.count == 2 && may.contains { $0.contains(",May,6,1,") || $0.contains(",May,6,1.0000,") })
    }

    @Test("Signatures are set aside unless they are asked for")
    func signatures() throws {
        let scratch = try Scratch()
        let file = scratch.url.path + "/terms.csv"
        let signed = lines.replacingOccurrences(
            of: "\",\"group\":\"May", with: "\\n-- \\nZanzibar\",\"group\":\"May")
        for options in [[], ["--signatures"]] {
            let run = try RiposteCommand.run(
                ["topics", "--jsonl", "--topics", "2", "--terms", file] + options, input: signed)
            #expect(run.status == 0)
            let terms = try String(contentsOfFile: file, encoding: .utf8)
            #expect(terms.contains("zanzibar") == !options.isEmpty)
        }
    }

    @Test("Threads are compared on as many topics of both as are asked for")
    func comparison() throws {
        let scratch = try Scratch()
        let folder =
            URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path + "/data/threads"
        let run = try RiposteCommand.run([
            "compare", "\(folder)/bus-lane.txt", "\(folder)/library-closing.txt", "--topics", "2", "--out",
            scratch.url.path + "/both",
        ])
        #expect(run.status == 0)
        let drift = try String(contentsOfFile: scratch.url.path + "/both/drift.csv", encoding: .utf8)
        #expect(drift.split(separator: "\n").count == 5)
    }

    @Test("Terms weigh as asked, and an unknown weight is refused")
    func weights() throws {
        for weights in ["sublinear", "log-entropy", "bm25"] {
            for method in ["lsa", "nmf"] {
                let run = try RiposteCommand.run(
                    ["topics", "--jsonl", "--topics", "2", "--weights", weights, "--method", method],
                    input: lines)
                #expect(run.status == 0 && run.output.split(separator: "\n").count == 24)
            }
        }
        #expect(try RiposteCommand.run(["topics", "--jsonl", "--weights", "tf"], input: lines).status != 0)
    }

    @Test(
        "Too little says why there are no topics",
        arguments: ["", "{\"id\":1,\"text\":\"bus\"}\n", "{\"id\":1,\"text\":\"the of and\"}\n"])
    func tooLittle(_ input: String) throws {
        let run = try RiposteCommand.run(["topics", "--jsonl"], input: input)
        #expect(run.status == 0 || input.isEmpty)
        #expect(!run.output.lowercased().contains("nan"))
        #expect(run.errors.contains("too few for topics") || input.isEmpty)
    }
}
