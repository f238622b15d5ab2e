public import Discussions

/// That one comment answers, names or quotes another contribution, and what this rests on.
public struct Reference: Sendable, Equatable {
    /// What a reference does.
    public enum Kind: String, Sendable, CaseIterable {
        /// Answers it.
        case reply
        /// Names a person without answering a certain comment.
        case mention
        /// Repeats its words.
        case quote
    }

    /// The comment that refers, by its index in the discussion.
    public var from: Int
    /// What it refers to; `nil` for a mention, which names a person.
    public var to: Discussion.Position?
    /// The person referred to, by the index in ``RecoveredReplies/commenters``; `nil` for an unnamed author.
    public var commenter: Int?
    /// What kind of sign it is.
    public var kind: Kind
    /// Whether a number, a name, a signature or a recorded parent says so, as against inferred.
    public var isExplicit: Bool
    /// How sure this is, 0 to 1.
    public var confidence: Double
    /// Whether this is the comment's parent; at most one reference of a comment is.
    public var isPrimary: Bool
    /// The words it rests on, and what was repaired.
    public var evidence: String

    /// A reference with the place in the text that it was read from.
    public init(
        from: Int, to: Discussion.Position?, commenter: Int?, kind: Kind, isExplicit: Bool,
        confidence: Double, isPrimary: Bool = false, evidence: String
    ) {
        self.from = from
        self.to = to
        self.commenter = commenter
        self.kind = kind
        self.isExplicit = isExplicit
        self.confidence = confidence
        self.isPrimary = isPrimary
        self.evidence = evidence
    }
}
