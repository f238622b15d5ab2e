/// What is wrong with a lexicon file, and where.
public struct LexiconError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Counted from 1; 0 where no line can be named.
    public let line: Int
    /// What was wrong, what was expected, what to do.
    public let message: String

    /// An error in a line, from 1; 0 where it belongs to the file as a whole.
    public init(line: Int = 0, _ message: String) {
        self.line = line
        self.message = message
    }

    /// The message, with its line where there is one.
    public var description: String { line > 0 ? "line \(line): \(message)" : message }
}
