/// That a name is a certain commenter's, and why.
public struct IdentityDecision: Sendable, Equatable {
    /// Why a name is a commenter's.
    public enum Reason: String, Sendable, CaseIterable {
        /// It is the name shown.
        case asSigned = "as signed"
        /// Only case, accents, punctuation or spaces differ.
        case sameLetters = "same letters"
        /// A name used once, one slip of the pen from one that is used more, and from no other.
        case slip = "one slip apart"
        /// The source, or who asked, says so.
        case given = "given"
    }

    /// The name as it was written.
    public let alias: String
    /// The commenter it was held against.
    public let commenter: String
    /// Why it was decided so.
    public let reason: Reason

    /// How sure this is, 0 to 1.
    public var score: Double {
        switch reason {
        case .asSigned, .given: 1
        case .sameLetters: 0.98
        case .slip: 0.85
        }
    }
}
