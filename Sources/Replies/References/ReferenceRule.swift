import Discussions
import Language

/// One way in which a comment says what it answers. One rule, one file.
protocol ReferenceRule {
    /// What the rule finds in the comment at `index`, in the order of its text.
    static func find(in index: Int, of thread: ThreadIndex) -> [FoundReference]
}

/// A reference as a rule found it, before quotations are taken out.
struct FoundReference: Sendable {
    /// The tokens it is made of.
    var tokens: Range<Int>
    var to: Discussion.Position
    var confidence: Double
    /// The words it rests on.
    var evidence: String
    /// Whether these tokens are a whole copied signature, which quotations of the comment end with.
    var isSignature = false
    /// Whether a name alone says so, so that any of the person's comments may be meant.
    var isByName = false
}
