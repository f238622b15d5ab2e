import Foundation

/// A table that is written from beginning to end, some megabytes at a time.
struct TableFile {
    private let url: URL
    private let handle: FileHandle
    private var bytes: [UInt8]

    private static let held = 4 << 20

    init(_ name: String, in folder: URL, header: [UInt8]) throws(CorpusError) {
        url = folder.appendingPathComponent(name)
        bytes = header
        do {
            try Data().write(to: url)
            handle = try FileHandle(forWritingTo: url)
        } catch {
            throw CorpusError(url.path, "cannot be written: \(error.localizedDescription)")
        }
    }

    mutating func append(_ more: [UInt8]) throws(CorpusError) {
        bytes.append(contentsOf: more)
        if bytes.count > Self.held { try flush() }
    }

    mutating func finish() throws(CorpusError) {
        try flush()
        try? handle.close()
    }

    private mutating func flush() throws(CorpusError) {
        do {
            if !bytes.isEmpty { try handle.write(contentsOf: bytes) }
        } catch {
            throw CorpusError(url.path, "cannot be written: \(error.localizedDescription); is the disk full?")
        }
        bytes.removeAll(keepingCapacity: true)
    }
}
