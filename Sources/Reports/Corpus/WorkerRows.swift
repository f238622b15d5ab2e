import Discussions
public import Findings
import Replies
import Sentiment

/// The rows of one thread as JSON lines, for those who gather the threads of a corpus elsewhere: what `riposte worker`
/// writes.
///
/// Rows name their table: `comments`, with the columns of `comments.csv` but topics; `commenters`, what each person did
/// in the thread; `edges`, with the columns of `edges.csv` and the keys by which people of several threads are one;
/// `stance`, with the columns of `stance.csv`.
public enum WorkerRows {
    /// - Complexity: O(bytes written).
    public static func lines(_ reading: ThreadReading) -> [UInt8] {
        let thread = reading.discussion.id
        var comments = JSONRows(
            table: "comments", thread: thread,
            columns: Columns.comments.filter { $0 != "topic" && $0 != "topic_weight" })
        for found in reading.comments {
            comments.beginRow(of: found, reading.discussion, reading.replies)
            comments.text(reading.discussion.comments[found.index].body.text)
            comments.endRow()
        }
        let digest = ThreadDigest(reading, thread: thread)
        var commenters = JSONRows(
            table: "commenters", thread: thread,
            columns: [
                "key", "commenter", "comments", "words", "replies_received", "replies_given", "compound",
                "scored",
            ])
        for person in digest.people {
            commenters.text(person.key)
            commenters.text(person.name)
            commenters.integer(person.comments)
            commenters.integer(person.words)
            commenters.integer(person.repliesReceived)
            commenters.integer(person.repliesGiven)
            commenters.rounded(person.sentiment.compound, decimals: 9)
            commenters.integer(person.sentiment.scored)
            commenters.endRow()
        }
        var edges = JSONRows(
            table: "edges", thread: thread, columns: ["source_key", "target_key"] + Columns.edges)
        for (tie, ends) in zip(reading.ties, digest.ties) {
            edges.text(digest.people[ends.source].key)
            edges.text(digest.people[ends.target].key)
            edges.append([tie], reading.discussion, reading.people)
        }
        var stance = JSONRows(table: "stance", thread: thread, columns: Columns.stance)
        stance.appendPositions(reading.comments, reading.discussion, reading.people)
        return comments.bytes + commenters.bytes + edges.bytes + stance.bytes
    }
}
