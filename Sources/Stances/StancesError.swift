/// A fact about a pack or about training data that makes it unusable, with its place.
public struct StancesError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The file, as the caller named it.
    public var file: String
    /// The line, counted from 1; 0 where the whole file is meant.
    public var line: Int
    /// A whole sentence: what is wrong and what was expected.
    public var message: String

    /// An error in a line of a file, from 1.
    public init(file: String, line: Int, message: String) {
        self.file = file
        self.line = line
        self.message = message
    }

    /// `file:line: message`, as compilers write it.
    public var description: String {
        line > 0 ? "\(file):\(line): \(message)" : "\(file): \(message)"
    }
}
