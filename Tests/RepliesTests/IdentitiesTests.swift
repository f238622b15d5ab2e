import Discussions
import Replies
import Testing

@Suite("Identities")
struct IdentitiesTests {
    private func names(_ authors: [String], aliases: [String: String] = [:]) throws -> [[String]] {
        var thread = Sample.thread(authors.map { ($0, "Text.") })
        thread.aliases = aliases
        return ReplyRecovery.replies(in: thread, with: try Sample.models()).commenters.map(\.aliases)
    }

    @Test("Case, accents, points and spaces make no other person")
    func sameLetters() throws {
        #expect(
            try names(["H.Schmatz", "H Schmatz", "h. schmatz", "Örjan", "Orjan"])
                == [["H.Schmatz", "H Schmatz", "h. schmatz"], ["Örjan", "Orjan"]])
    }

    @Test("A name used once that is one slip from another is that one's, wherever it stands first")
    func slips() throws {
        #expect(try names(["kiwiklwon", "kiwiklown", "kiwiklown"]) == [["kiwiklwon", "kiwiklown"]])
        #expect(try names(["kiwiklown", "kiwiklown", "kiwiklwon"]).count == 1)
    }

    @Test(
        "Names that only look alike stay apart",
        arguments: [["Norwegian", "Per/Norway"], ["Ann1", "Ann2"], ["b", "B2"], ["M", "Mia"]])
    func apart(_ pair: [String]) throws {
        #expect(try names(pair + pair).count == 2)
    }

    @Test("What is given decides: to join names, and to keep them apart")
    func given() throws {
        #expect(try names(["ann", "zoe"], aliases: ["zoe": "ann"]) == [["ann", "zoe"]])
        #expect(try names(["ann", "Ann"], aliases: ["ann": "ann", "Ann": "Ann"]).count == 2)
    }

    @Test("Names that are empty, very long, from right to left or only signs are kept apart and whole")
    func oddNames() throws {
        let long = String(repeating: "n", count: 10_000)
        #expect(try names([long, "שלום", "😀", "!!!", long]).count == 4)
    }

    @Test("Decisions say why")
    func decisions() throws {
        let thread = Sample.thread(
            ["kiwiklown", "kiwiklown", "kiwiklwon", "KIWIKLOWN"].map { ($0, "Text.") })
        let decisions = ReplyRecovery.replies(in: thread, with: try Sample.models()).identities
        #expect(decisions.map(\.commenter) == ["kiwiklown", "kiwiklown", "kiwiklown"])
        #expect(decisions.map(\.reason) == [.asSigned, .slip, .sameLetters])
    }
}
