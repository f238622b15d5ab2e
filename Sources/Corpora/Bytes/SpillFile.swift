import Foundation

/// A file that bytes are put away in and read again from, piece by piece.
///
/// It may be handed to another thread, but one thread at a time reads or writes: there is one place in the file.
///
/// Nothing in it counts but what its owner remembers the ranges of: on opening again it is cut to a known length.
struct SpillFile: Sendable {
    let url: URL
    private let handle: FileHandle
    private(set) var length: Int

    /// - Parameter length: What of an earlier file is kept; 0 begins anew.
    /// - Throws: ``CorpusError`` if the file cannot be opened, or is shorter than that.
    init(_ url: URL, keeping length: Int = 0) throws(CorpusError) {
        self.url = url
        self.length = length
        do {
            if length == 0 || !FileManager.default.fileExists(atPath: url.path) {
                try Data().write(to: url)
            }
            handle = try FileHandle(forUpdating: url)
            let end = Int(try handle.seekToEnd())
            guard end >= length else {
                throw CorpusError(url.path, "is shorter than a run before this left it; remove its folder")
            }
            try handle.truncate(atOffset: UInt64(length))
        } catch let error as CorpusError {
            throw error
        } catch {
            throw CorpusError(url.path, "cannot be opened for writing: \(error.localizedDescription)")
        }
    }

    /// Puts bytes at the end.
    ///
    /// - Returns: Where they stand.
    mutating func append(_ bytes: [UInt8]) throws(CorpusError) -> Range<Int> {
        let start = length
        do {
            try handle.seek(toOffset: UInt64(start))
            if !bytes.isEmpty { try handle.write(contentsOf: bytes) }
        } catch {
            throw CorpusError(url.path, "cannot be written: \(error.localizedDescription); is the disk full?")
        }
        length += bytes.count
        return start..<length
    }

    func read(_ range: Range<Int>) throws(CorpusError) -> [UInt8] {
        guard !range.isEmpty else { return [] }
        do {
            try handle.seek(toOffset: UInt64(range.lowerBound))
            let data = try handle.read(upToCount: range.count) ?? Data()
            guard data.count == range.count else { throw CocoaError(.fileReadCorruptFile) }
            return [UInt8](data)
        } catch {
            throw CorpusError(url.path, "cannot be read: \(error.localizedDescription)")
        }
    }

    /// Makes sure that what was written outlives a crash of the machine.
    func synchronise() { try? handle.synchronize() }

    func close() { try? handle.close() }

    func remove() {
        close()
        try? FileManager.default.removeItem(at: url)
    }
}
