public import Discussions

/// One record of a source that keeps ids and parents, before its thread is put together.
public struct SourceRecord: Sendable {
    /// The thread it belongs to; empty where the source holds one.
    public internal(set) var thread = ""
    /// A title, which the opening post of a thread bears.
    public internal(set) var title = ""
    /// Whether it opens its thread.
    public internal(set) var isPost = false
    /// What was written, by whom, when, and as an answer to what.
    public internal(set) var comment: Comment

    /// A record of one comment, or of the post that opens its thread.
    public init(thread: String = "", title: String = "", isPost: Bool = false, comment: Comment) {
        self.thread = thread
        self.title = title
        self.isPost = isPost
        self.comment = comment
    }
}
