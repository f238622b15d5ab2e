import Discussions
import Findings
import Language
import Parallel
import Replies
import Sentiment
import Stances
import Topics

/// The rows of the table of comments, written within a number of bytes.
///
/// Thousands of rows are written straight into bytes, not through a template. Where texts are too long for the page
/// they are cut to one common length, which the page says; `comments.csv` holds them whole.
struct CommentRows {
    let html: HTML
    /// The length in bytes that longer texts were cut to; `nil` where all are whole.
    let cut: Int?
    /// Rows written: all, but in very large threads.
    let rows: Int

    /// Comments up to which each row tells all that it rests on.
    private static let told = 1_200
    /// More rows than this are of no use to a reader, nor to a browser.
    static let mostRows = 8_000
    /// Marks and escapes make a text longer: by this share commonly, by more where most words are marked.
    private static let growth = 1.2
    private static let steeper = 1.25
    private static let shortest = 60

    /// - Parameter budget: Bytes that the rows may take.
    init(_ findings: ThreadFindings, budget: Int, linked: Set<Int>) {
        let count = min(findings.comments.count, Self.mostRows)
        var answers = [[Int]](repeating: [], count: findings.comments.count)
        for comment in findings.comments {
            if case .comment(let parent) = comment.parent?.to { answers[parent].append(comment.index) }
        }
        let children = answers
        let terms = count <= Self.told ? 6 : count <= 3 * Self.told ? 2 : 1
        let texts = Parallel.mapEach(count, chunk: 16) { index in
            MarkedText(
                findings.discussion.comments[index], ownWords: findings.replies.ownWords[index],
                findings.comments[index])
        }
        let frames = Parallel.mapEach(count, chunk: 16) { index -> Frame in
            let found = findings.comments[index]
            let proof = CommentProof(findings: findings, answers: children[index], terms: terms).html(
                of: found)
            return Frame(
                head: Self.head(
                    found, findings, isLinked: found.commenter.map { linked.contains($0) } ?? false),
                proof: proof.markup)
        }
        let fixed = frames.reduce(0) { $0 + $1.head.utf8.count + $1.proof.utf8.count + 60 }
        var room = Double(budget - fixed) / Self.growth
        var limit = Int.max
        var page: [UInt8] = []
        repeat {
            limit = Self.limit(texts.map(\.count), within: Int(room))
            page = Self.page(frames, texts, most: limit)
            room /= Self.steeper
        } while page.count > budget && limit > Self.shortest
        html = HTML(markup: String(decoding: page, as: UTF8.self))
        cut = texts.contains { $0.count > limit } ? limit : nil
        rows = count
    }

    /// The rows one after the other, each text cut to `limit` bytes.
    private static func page(_ frames: [Frame], _ texts: [MarkedText], most limit: Int) -> [UInt8] {
        Parallel.map(count: frames.count, chunk: 64) { range in
            var page: [UInt8] = []
            for index in range {
                page += Array(frames[index].head.utf8)
                page += Array("<td><details><summary dir=auto>".utf8)
                texts[index].write(to: &page, most: limit)
                page += Array("</summary>".utf8)
                page += Array(frames[index].proof.utf8)
                page += Array("</details>\n".utf8)
            }
            return page
        }.flatMap { $0 }
    }

    private struct Frame: Sendable {
        let head: String
        let proof: String
    }

    /// The largest length to which all texts can be cut so that they fit together.
    static func limit(_ lengths: [Int], within room: Int) -> Int {
        guard lengths.reduce(0, +) > room else { return .max }
        var rest = max(0, room)
        var left = lengths.count
        for length in lengths.sorted() {
            if length * left > rest { return max(shortest, rest / left) }
            rest -= length
            left -= 1
        }
        return .max
    }

    /// The row's cells before its text.
    private static func head(_ found: CommentFindings, _ findings: ThreadFindings, isLinked: Bool) -> String {
        let comment = findings.discussion.comments[found.index]
        let label = found.sentiment.isScored ? found.sentiment.label.rawValue : ""
        let agreement = found.agreement?.label.rawValue ?? ""
        let topic = found.topic.map { String($0.topic + 1) } ?? ""
        let side = found.positions.filter { $0.label != .none }
            .map { "\($0.label == .favor ? "for" : "against") \($0.target)" }.joined(separator: ", ")
        let person = found.commenter.map(String.init) ?? ""
        let name = HTML(text: found.commenter.map { findings.people[$0].name } ?? comment.author ?? "unnamed")
        let who: HTML = isLinked ? "<a href=#p\(person)>\(name)</a>" : name
        let parent: HTML =
            switch found.parent?.to {
            case .comment(let index):
                "<a href=#c\(index + 1)>\(findings.discussion.id(of: .comment(index)))</a> "
            case .post: "post "
            case nil: .empty
            }
        let number = found.index + 1
        let towards = ["agree": "agrees", "disagree": "disagrees"][agreement] ?? ""
        let time = comment.time.map { TimeWords.short($0) } ?? ""
        let mood = found.sentiment.isScored ? Number.rounded(found.sentiment.compound, decimals: 4) : ""
        let place = comment.id == String(number) ? "" : " data-v=\(number)"
        let start: HTML =
            "<tr id=c\(number) data-p=\"\(person)\" data-m=\"\(label)\" data-g=\"\(agreement)\" data-t=\"\(topic)\">"
        let names: HTML = "<td\(HTML(markup: place))>\(comment.id)<td>\(who)<td data-v=\(number)>\(time)"
        return start.markup + names.markup
            + ("<td>\(parent)\(towards)<td>\(mood)<td>\(topic)\(side.isEmpty || topic.isEmpty ? side : " · " + side)"
            as HTML)
            .markup
    }
}
