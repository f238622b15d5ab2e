import Discussions
import Ingest

/// A reader of one format: what it reads hangs together, and a stream gives the same records as the whole.
struct ReaderTarget: FuzzTarget {
    let format: any DiscussionReader.Type

    init(_ format: any DiscussionReader.Type) {
        self.format = format
    }

    var name: String { format.name }

    func run(_ bytes: [UInt8]) {
        _ = format.recognises(bytes)
        if let discussions = try? format.read(bytes, named: "fuzz") {
            for discussion in discussions { ReadLaws.check(discussion) }
            // Reading again is reading the same; once in a while, as it costs as much again.
            if bytes.count % 16 == 0 {
                law((try? format.read(bytes, named: "fuzz")) == discussions, "the same bytes read alike")
            }
        }
        checkStream(bytes)
    }

    private func checkStream(_ bytes: [UInt8]) {
        guard var whole = RecordStream(format: format), var pieces = RecordStream(format: format) else {
            return
        }
        let all = Self.gathered(whole.take(bytes) + whole.finish())
        var batches: [RecordBatch] = []
        var start = 0
        var step = 1 + Int(bytes.last ?? 0) % 61
        while start < bytes.count {
            let end = min(start + step, bytes.count)
            batches += pieces.take(Array(bytes[start..<end]))
            start = end
            step = 1 + step * 7 % 61
        }
        let parts = Self.gathered(batches + pieces.finish())
        law(all.comments == parts.comments, "a stream cut anywhere gives the same records")
        law(all.notices == parts.notices, "a stream cut anywhere gives the same notices")
        law(whole.position == pieces.position, "a stream cut anywhere ends at the same place")
    }

    private static func gathered(_ batches: [RecordBatch]) -> (comments: [Comment], notices: [Notice]) {
        (batches.flatMap(\.records).map(\.comment), batches.flatMap(\.notices))
    }
}

/// The laws of everything that was read.
enum ReadLaws {
    static func check(_ discussion: Discussion) {
        var ids: Set<String> = []
        if let post = discussion.post { ids.insert(post.id) }
        for comment in discussion.comments {
            law(ids.insert(comment.id).inserted, "an id is given once: \(comment.id.debugDescription)")
            law(comment.line >= 0, "lines are counted from 1")
            if case .comment(let parent) = comment.recordedParent {
                law(parent != comment.id, "nobody answers himself: \(parent.debugDescription)")
            }
            if let time = comment.time { law(time.description.hasSuffix("Z"), "a time can be told") }
        }
        for notice in discussion.notices { law(!notice.message.isEmpty, "a notice says something") }
    }
}

/// The format told from the content, archives unpacked first.
struct AnyFormatTarget: FuzzTarget {
    let name = "any-format"

    func run(_ bytes: [UInt8]) {
        guard let discussions = try? Formats.read(bytes, named: "fuzz") else { return }
        for discussion in discussions { ReadLaws.check(discussion) }
    }
}
