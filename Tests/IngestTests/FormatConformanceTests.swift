import Discussions
import Foundation
import Ingest
import Testing

/// What every reader has to do, whatever it reads.
@Suite("Every format")
struct FormatConformanceTests {
    private func read(_ text: String) throws -> Discussion {
        try #require(try Formats.read([UInt8](text.utf8), named: "sample-2020-10-27").first)
    }

    private func parent(_ comment: Discussions.Comment) -> String {
        switch comment.recordedParent {
        case .unrecorded: ""
        case .post: "post"
        case .comment(let id): id
        }
    }

    @Test("is told from its content, and keeps ids, parents, authors", arguments: FormatFixture.all)
    func reads(_ fixture: FormatFixture) throws {
        let reader: any DiscussionReader.Type = try #require(
            Formats.recognising([UInt8](fixture.text.utf8)))
        #expect(reader.name == fixture.format)
        let thread = try read(fixture.text)
        #expect(thread.comments.map(\.id) == fixture.ids)
        #expect(thread.comments.map(parent) == fixture.parents)
        #expect(thread.comments.map(\.author) == fixture.authors)
        #expect(thread.medium == (fixture.format == "irc" ? .chat : .thread))
    }

    @Test("keeps quotations apart from what their quoter says", arguments: FormatFixture.all)
    func quotes(_ fixture: FormatFixture) throws {
        let thread = try read(fixture.text)
        #expect(thread.comments[1].body.ownText == fixture.ownText)
    }

    @Test("reads times in UTC", arguments: FormatFixture.all)
    func times(_ fixture: FormatFixture) throws {
        let first = try #require(try read(fixture.text).comments[0].time)
        // Chat and flat text tell minutes only.
        switch fixture.format {
        case "irc": #expect(first.description == "2020-10-27T23:59:00Z")
        case "flat": #expect(first.description == "2020-10-27T14:46:00Z")
        default: #expect(first.secondsSinceEpoch == 1_603_810_000)
        }
    }

    @Test("shows no e-mail or network address", arguments: FormatFixture.all)
    func addresses(_ fixture: FormatFixture) throws {
        let thread = try read(fixture.text)
        for comment in thread.comments {
            #expect(comment.author?.contains("@") != true)
            #expect(!comment.body.text.contains("127.0.0.1"))
        }
    }

    @Test("survives being cut anywhere", arguments: FormatFixture.all)
    func cut(_ fixture: FormatFixture) {
        let bytes = [UInt8](fixture.text.utf8)
        for length in stride(from: 0, to: bytes.count, by: 7) {
            let reader = Formats.named(fixture.format)
            _ = try? reader?.read(Array(bytes[..<length]), named: "cut")
        }
    }

    @Test("has an example and a name of its own")
    func examples() {
        #expect(Set(Formats.all.map { $0.name }).count == Formats.all.count)
        // A format without a fixture would pass this suite by not being asked.
        #expect(Set(Formats.all.map { $0.name }).subtracting(FormatFixture.all.map(\.format)) == [])
        #expect(Formats.all.allSatisfy { !$0.example.isEmpty && !$0.summary.isEmpty })
    }

    /// The examples of the README's table of formats: `| name | `example` |`, with `\n` and `\|` written out.
    static let readmeExamples: [String] = {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("README.md")
        guard let data = try? Data(contentsOf: path) else { return [] }
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
        return lines.drop { $0 != "| format | an example |" }.dropFirst(2).prefix { $0.hasPrefix("|") }
            .compactMap { row in
                guard let start = row.firstIndex(of: "`"), let end = row.lastIndex(of: "`") else {
                    return nil
                }
                return row[row.index(after: start)..<end].replacingOccurrences(of: "\\n", with: "\n")
                    .replacingOccurrences(of: "\\|", with: "|")
            }
    }()

    @Test("has an example in the README that is read as it stands", arguments: readmeExamples)
    func readmeExample(_ example: String) throws {
        let discussions = try Formats.read(Array(example.utf8), named: "example")
        let texts = discussions.flatMap(\.comments).map(\.body.text)
        #expect(texts.last == "No." || texts.last == "bob: which version?")
    }

    @Test("is in the README")
    func readmeIsComplete() {
        #expect(Self.readmeExamples.count == Formats.all.count)
    }
}
