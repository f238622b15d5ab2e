import Discussions
import Ingest
import Testing

@Suite("Flat threads")
struct FlatThreadReaderTests {
    private func read(_ text: String) throws -> Discussion {
        try #require(try Formats.read([UInt8](text.utf8), named: "sample").first)
    }

    private let opening = "March 14, 2024\n\nA bus lane for Mill Street\n\nThe council votes on Monday.\n\n"

    @Test("Title, post and comments are told apart")
    func wholeThread() throws {
        let thread = try read(
            opening + "About time.\n\nPosted by: Ann | Mar 14 2024 9:05 utc | 1\n\nNo.\n \nReally no.\n\n"
                + "Posted by: Bo/Mill | Street | Mar 14 2024 10:15 utc | 2\n")
        #expect(thread.title == "A bus lane for Mill Street")
        #expect(thread.post?.body.text == "The council votes on Monday.")
        #expect(thread.post?.time == Timestamp(year: 2024, month: 3, day: 14))
        #expect(thread.comments.map(\.id) == ["1", "2"])
        #expect(thread.comments.map(\.author) == ["Ann", "Bo/Mill | Street"])
        #expect(thread.comments.map(\.body.text) == ["About time.", "No.\n \nReally no."])
        #expect(thread.comments[0].time == Timestamp(year: 2024, month: 3, day: 14, hour: 9, minute: 5))
        #expect(thread.notices.isEmpty)
    }

    @Test("A post that is signed has an author and a time")
    func signedPost() throws {
        let thread = try read(
            "Title\n\nThe council votes on Monday.\n\nPosted by Marta on tour on March 14, 2024 at 8:41 UTC | Permalink\n\n"
                + "About time.\n\nPosted by: Ann | Mar 14 2024 9:05 utc | 1\n")
        #expect(thread.post?.author == "Marta on tour")
        #expect(thread.post?.body.text == "The council votes on Monday.")
        #expect(thread.post?.time == Timestamp(year: 2024, month: 3, day: 14, hour: 8, minute: 41))
    }

    @Test("A signature copied inside a comment is not its end")
    func copiedSignature() throws {
        let thread = try read(
            opening + "One.\n\nPosted by: Ann | Mar 14 2024 9:05 utc | 1\n\n"
                + "Posted by: Ann | Mar 14 2024 9:05 utc | 1\n\nI disagree.\n\n"
                + "Posted by: Bo | Mar 14 2024 9:06 utc | 2\n")
        #expect(thread.comments.count == 2)
        #expect(thread.comments[1].body.text == "Posted by: Ann | Mar 14 2024 9:05 utc | 1\n\nI disagree.")
    }

    @Test("Comment 1 begins where it quotes the post")
    func firstCommentQuotesThePost() throws {
        let thread = try read(
            "Title\n\nThe council votes on Monday, as it always does.\n\nCome all.\n\n"
                + "The council votes on Monday, as it always does.\n\nDoes it?\n\nReally?\n\n"
                + "Posted by: Ann | Mar 14 2024 9:05 utc | 1\n")
        #expect(thread.post?.body.text.hasSuffix("Come all.") == true)
        #expect(thread.comments[0].body.text.hasPrefix("The council votes"))
    }

    @Test("Windows line ends and a byte order mark change nothing")
    func windows() throws {
        let text = opening + "One.\n\nPosted by: Ann | Mar 14 2024 9:05 utc | 1\n"
        let plain = try read(text)
        let windows = try read(
            "\u{FEFF}"
                + text.split(separator: "\n", omittingEmptySubsequences: false)
                .joined(separator: "\r\n"))
        #expect(plain == windows)
    }

    @Test("A numbering that skips is kept and said")
    func skips() throws {
        let thread = try read(
            opening + "One.\n\nPosted by: Ann | Mar 14 2024 9:05 utc | 1\n\nThree.\n\n"
                + "Posted by: Bo | Mar 14 2024 9:07 utc | 3\n")
        #expect(thread.comments.map(\.id) == ["1", "3"])
        #expect(thread.notices.map(\.kind) == [.skippedNumber])
    }

    @Test("A numbering that repeats is kept and said")
    func repeats() throws {
        let thread = try read(
            opening + "One.\n\nPosted by: Ann | Mar 14 2024 9:05 utc | 1\n\nTwo.\n\n"
                + "Posted by: Bo | Mar 14 2024 9:06 utc | 1\n\nThree.\n\n"
                + "Posted by: Cy | Mar 14 2024 9:07 utc | 2\n")
        #expect(thread.comments.map(\.id) == ["1", "1.2", "2"])
        #expect(thread.notices.map(\.kind) == [.repeatedNumber])
    }

    @Test(
        "A broken date loses the time, not the comment",
        arguments: ["Smarch 14 2024 9:05", "Feb 30 2024 9:05", "Mar 14 2024 25:61"])
    func brokenDate(stamp: String) throws {
        let thread = try read(opening + "One.\n\nPosted by: Ann | \(stamp) utc | 1\n")
        #expect(thread.comments.count == 1)
        #expect(thread.comments[0].time == nil)
        #expect(thread.notices.map(\.kind) == [.brokenTime])
        #expect(thread.notices.first?.line == 9)
    }

    @Test("Bytes that are not UTF-8 are repaired and said, with their line")
    func invalidUTF8() throws {
        let bytes =
            [UInt8]((opening + "One ").utf8) + [0xFF, 0xFE]
            + [UInt8]("\n\nPosted by: Ann | Mar 14 2024 9:05 utc | 1\n".utf8)
        let thread = try #require(try Formats.read(bytes, named: "sample").first)
        #expect(thread.comments[0].body.text.hasPrefix("One \u{FFFD}"))
        #expect(thread.notices == [Notice(.repairedText, line: 7, thread.notices[0].message)])
    }

    @Test("A line of a million characters is one line")
    func longLine() throws {
        let long = String(repeating: "word ", count: 200_000)
        let thread = try read(opening + long + "\n\nPosted by: Ann | Mar 14 2024 9:05 utc | 1\n")
        #expect(thread.comments[0].body.text.utf8.count == 1_000_000)
    }

    @Test("What cannot be used is an error that says why", arguments: ["", " \n\n ", "No signature here.\n"])
    func unusable(text: String) {
        #expect(throws: IngestError.self) { try Formats.read([UInt8](text.utf8), named: "sample") }
    }

    @Test("Binary is refused with its line")
    func binary() {
        #expect(
            throws: IngestError(
                line: 2, "this is no text: it holds a zero byte; expected UTF-8 (binary files are not read)")
        ) {
            try Formats.read([0x61, 0x0A, 0x00, 0x62], named: "sample")
        }
    }

    @Test("Text that nobody signed is set aside and said")
    func unsigned() throws {
        let thread = try read(
            opening + "One.\n\nPosted by: Ann | Mar 14 2024 9:05 utc | 1\n\nCut off in the mid")
        #expect(thread.comments.count == 1)
        #expect(thread.notices.map(\.kind) == [.setAside])
    }
}
