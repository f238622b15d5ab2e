import Discussions
import Replies
import Testing

/// Who speaks of the opening post, or to the one who wrote it.
@Suite("The opening post and its author, addressed")
struct PostRuleTests {
    private func references(_ text: String) throws -> [Reference] {
        var thread = Sample.thread([
            ("lysias", "Buses run on time since then."), ("Hope", "My street is quiet now."), ("Zoe", text),
        ])
        thread.post?.author = "Marta"
        let replies = ReplyRecovery.replies(in: thread, with: try Sample.models())
        return replies.references.filter { $0.from == 2 && $0.isExplicit && $0.to == .post }
    }

    @Test(
        "A copied signature of the post is surer than its author's name",
        arguments: [
            ("Posted by Marta on January 1: I doubt it.", 0.97), ("Marta, I doubt it.", 0.85),
            ("So posted by Marta, and true.", 0.97),
        ])
    func signature(_ text: String, _ confidence: Double) throws {
        let found = try #require(try references(text).first)
        #expect(found.confidence == confidence)
    }

    @Test("A text that begins with “by” and the author's name is read, and is no signature")
    func beginning() throws {
        #expect(try references("by Marta: they count what they like.").allSatisfy { $0.confidence < 0.97 })
        #expect(try references("posted Marta").allSatisfy { $0.confidence < 0.97 })
    }
}
