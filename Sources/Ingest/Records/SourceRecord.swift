public import Discussions

/// One record of a source that keeps ids and parents, before its thread is put together.
public struct SourceRecord: Sendable {
    /// The thread it belongs to; empty where the source holds one.
    public internal(set) var thread = ""
    /// A title, which the opening post of a thread bears.
    public internal(set) var title = ""
    /// Whether it opens its thread.
    public internal(set) var isPost = false
    public internal(set) var comment: Comment

    public init(thread: String = "", title: String = "", isPost: Bool = false, comment: Comment) {
        self.thread = thread
        self.title = title
        self.isPost = isPost
        self.comment = comment
    }
}
