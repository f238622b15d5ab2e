import Discussions
import Language
import Testing

@testable import Replies

/// Names that once cost a look at every other name for each word. None asks the clock: without its defence such a test
/// runs for hours.
@Suite("Worst names")
struct WorstNamesTests {
    @Test("Of twenty thousand names that begin alike the right one is called, and the longest that fits")
    func alike() {
        let names = (0..<20_000).map { ["Anna \($0)"] } + [["Anna 7 Lee"], ["Bob"]]
        let index = CallIndex(names, frequency: { _ in 1 }, lowerUses: { _ in 0 }, comments: 100)
        let calls = index.calls(in: TokenizedText("Anna 7 Lee, Anna 19999 and Bob: Anna 20001, Anna")) { _ in
            true
        }
        #expect(calls.map(\.commenter) == [20_000, 19_999, 20_001])
        let text = TokenizedText(String(repeating: "Anna ", count: 200_000))
        #expect(index.calls(in: text) { _ in true }.isEmpty)
    }

    @Test("Marks may stand between the words of a name")
    func marks() {
        let index = CallIndex(
            [["|trey|x"], ["H.Schmatz"]], frequency: { _ in 1 }, lowerUses: { _ in 0 }, comments: 100)
        let calls = index.calls(in: TokenizedText("h. schmatz: H.Schmatz, |trey|x")) { _ in true }
        #expect(calls.map(\.commenter) == [1, 0])
    }

    @Test("A name that nobody has is not compared with a hundred thousand others")
    func misspelt() {
        let few = NameIndex(
            (0..<100).map { Commenter(name: "commenter\($0)", aliases: ["commenter\($0)"]) },
            lowercaseWords: [])
        #expect(few.match("comenter42")?.commenter == 42)
        let many = (100_000..<200_000).map { Commenter(name: "commenter\($0)", aliases: ["commenter\($0)"]) }
        let index = NameIndex(many, lowercaseWords: [])
        for number in 0..<10_000 { #expect(index.match("comenter1\(number)x") == nil) }
        #expect(index.match("Commenter 100042")?.commenter == 42)
    }

    @Test("A name of a thousand words is no call of anybody, and costs no more than one of sixteen")
    func longName() {
        let name = String(repeating: "a ", count: 1_000) + "b"
        let index = NameIndex([Commenter(name: name, aliases: [name])], lowercaseWords: [])
        #expect(index.longestName == 16)
        #expect(index.match(name)?.commenter == 0)
    }

    @Test("Names inside of words, addresses and ids are found among a hundred thousand")
    func sought() {
        var names = SoughtNames()
        for number in 0..<100_000 { names.add("user\(number)", "p\(number)") }
        let long = String(repeating: "x", count: 100)
        names.add(long + "1", "long one")
        names.add(long + "2", "long two")
        #expect(names.longest(in: "meandUSERuser4711tonight")?.replacement == "p4711")
        #expect(names.longest(in: "use4711") == nil)
        #expect(names.longest(in: "a\(long)2b")?.replacement == "long two")
        #expect(names.longest(in: long + "3") == nil)
        #expect(names.replaced(in: "user1, user10 and user-1") == "p1, p10 and user-1")
        #expect(SoughtNames().replaced(in: "user1") == "user1")
    }

    @Test("Once-used names that all begin alike are not each compared with all others")
    func typos() {
        func comment(_ id: Int, _ author: String) -> Discussions.Comment {
            Discussions.Comment(id: "\(id)", author: author, time: nil, body: Discussions.Comment.Body("It."))
        }
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        let names = (0..<6_000).map {
            "comment" + String([letters[$0 % 26], letters[$0 / 26 % 26], letters[$0 / 676]])
        }
        let comments = names.flatMap { [$0 + "aaaa", $0 + "aaaa", $0 + "bbbb"] }
        let discussion = Discussion(
            id: "t", title: "", post: nil,
            comments: comments.enumerated().map { comment($0.offset, $0.element) })
        #expect(Identities(discussion).commenters.count == 12_000)
    }
}
