import Foundation
import Testing

@Suite("What is public is explained, and what is long says why")
struct DocumentationTests {
    /// What documented protocols ask of every format, chart and scorer: explained there, once.
    private static let requirements: Set<String> = [
        "name", "summary", "example", "recognises", "read", "svg", "scoresBySentence",
    ]
    private static let kinds: Set<Substring> = [
        "func", "var", "let", "init", "struct", "enum", "class", "actor", "protocol", "subscript",
        "typealias",
    ]

    @Test("Every public declaration has a documentation comment", arguments: Room.all.map(\.name))
    func everyPublicNameIsExplained(room: String) throws {
        for file in try SourceTree.swiftFiles(in: room) {
            let lines = try String(contentsOf: file, encoding: .utf8).split(
                separator: "\n", omittingEmptySubsequences: false
            ).map { $0.drop { $0 == " " } }
            for (place, line) in lines.enumerated() where line.hasPrefix("public ") {
                guard let name = Self.declared(line), !Self.requirements.contains(name) else { continue }
                let above = lines[..<place].last { !$0.hasPrefix("@") } ?? ""
                #expect(
                    above.hasPrefix("///"), "\(file.lastPathComponent), line \(place + 1): \(line)")
            }
        }
    }

    @Test("A file of more than 300 lines says why it is long", arguments: Room.all.map(\.name))
    func longFilesSayWhy(room: String) throws {
        for file in try SourceTree.swiftFiles(in: room) {
            let text = try String(contentsOf: file, encoding: .utf8)
            let count = text.split(separator: "\n", omittingEmptySubsequences: false).count
            #expect(
                count <= 301 || text.contains("// Long because "), "\(file.lastPathComponent): \(count) lines"
            )
        }
    }

    /// The name that a line declares; `nil` for extensions and cases.
    private static func declared(_ line: Substring) -> String? {
        let words = line.split { " (<:{?!=[".contains($0) }
        guard let place = words.firstIndex(where: kinds.contains) else { return nil }
        let kind = words[place]
        return kind == "init" || kind == "subscript" || place + 1 == words.count
            ? String(kind) : String(words[place + 1])
    }
}
