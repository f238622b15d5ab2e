import Discussions
import Testing

@testable import Ingest

/// Inputs that once took quadratic time, all memory or the stack. None asks the clock: without its defence such a test
/// runs for hours or ends the process.
@Suite("Worst inputs")
struct WorstInputTests {
    @Test(
        "Tags and comments that are opened and never closed are text",
        arguments: ["<a '", "<!--", "</", "<b "])
    func openTags(_ unit: String) throws {
        let html = String(repeating: unit, count: 300_000)
        let length = HTMLText.body(html).text.utf8.count
        #expect(length >= html.utf8.count - 1)
    }

    @Test("A tag is still found behind text that looks like one")
    func laterTags() {
        #expect(HTMLText.body("a < b <i>c</i> <d").text == "a < b c <d")
    }

    @Test("Elements a hundred thousand deep are walked over")
    func deepElements() throws {
        let depth = 100_000
        let xml =
            "<disqus><post dsq:id=\"1\"><message>It.</message><author><name>Ann</name></author>"
            + String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
            + "</post></disqus>"
        var texts: [String?] = []
        try XMLElement.forEach(["post"], in: [UInt8](xml.utf8)) { texts.append($0.text(of: "message")) }
        #expect(texts == ["It."])
    }

    @Test(
        "Parts of mail within parts are looked into sixteen deep, and a message deeper than that has no text")
    func deepParts() throws {
        func mail(_ depth: Int) -> [UInt8] {
            var text = "From a Mon Jan  1 00:00:00 2024\nFrom: Ann <a@b>\nMessage-ID: <1>\n"
            for level in 0..<depth {
                text += "Content-Type: multipart/mixed; boundary=b\(level)z\n\n--b\(level)z\n"
            }
            return [UInt8]((text + "Content-Type: text/plain\n\nIt.\n").utf8)
        }
        #expect(try MailboxReader.read(mail(16), named: "m").first?.post?.body.text == "It.")
        #expect(try MailboxReader.read(mail(17), named: "m").first?.post?.body.text == "")
        #expect(try MailboxReader.read(mail(20_000), named: "m").first?.post?.body.text == "")
    }

    @Test(
        "Marks of encoded words in any number are read",
        arguments: ["=?", "=?a?q?b ", "=?\u{301}", "=? ? ?"])
    func encodedWords(_ unit: String) {
        let text = String(repeating: unit, count: 300_000)
        let length = MailEncoding.words(text).utf8.count
        #expect(length > 0 && length <= text.utf8.count)
    }

    @Test("Encoded words are read beside marks that are none")
    func encodedWord() {
        #expect(MailEncoding.words("=? =?utf-8?q?J=C3=B6rg_?= =?utf-8?b?QW5u?= x=?") == "=? Jörg Ann x=?")
    }

    @Test("Numbers at the ends of the integers are no numbers of comments and no offsets of clocks")
    func largeNumbers() throws {
        let flat =
            "It.\n\nPosted by: Ann | Oct 27 2020 14:46 utc | 1\n\nNo.\n\n"
            + "Posted by: Bo | Oct 27 2020 14:47 utc | \(Int.max)\n"
        #expect(try FlatThreadReader.read([UInt8](flat.utf8), named: "t").first?.comments.count == 1)
        #expect(Moment.mail("Mon, 1 Jan 2024 00:00:00 +-\(Int64.max)")?.description == "2024-01-01T00:00:00Z")
    }

    @Test("A line without an end is let go of, named, and the lines behind it are read")
    func longLine() throws {
        let good = [UInt8](#"{"id":"1","author":"a","text":"It."}"#.utf8 + [0x0A])
        var stream = try #require(RecordStream(format: JSONLinesReader.self, longestLine: 1_000))
        var batches = stream.take(good + [UInt8](repeating: 0x7B, count: 800))
        batches += stream.take([UInt8](repeating: 0x7B, count: 800))
        #expect(stream.position == RecordStream.Position(line: 2, bytesOfLine: 1_600))
        batches += stream.take([UInt8](repeating: 0x7B, count: 800))
        batches += stream.take([0x0A] + good)
        batches += stream.take([UInt8](repeating: 0x7B, count: 1_800))
        batches += stream.finish()
        #expect(batches.flatMap(\.records).map(\.comment.line) == [1, 3])
        #expect(batches.flatMap(\.notices).map(\.line) == [2, 4])
        #expect(batches.flatMap(\.notices).allSatisfy { $0.message.contains("more than 1000 bytes") })
    }

    @Test(
        "An archive that is read block by block may not grow beyond its bound either",
        arguments: ArchiveTests.packed)
    func streamedBomb(_ packed: [UInt8]) throws {
        var bound = Archive.Bound()
        bound.bytes = 100
        bound.ratio = 2
        let archive = try #require(Archive(packed))
        let stream = ArchiveStream(archive, bound: bound)
        #expect(throws: IngestError.self) { try stream.take(packed) { _ in } }
        bound.bytes = 2_000
        let roomy = ArchiveStream(archive, bound: bound)
        var given = 0
        try roomy.take(packed) { given += $0.count }
        #expect(given == 2_000)
    }
}
