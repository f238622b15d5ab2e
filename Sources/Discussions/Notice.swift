/// Something that a reader could not use, or used only in part: counted and named, never silent.
public struct Notice: Sendable, Equatable {
    /// Kinds of notices; the raw value is what summaries count them under.
    public enum Kind: String, Sendable, CaseIterable {
        case malformedRecord = "malformed record"
        case brokenTime = "broken time"
        case repeatedNumber = "repeated number"
        case skippedNumber = "skipped number"
        case repairedText = "repaired text"
        case duplicateID = "duplicate id"
        case impossibleParent = "impossible parent"
        case setAside = "set aside"
    }

    /// What sort of thing was noticed.
    public var kind: Kind
    /// The line it was seen on, counted from 1; 0 where no line can be named.
    public var line: Int
    /// A whole sentence: what was wrong and what was done about it.
    public var message: String

    /// A notice on a line, from 1; 0 where it belongs to the source as a whole.
    public init(_ kind: Kind, line: Int, _ message: String) {
        self.kind = kind
        self.line = line
        self.message = message
    }
}
