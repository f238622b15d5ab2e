public import Discussions
public import Replies

extension Table {
    /// Every reference of a discussion: `riposte replies` and a report's `replies.csv`.
    public static func replies(_ replies: RecoveredReplies, of discussion: Discussion) -> Table {
        var rows = TableRows(columns: Columns.replies)
        rows.append(replies, of: discussion)
        return rows.table
    }
}

extension Columns {
    /// The columns of replies.csv.
    public static let replies = [
        "from_comment", "to_comment", "from_author", "to_author", "kind", "explicit", "confidence", "primary",
        "evidence",
    ]
}

extension RowSink {
    mutating func append(_ replies: RecoveredReplies, of discussion: Discussion) {
        for reference in replies.references {
            text(discussion.comments[reference.from].id)
            text(reference.to.map { discussion.id(of: $0) })
            text(replies.commenterOfComment[reference.from].map { replies.commenters[$0].name })
            text(
                reference.commenter.map { replies.commenters[$0].name }
                    ?? reference.to.flatMap { discussion[$0]?.author })
            text(reference.kind.rawValue)
            flag(reference.isExplicit)
            rounded(reference.confidence, decimals: 3)
            flag(reference.isPrimary)
            text(reference.evidence)
            endRow()
        }
    }
}
