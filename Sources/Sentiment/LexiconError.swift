/// What is wrong with a lexicon file, and where.
public struct LexiconError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Counted from 1; 0 where no line can be named.
    public let line: Int
    public let message: String

    public init(line: Int = 0, _ message: String) {
        self.line = line
        self.message = message
    }

    public var description: String { line > 0 ? "line \(line): \(message)" : message }
}
