import Foundation
import TestSupport
import Testing

@Suite("Pseudonyms")
struct PseudonymTests {
    private static let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("data")

    /// Everybody who signs in a thread, as written.
    private func names(in text: String) -> Set<String> {
        Set(
            text.split(separator: "\n").compactMap { line -> String? in
                guard line.hasPrefix("Posted by") else { return nil }
                let rest = line.dropFirst("Posted by".count).drop { $0 == ":" || $0 == " " }
                let end = rest.firstRange(of: " | ")?.lowerBound ?? rest.firstRange(of: " on ")?.lowerBound
                return end.map { String(rest[..<$0]) }
            })
    }

    @Test("No output holds a name, and the same name is the same pseudonym in every file")
    func everyOutput() throws {
        let scratch = try Scratch()
        let key = try scratch.file("key", Array("sixteen bytes and more of a key".utf8))
        let threads = ["bus-lane", "library-closing"].map { Self.data.path + "/threads/\($0).txt" }
        let out = scratch.url.path + "/out"
        let common = ["--targets", Self.data.path + "/stances", "--pseudonyms", key]
        #expect(try RiposteCommand.run(["report"] + threads + ["--out", out] + common).status == 0)
        #expect(
            try RiposteCommand.run(["compare"] + threads + ["--out", out + "/pair"] + common).status == 0)
        let ranked = try RiposteCommand.run(["rank"] + threads + ["--out", out + "/rank"] + common)
        #expect(ranked.status == 0)
        let everybody = try threads.reduce(into: Set<String>()) {
            $0.formUnion(names(in: try String(contentsOfFile: $1, encoding: .utf8)))
        }
        #expect(everybody.count > 20)
        let folder = URL(fileURLWithPath: out)
        var searched = 0
        for path in try FileManager.default.subpathsOfDirectory(atPath: out) {
            guard let data = try? Data(contentsOf: folder.appendingPathComponent(path)) else { continue }
            let text = String(decoding: data, as: UTF8.self)
            for name in everybody {
                #expect(!text.holds(name), "\(path) holds \(name)")
            }
            searched += 1
        }
        #expect(searched > 40)
        // The samples share some people: they are one in the joint ranking.
        #expect(ranked.output.split(separator: "\n").contains { $0.contains("user_") && $0.contains(",2,") })
    }

    @Test("Another key makes other pseudonyms; the same key the same; a short key is refused")
    func keys() throws {
        let scratch = try Scratch()
        let thread = try scratch.file("thread.txt", Array(SampleThread.flat.utf8))
        func ranking(_ key: String) throws -> RiposteCommand {
            let file = try scratch.file("key", Array(key.utf8))
            return try RiposteCommand.run(["rank", thread, "--pseudonyms", file])
        }
        let one = try ranking("0123456789abcdef")
        #expect(try ranking("0123456789abcdef").output == one.output)
        #expect(try ranking("fedcba9876543210").output != one.output)
        #expect(one.output.contains("user_"))
        let short = try ranking("short")
        #expect(short.status == 1 && short.errors.contains("16"))
    }
}

extension String {
    /// Whether `name` stands in it as words of its own, in any case.
    fileprivate func holds(_ name: String) -> Bool {
        let text = lowercased()
        let name = name.lowercased()
        var start = text.startIndex
        while let found = text.range(of: name, range: start..<text.endIndex) {
            let before = found.lowerBound > text.startIndex ? text[text.index(before: found.lowerBound)] : " "
            let after = found.upperBound < text.endIndex ? text[found.upperBound] : " "
            if !before.isLetter, !before.isNumber, !after.isLetter, !after.isNumber { return true }
            start = found.upperBound
        }
        return false
    }
}
