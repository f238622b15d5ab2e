import Testing

@testable import Ingest

@Suite("Archives block by block")
struct ArchiveStreamTests {
    @Test("blocks of any size unpack to the whole", arguments: ArchiveTests.packed, [1, 5, 64, 1 << 20])
    func anyBlock(_ packed: [UInt8], _ size: Int) throws {
        let stream = ArchiveStream(try #require(Archive(packed)))
        var bytes: [UInt8] = []
        for start in stride(from: 0, to: packed.count, by: size) {
            try stream.take(Array(packed[start..<min(start + size, packed.count)])) { bytes += $0 }
        }
        try stream.finish()
        #expect(bytes == (try Archive.unpacked(packed)))
    }

    @Test("an archive that is cut short is told from a whole one", arguments: ArchiveTests.packed)
    func cutShort(_ packed: [UInt8]) throws {
        let stream = ArchiveStream(try #require(Archive(packed)))
        try stream.take(Array(packed.dropLast(6))) { _ in }
        #expect(throws: IngestError.self) { try stream.finish() }
    }
}
