public import Discussions

/// Turns the bytes of one source into discussions. One format, one reader, one file.
public protocol DiscussionReader: Sendable {
    /// The name under which `--format` asks for it.
    static var name: String { get }
    /// One line for people: what the format is.
    static var summary: String { get }
    /// A line or two of an example, for `riposte formats`.
    static var example: String { get }

    /// Whether the first bytes of a source look like this format.
    ///
    /// - Parameter head: The first bytes of the source, up to 64 KiB.
    static func recognises(_ head: [UInt8]) -> Bool

    /// Reads a whole source.
    ///
    /// - Parameters:
    ///   - bytes: All bytes of the source.
    ///   - name: What the source is called; the thread's id where the format has none.
    /// - Throws: ``IngestError`` if nothing of the source can be used.
    static func read(_ bytes: [UInt8], named name: String) throws(IngestError) -> [Discussion]
}

/// Why a source could not be used at all, and where.
public struct IngestError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Counted from 1; 0 where no line can be named.
    public let line: Int
    /// What was wrong, what was expected, what to do.
    public let message: String

    /// An error in a line, from 1; 0 where it belongs to the source as a whole.
    public init(line: Int = 0, _ message: String) {
        self.line = line
        self.message = message
    }

    /// The message, with its line where there is one.
    public var description: String {
        line > 0 ? "line \(line): \(message)" : message
    }
}
