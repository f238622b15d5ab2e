import Discussions
public import Findings
import Replies
import Sentiment
import Stances
import Topics

extension Table {
    /// A row a comment, in order: a report's `comments.csv`.
    public static func comments(_ findings: ThreadFindings) -> Table {
        var rows = TableRows(columns: Columns.comments)
        for found in findings.comments {
            rows.beginRow(of: found, findings.discussion, findings.replies)
            rows.integer(found.topic.map { $0.topic + 1 })
            rows.rounded(found.topic?.weight, decimals: 4)
            rows.text(findings.discussion.comments[found.index].body.text)
            rows.endRow()
        }
        return rows.table
    }
}

extension Columns {
    /// The columns of comments.csv.
    public static let comments = [
        "comment", "commenter", "author", "time", "parent", "parent_explicit", "parent_confidence", "words",
        "compound", "positive", "neutral", "negative", "label", "agreement", "agreement_score", "incivility",
        "topic", "topic_weight", "text",
    ]
}

extension RowSink {
    /// The cells of a comment's row up to its topic.
    mutating func beginRow(of found: CommentFindings, _ discussion: Discussion, _ replies: RecoveredReplies) {
        let comment = discussion.comments[found.index]
        text(comment.id)
        text(found.commenter.map { replies.commenters[$0].name })
        text(comment.author)
        text(comment.time?.description)
        text(found.parent?.to.map { discussion.id(of: $0) })
        flag(found.parent?.isExplicit)
        rounded(found.parent?.confidence, decimals: 3)
        integer(found.words)
        let mood = found.sentiment.isScored ? found.sentiment : nil
        rounded(mood?.compound, decimals: 4)
        rounded(mood?.positive, decimals: 3)
        rounded(mood?.neutral, decimals: 3)
        rounded(mood?.negative, decimals: 3)
        text(mood?.label.rawValue)
        text(found.agreement?.label.rawValue)
        rounded(found.agreement?.score, decimals: 4)
        rounded(found.incivility.value, decimals: 4)
    }
}
