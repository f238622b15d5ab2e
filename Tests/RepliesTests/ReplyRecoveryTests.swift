import Discussions
import Replies
import Testing

@Suite("Recovery of replies")
struct ReplyRecoveryTests {
    private let talk: [(author: String, text: String)] = [
        (
            "Christian Chuba",
            "The lane was painted in spring, and the shops on it have lost a fifth of their trade."
        ),
        ("lysias", "Buses run on time since then."),
        ("Örjan B.", "In Lund they gave the bus ten seconds of green light before the cars."),
        ("kiwiklown", "Nobody asked the people who live there."),
        ("Hope", "My street is quiet now."),
        ("b", "I will add that to the text."),
    ]

    private func answers(to text: String) throws -> [String] {
        try Sample.edges(Sample.thread(talk + [("Zoe", text)])) {
            $0.from == 6 && $0.isExplicit && $0.to != nil
        }
    }

    @Test(
        "Explicit references of every form are read",
        arguments: [
            ("@1 that is a lot.", ["7→1"]),
            ("@ 2, 3: you are both right.", ["7→2", "7→3"]),
            ("@2 lysias, do they?", ["7→2"]),
            ("lysias@2 do they?", ["7→2"]),
            ("lysias #2 do they?", ["7→2"]),
            ("Christian Chuba 1\n\nA fifth is a lot.", ["7→1"]),
            ("Posted by: lysias | Jan 1 1970 0:01 utc | 2\n\nDo they?", ["7→2"]),
            ("@kiwiklwon who would you ask?", ["7→4"]),
            ("@Orjan and who pays?", ["7→3"]),
            ("Thanks, lysias. I had not noticed.", ["7→2"]),
            ("lysias at 2: do they?", ["7→2"]),
            ("lysias,\nI had not noticed.", ["7→2"]),
        ])
    func explicit(_ text: String, _ edges: [String]) throws {
        #expect(try answers(to: text) == edges)
    }

    @Test(
        "What only looks like a reference is none",
        arguments: [
            "I hope that it stays.", "There were 3 buses, then 2 more.", "a) trams, b) buses, c) nothing.",
            "Write to zoe@2mail.example for a copy.", "@99 never wrote anything.",
        ])
    func traps(_ text: String) throws {
        #expect(try answers(to: text).isEmpty)
    }

    @Test("A number that is somebody else's gives way to the name, with less confidence and a note")
    func repaired() throws {
        let thread = Sample.thread(talk + [("Zoe", "@4 lysias, do they?")])
        let replies = ReplyRecovery.replies(in: thread, with: try Sample.models())
        let found = try #require(replies.references.first { $0.from == 6 && $0.isExplicit })
        #expect(found.to == .comment(1))
        #expect(found.confidence < 0.8)
        #expect(found.evidence.contains("not this name's"))
    }

    @Test("A reference inside a quotation is the quoted comment's")
    func nestedReference() throws {
        let quoted = "@lysias the number of buses has nothing to do with how many people sit in them."
        let thread = Sample.thread(
            talk + [("Zoe", quoted), ("Max", quoted + "\n\nIt has, a little."), ("Zoe", "Does it?")])
        let edges = try Sample.edges(thread) { $0.from == 7 && $0.isPrimary }
        #expect(edges == ["8→7"])
    }

    @Test("Unmarked words of an earlier comment name the parent")
    func quotation() throws {
        let thread = Sample.thread(
            talk + [("Zoe", "In Lund they gave the bus ten seconds of green light\n\nAnd who paid for it?")])
        #expect(try Sample.edges(thread) { $0.isPrimary && $0.from == 6 } == ["7→3"])
    }

    @Test("A recorded parent is used as it is, whatever the text says")
    func recorded() throws {
        var thread = Sample.thread(talk + [("Zoe", "@2 lysias, do they?")])
        thread.comments[6].recordedParent = .comment(id: "5")
        let replies = ReplyRecovery.replies(in: thread, with: try Sample.models())
        let parent = try #require(replies.parents[6])
        #expect(parent.to == .comment(4))
        #expect(parent.confidence == 1)
    }

    @Test("A nick before a colon names whom a chat message answers")
    func chat() throws {
        let chat = Sample.chat([
            ("ann", "how do I mount a disk?"), ("bob", "is hoary out yet?"),
            ("cyd", "ann: sudo mount /dev/sda1 /mnt"), ("dan|away", "bob: not before april"),
            ("ann", "cyd: thanks, that works"),
        ])
        #expect(try Sample.edges(chat) { $0.isPrimary } == ["3→1", "4→2", "5→3"])
    }

    @Test("At most one reference of a comment is its parent, and confidences are probabilities")
    func laws() throws {
        let thread = Sample.thread(talk + [("Zoe", "@1 and @2, and lysias too: all of you."), ("", "")])
        let replies = ReplyRecovery.replies(in: thread, with: try Sample.models())
        for index in thread.comments.indices {
            #expect(replies.references.count { $0.from == index && $0.isPrimary } <= 1)
        }
        #expect(replies.references.allSatisfy { (0...1).contains($0.confidence) && !$0.evidence.isEmpty })
    }

    @Test("An empty discussion has no replies")
    func empty() throws {
        let none = Discussion(id: "none", title: "", post: nil, comments: [])
        #expect(ReplyRecovery.replies(in: none, with: try Sample.models()).references.isEmpty)
    }

    @Test("Whoever speaks to several people answers those whose subject is taken up")
    func several() throws {
        let more = [
            ("Max", "Councillor Brandvold drew the lane himself, they say."),
            ("Zoe", "And Brandvold owns the car park."), ("Ida", "Rain again today."),
            ("Tom", "Folks, do tell us more of this Brandvold."),
        ]
        let edges = try Sample.edges(Sample.thread(talk + more)) { $0.from == 9 && $0.kind == .reply }
        #expect(edges == ["10→8", "10→7"])
    }

    @Test("Whoever answers a comment and takes up what its author added answers both")
    func continuation() throws {
        let more = [
            ("Max", "The lane was drawn by one man alone."),
            ("Max", "Sorry, I forgot: his name is Brandvold."), ("Ida", "Rain again today."),
            ("Tom", "@7 Brandvold drew the tram line as well."),
        ]
        let edges = try Sample.edges(Sample.thread(talk + more)) { $0.from == 9 && $0.kind == .reply }
        #expect(edges == ["10→7", "10→8"])
    }

    @Test("A long thread gives each comment the parent that it has when read one by one")
    func parts() throws {
        let words = ["lane", "bus", "tram", "shop", "rain", "green", "light", "trade", "street", "quiet"]
        let comments = (0..<700).map { index in
            let (a, b) = (words[index % 10], words[(index / 7) % 10])
            let call = index % 5 == 3 ? "user\((index * 3) % 23)x: " : ""
            return ("user\(index % 23)x", call + "The \(a) and the \(b) \(index / 3) of it. Why?")
        }
        let thread = Sample.thread(comments)
        let models = try Sample.models()
        let parents = ReplyRecovery.replies(in: thread, with: models).parents
        for index in [0, 200, 255, 256, 257, 300, 511, 512, 513, 699] {
            let explanation = ReplyExplanation(of: index, in: thread, with: models)
            #expect(parents[index]?.to == explanation.candidates.first?.position)
        }
    }

    @Test("Many discussions give what each gives alone, in their order")
    func manyDiscussions() throws {
        let models = try Sample.models()
        let threads = (1...9).map { Sample.thread(Array(repeating: talk, count: $0).flatMap(\.self)) }
        let together = ReplyRecovery.replies(in: threads, with: models) { _, replies in replies }
        #expect(together == threads.map { ReplyRecovery.replies(in: $0, with: models) })
    }

    @Test("A chain of 100,000 comments, each the answer to the one before, is kept whole")
    func longChain() throws {
        let comments = (0..<100_000).map { index in
            Discussions.Comment(
                id: "\(index)", author: "a\(index % 7)", time: nil, body: Discussions.Comment.Body("Yes."),
                recordedParent: index == 0 ? .post : .comment(id: "\(index - 1)"))
        }
        let chain = Discussion(id: "chain", title: "", post: nil, comments: comments)
        let parents = ReplyRecovery.replies(in: chain, with: try Sample.models()).parents
        #expect(parents[99_999]?.to == .comment(99_998))
        #expect(parents.count { $0 != nil } >= 99_999)
    }
}
