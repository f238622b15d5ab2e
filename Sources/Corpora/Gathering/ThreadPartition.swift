import Foundation
import Parallel

/// The entries of a corpus on disk, those of one thread in one part: an external partition by the hash of the thread.
///
/// Entries come in any order and are held in memory a while, then written in one go; a part's bytes are the entries of
/// some threads in the order in which they came. Memory: ``held`` bytes and 24 bytes a chunk.
struct ThreadPartition: Sendable {
    /// Some consecutive bytes of one part.
    struct Chunk: Codable, Sendable, Equatable {
        let part: Int
        let start: Int
        let length: Int
    }

    /// Parts of a partition.
    static let parts = 256
    /// Bytes in memory before they are written.
    static let held = 24 << 20

    private(set) var file: SpillFile
    private(set) var chunks: [Chunk]
    private var buffers = [[UInt8]](repeating: [], count: parts)
    private var buffered = 0
    /// Which byte of the hash tells the parts.
    private let level: Int

    /// - Parameters:
    ///   - chunks: What a run before this had written; empty begins anew.
    ///   - level: 0, and one more for each time that a part is parted again.
    init(_ url: URL, chunks: [Chunk] = [], level: Int = 0) throws(CorpusError) {
        file = try SpillFile(url, keeping: chunks.map { $0.start + $0.length }.max() ?? 0)
        self.chunks = chunks
        self.level = level
    }

    /// Adds entries that were sorted into parts, each entry with its length before it.
    mutating func add(_ parted: PartedEntries) throws(CorpusError) {
        var start = 0
        for (part, end) in zip(parted.parts, parted.ends) {
            buffers[Int(part)].append(contentsOf: parted.bytes[start..<end])
            start = end
        }
        buffered += parted.bytes.count
        if buffered > Self.held { try flush() }
    }

    /// Writes what is in memory.
    mutating func flush() throws(CorpusError) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(buffered)
        let start = file.length
        for part in buffers.indices where !buffers[part].isEmpty {
            chunks.append(
                Chunk(part: part, start: start + bytes.count, length: buffers[part].count))
            bytes.append(contentsOf: buffers[part])
            // Which parts are large changes from time to time, as threads come and go: room that was kept would add up
            // to all of them.
            buffers[part] = []
        }
        if !bytes.isEmpty { _ = try file.append(bytes) }
        buffered = 0
    }

    /// Gives the buffers back; nothing is added any more.
    mutating func release() {
        buffers = []
    }

    /// Bytes put away so far.
    var length: Int { file.length + buffered }

    /// Bytes of each part.
    var lengths: [Int] {
        var lengths = [Int](repeating: 0, count: Self.parts)
        for chunk in chunks { lengths[chunk.part] += chunk.length }
        return lengths
    }

    /// Consecutive parts that hold so many bytes together at most, or one that holds more.
    func batches(from first: Int, bytes: Int) -> [Range<Int>] {
        let lengths = lengths
        var batches: [Range<Int>] = []
        var start = first
        var size = 0
        for part in first..<max(first, lengths.count) {
            if part > start, size + lengths[part] > bytes {
                batches.append(start..<part)
                start = part
                size = 0
            }
            size += lengths[part]
        }
        if start < lengths.count { batches.append(start..<lengths.count) }
        return batches
    }

    func bytes(ofPart part: Int) throws(CorpusError) -> [UInt8] {
        var bytes: [UInt8] = []
        for chunk in chunks where chunk.part == part {
            bytes += try file.read(chunk.start..<(chunk.start + chunk.length))
        }
        return bytes
    }

    /// The threads of some parts, the largest first, so that none is begun last.
    func threads(of parts: Range<Int>) throws(CorpusError) -> [GatheredThread] {
        var threads: [GatheredThread] = []
        for part in parts { threads += GatheredThread.all(in: try bytes(ofPart: part)) }
        return threads.sorted { ($0.size, $0.order) > ($1.size, $1.order) }
    }

    /// A part cut into parts of its own, for one that is too large for memory.
    func partedAgain(_ part: Int, in folder: URL) throws(CorpusError) -> ThreadPartition {
        let url = folder.appendingPathComponent("part-\(level + 1)-\(part)")
        var partition = try ThreadPartition(url, level: level + 1)
        for chunk in chunks where chunk.part == part {
            let bytes = try file.read(chunk.start..<(chunk.start + chunk.length))
            var parted = PartedEntries(level: level + 1)
            EntryList.forEach(in: bytes[...]) { entry in
                var reader = ByteReader(entry)
                let head = RecordCodec.head(&reader)
                parted.append(
                    entry, hash: ThreadHash.of(head.thread, source: head.order >> Gathering.bitsOfEntry))
            }
            try partition.add(parted)
        }
        try partition.flush()
        partition.release()
        return partition
    }

    /// The hash has no more bytes than this.
    static let deepest = 6

    var canBePartedAgain: Bool { level < Self.deepest }
}

/// Entries and the part that each belongs to.
struct PartedEntries: Sendable {
    private(set) var bytes: [UInt8] = []
    private(set) var parts: [UInt8] = []
    private(set) var ends: [Int] = []
    private let level: Int

    init(level: Int = 0) {
        self.level = level
    }

    /// - Parameter hash: Of the entry's thread.
    mutating func append(_ entry: ArraySlice<UInt8>, hash: UInt64) {
        var length = ByteWriter()
        length.number(entry.count)
        bytes.append(contentsOf: length.bytes)
        bytes.append(contentsOf: entry)
        parts.append(UInt8(truncatingIfNeeded: hash >> UInt64(8 * level)))
        ends.append(bytes.count)
    }
}

/// Entries one after the other, each with its length before it.
enum EntryList {
    static func forEach(in bytes: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>) -> Void) {
        var reader = ByteReader(bytes)
        while !reader.isAtEnd { body(reader.slice()) }
    }
}

/// The hash that tells threads apart on disk: FNV-1a (Fowler, Noll and Vo; RFC 9923) with the avalanche step of
/// MurmurHash3 (Appleby). Threads of two sources are two, whatever their ids.
enum ThreadHash {
    static func of(_ thread: some Sequence<UInt8>, source: UInt64) -> UInt64 {
        var state: UInt64 = 0xcbf2_9ce4_8422_2325 ^ source
        for byte in thread { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        state ^= state >> 33
        state = state &* 0xff51_afd7_ed55_8ccd
        state ^= state >> 33
        return state
    }
}
