/// Something in training data that a user should know before trusting the pack.
public struct InductionNotice: Sendable, Equatable {
    /// The line it was seen on; 0 where no single line can be named.
    public var line: Int
    /// A whole sentence.
    public var message: String

    /// A notice about a line, from 1.
    public init(line: Int, message: String) {
        self.line = line
        self.message = message
    }
}
