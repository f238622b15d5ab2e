/// Lists of pattern numbers by a 64-bit hash: an open-addressed table that is built once and only read.
///
/// Most words of a text are in no pack, so the common answer is "nothing here", and it costs one probe of
/// an array that fits the cache.
struct HashIndex: Sendable {
    /// A bit for the low bits of every hash that is there: what most words fail at once, in the nearest cache.
    private var filter = [UInt64](repeating: 0, count: 1 << (HashIndex.filterBits - 6))
    private static let filterBits = 15
    private var keys: [UInt64]
    private var lists: [Range<Int32>]
    private var numbers: [Int32]
    private let mask: Int

    /// Builds the table from pairs of a hash and a pattern number, in the order of the pairs.
    init(_ pairs: [(hash: UInt64, number: Int32)]) {
        let sorted = pairs.sorted { ($0.hash, $0.number) < ($1.hash, $1.number) }
        var capacity = 16
        while capacity < sorted.count * 4 { capacity *= 2 }
        mask = capacity - 1
        keys = [UInt64](repeating: 0, count: capacity)
        lists = [Range<Int32>](repeating: 0..<0, count: capacity)
        numbers = sorted.map(\.number)
        var start = 0
        while start < sorted.count {
            var end = start
            while end < sorted.count, sorted[end].hash == sorted[start].hash { end += 1 }
            var slot = Int(truncatingIfNeeded: sorted[start].hash) & mask
            while keys[slot] != 0 { slot = (slot + 1) & mask }
            keys[slot] = sorted[start].hash
            let bit = Self.bit(of: sorted[start].hash)
            filter[bit >> 6] |= 1 << UInt64(bit & 63)
            lists[slot] = Int32(start)..<Int32(end)
            start = end
        }
    }

    var isEmpty: Bool { numbers.isEmpty }

    @inline(__always)
    private static func bit(of hash: UInt64) -> Int {
        Int(truncatingIfNeeded: hash) & (1 << filterBits - 1)
    }

    /// The places of the patterns under `hash`, to be read with the subscript; in ascending order.
    @inline(__always)
    func places(under hash: UInt64) -> Range<Int32> {
        let bit = Self.bit(of: hash)
        guard filter[bit >> 6] >> UInt64(bit & 63) & 1 == 1 else { return 0..<0 }
        var slot = Int(truncatingIfNeeded: hash) & mask
        while keys[slot] != 0 {
            if keys[slot] == hash { return lists[slot] }
            slot = (slot + 1) & mask
        }
        return 0..<0
    }

    /// The pattern at a place.
    @inline(__always)
    subscript(place: Int32) -> Int32 { numbers[Int(place)] }
}
