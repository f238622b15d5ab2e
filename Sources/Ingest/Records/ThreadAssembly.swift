public import Discussions

/// Puts records together to discussions: groups them by thread, settles ids and parents, and names
/// everything that cannot be.
///
/// The first of two records with one id keeps it. A parent that is the comment itself, or whose chain of
/// parents comes back to it, cannot be; the comment is kept as one whose parent is unknown. Records keep the
/// source's order. Nothing here recurses, however long a chain is.
///
/// - Complexity: O(records).
public struct ThreadAssembly: Sendable {
    private struct Draft: Sendable {
        var title = ""
        var post: Comment?
        var comments: [Comment] = []
        var indexOfID: [String: Int] = [:]
        var notices: [Notice] = []
    }

    private var drafts: [Draft] = []
    private var order: [String: Int] = [:]
    private var names: [String] = []

    /// Notices that belong to no thread; the first discussion gets them.
    public internal(set) var notices: [Notice] = []

    /// An assembly without records.
    public init() {}

    /// Puts a record into its thread; the first record of an id stays.
    public mutating func add(_ record: SourceRecord) {
        let place = order[record.thread] ?? drafts.count
        if place == drafts.count {
            order[record.thread] = place
            names.append(record.thread)
            drafts.append(Draft())
        }
        if !record.title.isEmpty, drafts[place].title.isEmpty { drafts[place].title = record.title }
        let comment = record.comment
        let isKnown = drafts[place].indexOfID[comment.id] != nil || drafts[place].post?.id == comment.id
        guard !isKnown else {
            drafts[place].notices.append(
                Notice(
                    .duplicateID, line: comment.line,
                    "The id \(comment.id) is given twice; the first record keeps it, this one was left out."))
            return
        }
        if record.isPost, drafts[place].post == nil {
            drafts[place].post = comment
        } else {
            drafts[place].indexOfID[comment.id] = drafts[place].comments.count
            drafts[place].comments.append(comment)
        }
    }

    /// Puts the records of a batch into their threads, in order.
    public mutating func add(_ batch: RecordBatch) {
        for record in batch.records { add(record) }
        notices += batch.notices
    }

    /// Names a record that cannot be used.
    mutating func leaveOut(line: Int, _ message: String) {
        notices.append(Notice(.malformedRecord, line: line, message))
    }

    /// The discussions, in the order in which their threads were met.
    ///
    /// - Parameters:
    ///   - expected: What should have stood there, in words.
    ///   - name: The id of the thread of a source that names none.
    /// - Throws: ``IngestError`` if there is no comment in any of them.
    public func discussions(named name: String, expected: String) throws(IngestError) -> [Discussion] {
        guard drafts.contains(where: { !$0.comments.isEmpty || $0.post != nil }) else {
            let first = notices.first
            throw IngestError(
                line: first?.line ?? 0,
                "nothing in it can be used as a comment; expected \(expected)"
                    + (first.map { "; first trouble: \($0.message)" } ?? ""))
        }
        var discussions: [Discussion] = []
        for (place, draft) in drafts.enumerated() {
            let settled = Self.settled(draft)
            discussions.append(
                Discussion(
                    id: names[place].isEmpty ? name : names[place], title: draft.title, post: draft.post,
                    comments: settled.comments,
                    notices: (place == 0 ? notices : []) + draft.notices + settled.notices))
        }
        return discussions
    }

    /// The comments with parents that can be.
    private static func settled(_ draft: Draft) -> (comments: [Comment], notices: [Notice]) {
        var comments = draft.comments
        var notices: [Notice] = []
        for index in comments.indices {
            guard case .comment(let id) = comments[index].recordedParent else { continue }
            if let post = draft.post, post.id == id { comments[index].recordedParent = .post }
        }
        for index in circular(comments, draft.indexOfID) {
            notices.append(
                Notice(
                    .impossibleParent, line: comments[index].line,
                    "The parents of comment \(comments[index].id) come back to itself; its parent is taken as "
                        + "unknown."))
            comments[index].recordedParent = .unrecorded
        }
        return (comments, notices)
    }

    /// The comments that stand on a cycle of parents, ascending.
    private static func circular(_ comments: [Comment], _ indexOfID: [String: Int]) -> [Int] {
        // 0 for a comment not looked at yet, else the walk that met it first.
        var walkOf = [Int](repeating: 0, count: comments.count)
        var circular: [Int] = []
        for start in comments.indices where walkOf[start] == 0 {
            let walk = start + 1
            var next: Int? = start
            while let index = next, walkOf[index] == 0 {
                walkOf[index] = walk
                next = parent(of: comments[index], indexOfID)
            }
            guard let entry = next, walkOf[entry] == walk else { continue }
            var member = entry
            repeat {
                circular.append(member)
                member = parent(of: comments[member], indexOfID) ?? entry
            } while member != entry
        }
        return circular.sorted()
    }

    private static func parent(of comment: Comment, _ indexOfID: [String: Int]) -> Int? {
        guard case .comment(let id) = comment.recordedParent else { return nil }
        return indexOfID[id]
    }
}
