import Discussions
import Findings
import Replies
import Reports
import Topics

/// Everything that the tables of a corpus will say about one thread, as it waits on disk for the corpus's topics.
struct ThreadPage {
    /// The place of the thread in the corpus.
    let order: UInt64
    let digest: ThreadDigest
    let comments: [CorpusRows.Comment]
    /// The words of each comment that speak for a topic.
    let terms: [[UInt32]]
    let replies: [UInt8]
    let stance: [UInt8]
    let edges: [UInt8]
    /// How often each kind of notice was given in the thread.
    let notices: [String: Int]
    /// What the comments of each person add up to, where that is asked for.
    let tallies: ThreadTallies?

    /// - Parameters:
    ///   - keepsRows: Whether the page holds rows, or the digest only.
    ///   - keepsTallies: Whether it holds what the comments of each person add up to.
    init(
        _ reading: ThreadReading, thread: String, order: UInt64, keepsRows: Bool = true,
        keepsTallies: Bool = false
    ) {
        let rows = keepsRows ? CorpusRows(reading, thread: thread) : nil
        self.order = order
        digest = ThreadDigest(reading, thread: thread)
        comments = rows?.comments ?? []
        terms = keepsRows ? reading.replies.ownWords.map { TopicTerms.of($0) } : []
        replies = rows?.replies ?? []
        stance = rows?.stance ?? []
        edges = rows?.edges ?? []
        var notices: [String: Int] = [:]
        for notice in reading.discussion.notices { notices[notice.kind.rawValue, default: 0] += 1 }
        self.notices = notices
        tallies = keepsTallies ? ThreadTallies(reading) : nil
    }
}

extension ThreadPage {
    /// Of the length that stands before a page.
    static let headBytes = 8

    /// The page as bytes, its length before it.
    var bytes: [UInt8] {
        var writer = ByteWriter()
        writer.bytes.reserveCapacity(
            comments.reduce(replies.count + stance.count + edges.count + 4_096) {
                $0 + $1.beginning.count + $1.text.count + 64
            })
        writer.fixed(UInt64(0))
        writer.fixed(order)
        DigestCodec.write(digest, to: &writer)
        TallyCodec.write(tallies, to: &writer)
        writer.number(notices.count)
        for (kind, count) in notices.sorted(by: { $0.key < $1.key }) {
            writer.text(kind)
            writer.number(count)
        }
        writer.block(replies)
        writer.block(stance)
        writer.block(edges)
        writer.number(comments.count)
        for (comment, terms) in zip(comments, terms) {
            writer.block(comment.beginning)
            writer.block(comment.text)
            writer.number(terms.count)
            for term in terms { writer.fixed(term) }
        }
        writer.setFirst(UInt64(writer.bytes.count - Self.headBytes))
        return writer.bytes
    }
}

extension ThreadPage {
    /// The digest in a page's bytes.
    static func digest(in bytes: [UInt8]) -> ThreadDigest { digestAndTallies(in: bytes).digest }

    /// The digest and the tallies in a page's bytes.
    static func digestAndTallies(in bytes: [UInt8]) -> (digest: ThreadDigest, tallies: ThreadTallies?) {
        var reader = ByteReader(bytes[...])
        _ = reader.fixed64()
        let digest = DigestCodec.digest(&reader)
        return (digest, TallyCodec.tallies(&reader))
    }
}

/// A page read back, its rows finished with the topics of the corpus.
struct FinishedPage: Sendable {
    let digest: ThreadDigest
    private(set) var notices: [String: Int] = [:]
    let replies: [UInt8]
    let stance: [UInt8]
    let edges: [UInt8]
    private(set) var comments: [UInt8] = []
    /// How many comments were placed at each topic.
    private(set) var topics: [Int]

    /// - Parameter bytes: As ``ThreadPage/bytes`` made them, without the length.
    init(_ bytes: [UInt8], _ topics: CorpusTopics) {
        var reader = ByteReader(bytes[...])
        // The order of the thread, which the file of pages knows.
        _ = reader.fixed64()
        digest = DigestCodec.digest(&reader)
        _ = TallyCodec.tallies(&reader)
        for _ in 0..<reader.number() {
            let kind = reader.text()
            notices[kind] = reader.number()
        }
        replies = Array(reader.slice())
        stance = Array(reader.slice())
        edges = Array(reader.slice())
        self.topics = [Int](repeating: 0, count: topics.model.topics.count)
        comments.reserveCapacity(bytes.count)
        let hash = ThreadHash.of(digest.thread.utf8, source: 0)
        var placing = topics.scratch()
        for index in 0..<reader.number() {
            let beginning = reader.slice()
            let text = reader.slice()
            let terms = (0..<reader.number()).map { _ in reader.fixed32() }
            let found = topics.assignment(of: terms, comment: index, thread: hash, using: &placing)
            if let found { self.topics[found.topic] += 1 }
            CorpusRows.write(
                beginning: beginning, topic: found.map { $0.topic + 1 }, weight: found?.weight, text: text,
                to: &comments)
        }
    }
}
