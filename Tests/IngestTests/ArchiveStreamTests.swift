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

    @Test(
        "what follows the last member of gzip is padding to its end, wherever blocks begin",
        arguments: [1, 3, 64])
    func padding(_ size: Int) throws {
        let member = try #require(ArchiveTests.packed.first { $0[0] == 0x1F })
        let packed = member + [0, 0] + member
        let stream = ArchiveStream(.gzip)
        var bytes: [UInt8] = []
        for start in stride(from: 0, to: packed.count, by: size) {
            try stream.take(Array(packed[start..<min(start + size, packed.count)])) { bytes += $0 }
        }
        try stream.finish()
        #expect(bytes == (try Archive.unpacked(member)))
        #expect(try Archive.unpacked(packed) == bytes)
    }

    @Test("an archive that is cut short is told from a whole one", arguments: ArchiveTests.packed)
    func cutShort(_ packed: [UInt8]) throws {
        let stream = ArchiveStream(try #require(Archive(packed)))
        try stream.take(Array(packed.dropLast(6))) { _ in }
        #expect(throws: IngestError.self) { try stream.finish() }
    }
}
