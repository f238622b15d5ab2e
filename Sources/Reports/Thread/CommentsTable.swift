import Discussions
public import Findings
import Replies
import Sentiment
import Stances
import Topics

extension Table {
    /// A row a comment, in order: a report's `comments.csv`.
    public static func comments(_ findings: ThreadFindings) -> Table {
        var table = Table(columns: [
            "comment", "commenter", "author", "time", "parent", "parent_explicit", "parent_confidence",
            "words",
            "compound", "positive", "neutral", "negative", "label", "agreement", "agreement_score",
            "incivility", "topic", "topic_weight", "text",
        ])
        for found in findings.comments {
            let comment = findings.discussion.comments[found.index]
            let mood = found.sentiment.isScored ? found.sentiment : nil
            table.append([
                .text(comment.id), .text(found.commenter.map { findings.people[$0].name }),
                .text(comment.author),
                .text(comment.time?.description),
                .text(found.parent?.to.map { findings.discussion.id(of: $0) }),
                found.parent.map { .flag($0.isExplicit) } ?? .empty,
                .rounded(found.parent?.confidence, decimals: 3), .integer(found.words),
                .rounded(mood?.compound, decimals: 4),
                .rounded(mood?.positive, decimals: 3),
                .rounded(mood?.neutral, decimals: 3),
                .rounded(mood?.negative, decimals: 3),
                .text(mood?.label.rawValue), .text(found.agreement?.label.rawValue),
                .rounded(found.agreement?.score, decimals: 4), .rounded(found.incivility.value, decimals: 4),
                .integer(found.topic.map { $0.topic + 1 }), .rounded(found.topic?.weight, decimals: 4),
                .text(comment.body.text),
            ])
        }
        return table
    }
}
