public import Discussions
public import Replies

extension Table {
    /// Every reference of a discussion: `riposte replies` and a report's `replies.csv`.
    public static func replies(_ replies: RecoveredReplies, of discussion: Discussion) -> Table {
        var table = Table(columns: [
            "from_comment", "to_comment", "from_author", "to_author", "kind", "explicit", "confidence",
            "primary", "evidence",
        ])
        for reference in replies.references {
            let from = discussion.comments[reference.from]
            let toAuthor =
                reference.commenter.map { replies.commenters[$0].name }
                ?? reference.to.flatMap { discussion[$0]?.author }
            table.append([
                .text(from.id), .text(reference.to.map { discussion.id(of: $0) }),
                .text(replies.commenterOfComment[reference.from].map { replies.commenters[$0].name }),
                .text(toAuthor), .text(reference.kind.rawValue), .flag(reference.isExplicit),
                .rounded(reference.confidence, decimals: 3), .flag(reference.isPrimary),
                .text(reference.evidence),
            ])
        }
        return table
    }
}
