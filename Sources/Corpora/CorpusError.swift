/// Why a corpus could not be read, put away or written: a fact about files, with their names.
public struct CorpusError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The file or folder.
    public let place: String
    /// What was wrong and what to do.
    public let message: String

    /// An error at a place: a file, a line, a thread.
    public init(_ place: String, _ message: String) {
        self.place = place
        self.message = message
    }

    /// The place and what is wrong there.
    public var description: String { "\(place): \(message)" }
}
