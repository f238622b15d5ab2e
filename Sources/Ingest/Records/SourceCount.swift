public import Discussions

/// What a source holds, counted record by record.
///
/// Memory grows with the number of distinct commenters and threads (eight bytes and a little more each),
/// not with the length of the source.
public struct SourceCount: Sendable {
    /// Comments read.
    public private(set) var comments = 0
    /// Posts that open a thread.
    public private(set) var posts = 0
    /// Comments whose parent the source names, another comment or the post.
    public private(set) var parents = 0
    /// Comments whose text or author was taken away.
    public private(set) var deleted = 0
    /// Comments without a usable time.
    public private(set) var withoutTime = 0
    /// Notices of each kind.
    public private(set) var notices: [Notice.Kind: Int] = [:]
    private var authorHashes: Set<UInt64> = []
    private var threadHashes: Set<UInt64> = []

    /// Nothing counted yet.
    public init() {}

    /// Distinct names; two names are taken for one with a probability of about n² / 2⁶⁵.
    public var authors: Int { authorHashes.count }
    /// Distinct threads, likewise.
    public var threads: Int { threadHashes.count }

    /// Counts what a batch brought.
    public mutating func add(_ batch: RecordBatch) {
        for record in batch.records { add(record.comment, isPost: record.isPost, thread: record.thread) }
        for notice in batch.notices { notices[notice.kind, default: 0] += 1 }
    }

    /// Counts a discussion that was read as a whole.
    public mutating func add(_ discussion: Discussion) {
        if let post = discussion.post { add(post, isPost: true, thread: discussion.id) }
        for comment in discussion.comments { add(comment, isPost: false, thread: discussion.id) }
        for notice in discussion.notices { notices[notice.kind, default: 0] += 1 }
    }

    private mutating func add(_ comment: Comment, isPost: Bool, thread: String) {
        threadHashes.insert(Self.hash(thread))
        if let author = comment.author { authorHashes.insert(Self.hash(author)) }
        if isPost { posts += 1 } else { comments += 1 }
        if comment.recordedParent != .unrecorded { parents += 1 }
        if comment.isDeleted { deleted += 1 }
        if comment.time == nil { withoutTime += 1 }
    }

    /// FNV-1a (Fowler, Noll and Vo), 64 bits: the same on every machine and in every run.
    private static func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }
}
