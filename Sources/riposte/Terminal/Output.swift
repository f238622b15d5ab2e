import Foundation

/// Data to standard output, words for people to standard error.
enum Output {
    /// Writes data. A reader that has gone away ends the command quietly (SIGPIPE's default).
    static func write(_ bytes: [UInt8]) throws(InputFailure) {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(bytes))
        } catch {
            throw InputFailure("standard output", "cannot be written: \(error.localizedDescription)")
        }
    }

    static func write(_ text: String) throws(InputFailure) {
        try write([UInt8](text.utf8))
    }

    /// Writes a file whole: beside its place first, then moved there.
    static func write(_ bytes: [UInt8], to path: String) throws(InputFailure) {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw InputFailure(path, "cannot be written: \(error.localizedDescription)")
        }
    }

    /// A line for people, on standard error.
    static func say(_ line: String) {
        FileHandle.standardError.write(Data((harmless(line) + "\n").utf8))
    }

    /// Foreign text without control characters, which a terminal would obey.
    static func harmless(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : $0 }))
    }

    /// Whether data goes to a person and not to a pipe or file.
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}
