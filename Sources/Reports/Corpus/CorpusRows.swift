import Discussions
public import Findings
import Replies

/// The rows of one thread in the tables of a corpus: the columns of a report's tables, `thread` before them.
public struct CorpusRows: Sendable {
    /// One comment's row in two parts: a topic, which is known when the whole corpus was read, goes between.
    public struct Comment: Sendable, Equatable {
        /// Up to the cell before the topic, its comma included.
        public let beginning: [UInt8]
        /// The text's cell.
        public let text: [UInt8]

        /// A row's cells before and after those that are known only at the end.
        public init(beginning: [UInt8], text: [UInt8]) {
            self.beginning = beginning
            self.text = text
        }
    }

    /// Appends the whole row of a comment.
    ///
    /// - Parameters:
    ///   - beginning: The cells of the row that are known already.
    ///   - bytes: Where the row is written to.
    ///   - text: The words to read.
    ///   - topic: Counted from 1; `nil` without one.
    ///   - weight: How near the comment is to its topic.
    public static func write(
        beginning: ArraySlice<UInt8>, topic: Int?, weight: Double?, text: ArraySlice<UInt8>,
        to bytes: inout [UInt8]
    ) {
        bytes.append(contentsOf: beginning)
        if let topic { Digits.write(topic, to: &bytes) }
        bytes.append(UInt8(ascii: ","))
        if let weight { Digits.write(weight, decimals: 4, to: &bytes) }
        bytes.append(UInt8(ascii: ","))
        bytes.append(contentsOf: text)
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Rows of comments.csv.
    public let comments: [Comment]
    /// Rows of replies.csv.
    public let replies: [UInt8]
    /// Rows of stance.csv.
    public let stance: [UInt8]
    /// Rows of edges.csv.
    public let edges: [UInt8]

    /// - Parameters:
    ///   - reading: What the comments of the thread say.
    ///   - thread: What the corpus calls the thread.
    /// - Complexity: O(bytes written).
    public init(_ reading: ThreadReading, thread: String) {
        var rows = CSVRows(leadingWith: thread)
        comments = reading.comments.map { found in
            rows.beginRow(of: found, reading.discussion, reading.replies)
            var text: [UInt8] = []
            CSV.write(reading.discussion.comments[found.index].body.text, to: &text)
            return Comment(beginning: rows.takeBeginning(), text: text)
        }
        var replies = CSVRows(leadingWith: thread)
        replies.append(reading.replies, of: reading.discussion)
        self.replies = replies.bytes
        var stance = CSVRows(leadingWith: thread)
        stance.appendPositions(reading.comments, reading.discussion, reading.people)
        self.stance = stance.bytes
        var edges = CSVRows(leadingWith: thread)
        edges.append(reading.ties, reading.discussion, reading.people)
        self.edges = edges.bytes
    }

    /// The header row of a corpus's table.
    public static func header(_ columns: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        CSV.write((["thread"] + columns).map { Cell.text($0) }, to: &bytes)
        return bytes
    }
}
