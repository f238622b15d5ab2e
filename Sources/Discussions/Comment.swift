/// One contribution to a discussion: who wrote it, when, what, and what the source says it answers.
public struct Comment: Sendable, Equatable {
    /// The id of an opening post that the source does not number.
    public static let postID = "post"

    /// The source's own id; in a numbered thread, its number.
    public var id: String
    /// The author as written; `nil` where the source names none (a deleted account, an unsigned post).
    public var author: String?
    /// When it was written, in UTC; `nil` where unknown or unreadable.
    public var time: Timestamp?
    /// What was written, quotations apart where the source marks them.
    public var body: Body
    /// What the source itself says this answers.
    public var recordedParent: RecordedParent
    /// Whether the source says that the text was removed.
    public var isDeleted: Bool
    /// Where the record begins in the source, a line counted from 1.
    public var line: Int

    /// A comment; only its number, author and body are needed.
    public init(
        id: String, author: String?, time: Timestamp?, body: Body,
        recordedParent: RecordedParent = .unrecorded, isDeleted: Bool = false, line: Int = 0
    ) {
        self.id = id
        self.author = author
        self.time = time
        self.body = body
        self.recordedParent = recordedParent
        self.isDeleted = isDeleted
        self.line = line
    }
}

extension Comment {
    /// What a source records about the parent of a comment.
    public enum RecordedParent: Sendable, Equatable {
        /// The format keeps no parents, or lost this one: it has to be recovered from the text.
        case unrecorded
        /// The comment answers the opening post.
        case post
        /// The comment answers the one with this id, which may be missing from the source.
        case comment(id: String)
    }
}

extension Comment {
    /// The text of a comment as consecutive passages, the author's own words and quoted ones.
    public struct Body: Sendable, Equatable {
        /// The passages, in the order of the text.
        public var passages: [Passage]

        /// A body of passages.
        public init(passages: [Passage]) {
            self.passages = passages
        }

        /// A body without marked quotations.
        public init(_ text: String) {
            passages = text.isEmpty ? [] : [Passage(text: text, isQuoted: false)]
        }

        /// All passages, quoted ones too, a line break between two.
        public var text: String {
            passages.map(\.text).joined(separator: "\n")
        }

        /// The passages that the source does not mark as quoted.
        public var ownText: String {
            passages.filter { !$0.isQuoted }.map(\.text).joined(separator: "\n")
        }
    }

    /// A run of text that is either the author's or marked as somebody else's.
    public struct Passage: Sendable, Equatable {
        /// The passage's words.
        public var text: String
        /// Whether the source marks the passage as a quotation (`>`, `<blockquote>`, an aside).
        public var isQuoted: Bool

        /// A passage in the comment's own words, or quoted from elsewhere.
        public init(text: String, isQuoted: Bool) {
            self.text = text
            self.isQuoted = isQuoted
        }
    }
}
