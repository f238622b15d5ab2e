import Corpora
import Crypto
import Discussions
import Foundation
import Ingest

/// An input as a source of a corpus: its blocks, and the checksum of what was read.
final class CorpusInput: CorpusSource {
    let input: Input
    private let reading: ReadingOptions
    private var hash = SHA256()
    /// Bytes read so far, for progress.
    private(set) var bytesRead = 0

    init(_ input: Input, _ reading: ReadingOptions) {
        self.input = input
        self.reading = reading
    }

    var name: String { input.name }
    var stem: String { input.stem }

    var format: (any DiscussionReader.Type)? {
        reading.format == "auto" ? nil : Formats.named(reading.format)
    }

    func forEachBlock(_ body: ([UInt8]) throws -> Void) throws {
        var archive: ArchiveStream?
        try input.forEachBlock(of: Self.block) { block in
            if bytesRead == 0 { archive = Archive(block).map { ArchiveStream($0) } }
            hash.update(data: block)
            bytesRead += block.count
            do {
                if let archive { try archive.take(block, body) } else { try body(block) }
            } catch let error as IngestError {
                throw InputFailure(name, error.message)
            }
        }
        do {
            try archive?.finish()
        } catch {
            throw InputFailure(name, error.message)
        }
    }

    func discussions(_ bytes: [UInt8]) throws -> [Discussion] {
        try reading.discussions(of: input, bytes: bytes)
    }

    var checksum: String { Checksum.hex(hash.finalize()) }

    /// Enough for both cores to work on pieces of it.
    private static let block = 8 << 20
}
