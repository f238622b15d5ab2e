import Foundation
import TestSupport
import Testing

@Suite("Stance, agreement and balance by the command")
struct StanceCommandTests {
    static func example(_ text: String, _ label: String, target: String = "Bus Lane") -> String {
        "{\"text\": \"\(text)\", \"target\": \"\(target)\", \"label\": \"\(label)\"}\n"
    }

    @Test(
        "What is wrong with examples is said with file and line",
        arguments: [
            ([example("good", "favor"), "{\"text\": 1}\n"], 1, "train.jsonl:2: this is no example"),
            ([example("good", "for")], 1, "train.jsonl:1: “for” is no label"),
            ([], 1, "train.jsonl: There is no example"),
            ([example("The bus lane is good", "favor")], 0, "train.jsonl:1: The only example"),
            (
                [example("The bus lane", "against"), example("A bus lane", "against")], 0,
                "train.jsonl:1: Every one of 2"
            ),
            (
                [example("The bus lane", "favor"), "\n", example("The bus lane", "against")], 0,
                "train.jsonl:3: The same text is labelled"
            ),
            (
                [example("Soup", "favor"), example("Bread", "against")], 0,
                "train.jsonl:1: No example on 'Bus Lane'"
            ),
        ])
    func examples(lines: [String], status: Int32, words: String) throws {
        let scratch = try Scratch()
        let train = try scratch.file("train.jsonl", Array(lines.joined().utf8))
        let run = try RiposteCommand.run(["induce", train, "--out", scratch.url.path + "/pack.yaml"])
        #expect(run.status == status)
        #expect(run.errors.contains(words), "\(run.errors)")
        #expect(FileManager.default.fileExists(atPath: scratch.url.path + "/pack.yaml") == (status == 0))
    }

    @Test(
        "What is wrong with a pack is said with file and line",
        arguments: [
            ("name: x\ntargets:\n  - name: a\n    favor:\n      near: {good: much}\n", 5),
            ("name: x\ntargets:\n  - name: a\n    aliases: [one]\n  - name: b\n    aliases: [One]\n", 6),
            ("name: x\ncolour: red\n", 2),
        ])
    func packs(yaml: String, line: Int) throws {
        let scratch = try Scratch()
        let pack = try scratch.file("pack.yaml", Array(yaml.utf8))
        let run = try RiposteCommand.run(["score", "--jsonl", "--targets", pack], input: "")
        #expect(run.status == 1 && run.errors.contains("pack.yaml:\(line): "), "\(run.errors)")
    }

    @Test("An answer is JSON with the same numbers, whether it carries its evidence or not")
    func answers() throws {
        let scratch = try Scratch()
        let pack = try scratch.file(
            "pack.yaml",
            Array(
                "name: x\ntargets:\n  - name: lane\n    aliases: [lane]\n    favor: {near: {\"splendid\": 1}}\n"
                    .utf8))
        let lines = [
            #"{"id": "a\u0001\"\\\n", "text": "Yes, but the lane is \"splendid\"!", "parent_text": "The lane?"}"#,
            #"{"id": 7, "text": "The lane is splendid", "target": "lane", "parent_text": "The lane?"}"#,
            #"{"id": "", "text": ""}"#,
        ].joined(separator: "\n")
        let arguments = ["score", "--jsonl", "--targets", pack]
        let plain = try Self.parsed(try RiposteCommand.run(arguments, input: lines))
        let explained = try Self.parsed(try RiposteCommand.run(arguments + ["--evidence"], input: lines))
        #expect(plain.count == 3 && explained.count == 3)
        #expect(plain[0]["id"] as? String == "a\u{1}\"\\\n")
        #expect((plain[1]["stance"] as? [String: Any])?["label"] as? String == "favor")
        #expect((plain[0]["stances"] as? [Any])?.count == 1)
        for (a, b) in zip(plain, explained) {
            #expect(a["evidence"] == nil && b["evidence"] != nil)
            for key in ["compound", "incivility", "positive"] {
                #expect(a[key] as? Double != nil && a[key] as? Double == b[key] as? Double)
            }
            let agreements = [a, b].map { ($0["agreement"] as? [String: Any])?["score"] as? Double }
            #expect(agreements[0] == agreements[1])
        }
    }

    private static func parsed(_ run: RiposteCommand) throws -> [[String: Any]] {
        #expect(run.status == 0, "\(run.errors)")
        return try run.output.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    @Test("Two friends with a common foe are balanced; a tie that cannot be read is named with its line")
    func balance() throws {
        let good = try RiposteCommand.run(
            ["balance", "-"], input: "source,target,sign\na,b,1\nb,c,-1\na,c,-1\n")
        #expect(good.output.contains("\ntriangles,1") && good.output.contains("\nfrustration,1"))
        #expect(good.output.contains("\nfrustrated_at_least,0\n"))
        let bad = try RiposteCommand.run(["balance", "-"], input: "source,target,sign\na,b,1\nb,c,often\n")
        #expect(bad.status == 1 && bad.errors.contains("standard input:3"), "\(bad.errors)")
    }
}
