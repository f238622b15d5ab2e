import Discussions
import Findings
import Language
import Replies
import Reports
import Topics

/// A thread out of bytes: a line a comment, the author before a bar, `#` before a recorded parent's number.
enum FuzzThread {
    static func discussion(_ bytes: [UInt8], most: Int) -> Discussion {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).prefix(most)
        let comments = lines.enumerated().map { index, line in
            let parts = line.split(
                separator: UInt8(ascii: "|"), maxSplits: 1, omittingEmptySubsequences: false)
            let author = parts.count > 1 ? String(decoding: parts[0], as: UTF8.self) : nil
            let text = String(decoding: parts[parts.count - 1], as: UTF8.self)
                .replacing("\u{1}", with: "\n")
            var parent = Comment.RecordedParent.unrecorded
            if let first = line.first, first < 8, index > 0 {
                parent = first == 7 ? .post : .comment(id: "\(max(0, index - Int(first)))")
            }
            let isQuoted = text.hasPrefix(">")
            return Comment(
                id: "\(index + 1)", author: author,
                time: line.count % 5 == 0
                    ? nil : Timestamp(secondsSinceEpoch: Int64(index * 60 + line.count % 7 * 3_600)),
                body: Comment.Body(
                    passages: text.isEmpty ? [] : [Comment.Passage(text: text, isQuoted: isQuoted)]),
                recordedParent: parent, isDeleted: line.count % 31 == 30, line: index + 1)
        }
        return Discussion(
            id: "fuzz", title: "", post: nil, comments: Array(comments),
            medium: bytes.count % 4 == 3 ? .chat : .thread)
    }
}

/// Reply recovery: at most one parent a comment, earlier than itself unless it is recorded, and sure of itself between
/// 0 and 1.
struct RepliesTarget: FuzzTarget {
    let name = "replies"

    func run(_ bytes: [UInt8]) {
        let discussion = FuzzThread.discussion(bytes, most: 64)
        let replies = ReplyRecovery.replies(in: discussion, with: Shipped.replies)
        law(
            replies.commenterOfComment.count == discussion.comments.count,
            "every comment is somebody's or nobody's")
        for commenter in replies.commenterOfComment {
            law(commenter.map { replies.commenters.indices.contains($0) } ?? true, "commenters are known")
        }
        var primaries = [Int](repeating: 0, count: discussion.comments.count)
        for reference in replies.references {
            law(discussion.comments.indices.contains(reference.from), "a reference comes from a comment")
            law(
                (0...1).contains(reference.confidence),
                "confidence lies within 0 and 1: \(reference.confidence)")
            if case .comment(let to)? = reference.to {
                law(discussion.comments.indices.contains(to), "a reference goes to a comment")
                law(to != reference.from, "nobody answers himself")
            }
            if let commenter = reference.commenter {
                law(replies.commenters.indices.contains(commenter), "a reference names somebody who is known")
            }
            if reference.isPrimary { primaries[reference.from] += 1 }
        }
        law(primaries.allSatisfy { $0 <= 1 }, "a comment has one parent at most")
    }
}

/// Topics of lines.
struct TopicsTarget: FuzzTarget {
    let name = "topics"

    func run(_ bytes: [UInt8]) {
        let texts = bytes.split(separator: 0x0A).prefix(128).map { TokenizedText(Array($0)) }
        var options = TopicModel.Options(count: bytes.count % 3 == 0 ? nil : 1 + bytes.count % 5)
        options.method = bytes.count % 2 == 0 ? .lsa : .nmf
        options.runs = 2
        let model = TopicModel(Array(texts), options: options)
        law(model.assignments.count == texts.count, "every text is looked at")
        for assignment in model.assignments {
            guard let assignment else { continue }
            law(model.topics.indices.contains(assignment.topic), "a topic is one of the topics")
            law(
                assignment.weight >= 0 && assignment.weight <= 1.000_001,
                "a weight lies within 0 and 1: \(assignment.weight)")
        }
        for topic in model.topics {
            law((0...1).contains(topic.share), "a share lies within 0 and 1: \(topic.share)")
            law(topic.coherence?.isFinite ?? true, "coherence is a number")
        }
        let held = model.topics.reduce(0) { $0 + $1.texts }
        law(held == model.assignments.count { $0 != nil }, "topics hold the texts that have one")
    }
}

/// The whole way from a thread to its files: the five counts add up, and every table reads back.
struct ReportTarget: FuzzTarget {
    let name = "report"

    func run(_ bytes: [UInt8]) {
        let discussion = FuzzThread.discussion(bytes, most: 12)
        guard let findings = try? Shipped.analyst.findings(of: discussion) else { return }
        law(findings.figures.conservation.addsUp, "every comment is counted once")
        for file in ThreadReport(findings).files {
            law(file.name.hasSuffix(".json") || !file.bytes.contains(0), "\(file.name) holds no null")
            law(String(validating: file.bytes, as: UTF8.self) != nil, "\(file.name) is UTF-8")
            if file.name.hasSuffix(".csv") { StrictCSV.check(file.bytes, file.name) }
            if file.name.hasSuffix(".svg") || file.name.hasSuffix("ml") {
                let text = String(decoding: file.bytes, as: UTF8.self).utf8
                law(text.first == UInt8(ascii: "<"), "\(file.name) is markup")
            }
        }
    }
}

struct ReplyModelTarget: FuzzTarget {
    let name = "reply-model"

    func run(_ bytes: [UInt8]) {
        guard let model = try? ReplyModel(json: bytes) else { return }
        // A file has three decimals: what was written once is written the same again.
        let written = model.json
        law((try? ReplyModel(json: written))?.json == written, "a model that was written reads back the same")
    }
}
