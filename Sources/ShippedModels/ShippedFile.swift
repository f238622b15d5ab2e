import ShippedData

/// A file that ships is missing, or is not as it should be.
///
/// It is a broken installation or, with a file that somebody changed, a mistake that has a line.
public struct ShippedFileError: Error, CustomStringConvertible, Sendable, Equatable {
    /// The file, as `lexicons/vader/vader_lexicon.txt`.
    public let file: String
    /// Counted from 1; 0 where no line can be named.
    public let line: Int
    /// What was wrong, and what to do.
    public let message: String

    /// File, line and what was wrong.
    public var description: String {
        line > 0 ? "\(file):\(line): \(message)" : "\(file): \(message)"
    }
}

/// Reads the files that ship.
enum ShippedFile {
    static func bytes(_ path: String) throws(ShippedFileError) -> [UInt8] {
        guard let bytes = ShippedData.bytes(path) else {
            throw ShippedFileError(
                file: path, line: 0, message: "this file ships with riposte and is missing; install it again")
        }
        return bytes
    }
}
