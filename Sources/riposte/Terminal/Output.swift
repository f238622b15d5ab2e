import Foundation

/// Data to standard output, words for people to standard error.
enum Output {
    /// Writes data. A reader that has gone away ends the command quietly (SIGPIPE's default).
    static func write(_ bytes: [UInt8]) throws(InputFailure) {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(isTerminal ? shown(bytes) : bytes))
        } catch {
            throw InputFailure("standard output", "cannot be written: \(error.localizedDescription)")
        }
    }

    static func write(_ text: String) throws(InputFailure) {
        try write([UInt8](text.utf8))
    }

    /// Beside its place first, under a name that the next run finds and writes over.
    private static func place(_ bytes: [UInt8], at url: URL) throws {
        let fresh = url.deletingLastPathComponent().appendingPathComponent(".\(url.lastPathComponent).new")
        Traces.remember(fresh)
        try? FileManager.default.removeItem(at: fresh)
        do {
            try Data(bytes).write(to: fresh)
            guard unsafe rename(fresh.path, url.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
        } catch {
            try? FileManager.default.removeItem(at: fresh)
            throw error
        }
    }

    /// What a person's terminal gets of data: lines and columns, and nothing that it would obey.
    private static func shown(_ bytes: [UInt8]) -> [UInt8] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map { harmless(String($0)) } }
            .map { $0.joined(separator: "\t") }.joined(separator: "\n").utf8.map { $0 }
    }

    /// Writes a file whole: beside its place first, then moved there.
    static func write(_ bytes: [UInt8], to path: String) throws(InputFailure) {
        do {
            try place(bytes, at: URL(fileURLWithPath: path))
        } catch {
            throw InputFailure(path, "cannot be written: \(error.localizedDescription)")
        }
    }

    /// A line for people, on standard error.
    static func say(_ line: String) { sayRaw(harmless(line) + "\n") }

    /// Words for people as they are. Nobody who reads them is no reason to stop.
    static func sayRaw(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }

    /// Foreign text without what a terminal would obey: control characters, and marks that turn the order of letters
    /// round (Unicode Technical Report 36, 2.8).
    static func harmless(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { isObeyed($0.value) ? " " : $0 }))
    }

    private static func isObeyed(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Whether data goes to a person and not to a pipe or file.
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}
