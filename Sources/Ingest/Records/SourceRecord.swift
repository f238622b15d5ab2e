import Discussions

/// One record of a source that keeps ids and parents, before its thread is put together.
struct SourceRecord {
    /// The thread it belongs to; empty where the source holds one.
    var thread = ""
    /// A title, which the opening post of a thread bears.
    var title = ""
    var isPost = false
    var comment: Comment
}
