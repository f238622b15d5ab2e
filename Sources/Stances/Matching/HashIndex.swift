/// Lists of pattern numbers by a 64-bit hash: an open-addressed table that is built once and only read.
///
/// Most words of a text are in no pack, so the common answer is "nothing here", and it costs one probe of
/// an array that fits the cache.
struct HashIndex: Sendable {
    /// A hash, 0 in a free slot, and the places of its numbers.
    private struct Slot {
        let hash: UInt64
        let start: Int32
        let end: Int32
    }

    /// A bit for the low bits of every hash that is there: what most words fail at once, in the nearest cache.
    private var filter = [UInt64](repeating: 0, count: 1 << (HashIndex.filterBits - 6))
    private static let filterBits = 15
    private var slots: [Slot]
    private var numbers: [Int32]
    private let mask: Int

    /// Builds the table from pairs of a hash and a pattern number, in the order of the pairs.
    init(_ pairs: [(hash: UInt64, number: Int32)]) {
        let sorted = pairs.sorted { ($0.hash, $0.number) < ($1.hash, $1.number) }
        var capacity = 16
        while capacity < sorted.count * 2 { capacity *= 2 }
        mask = capacity - 1
        slots = [Slot](repeating: Slot(hash: 0, start: 0, end: 0), count: capacity)
        numbers = sorted.map(\.number)
        var start = 0
        while start < sorted.count {
            var end = start
            while end < sorted.count, sorted[end].hash == sorted[start].hash { end += 1 }
            var slot = Int(truncatingIfNeeded: sorted[start].hash) & mask
            while slots[slot].hash != 0 { slot = (slot + 1) & mask }
            slots[slot] = Slot(hash: sorted[start].hash, start: Int32(start), end: Int32(end))
            let bit = Self.bit(of: sorted[start].hash)
            filter[bit >> 6] |= 1 << UInt64(bit & 63)
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
        guard filter.span[bit >> 6] >> UInt64(bit & 63) & 1 == 1 else { return 0..<0 }
        let slots = slots.span
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot].hash != 0 {
            if slots[slot].hash == hash { return slots[slot].start..<slots[slot].end }
            slot = (slot + 1) & mask
        }
        return 0..<0
    }

    /// The pattern at a place.
    @inline(__always)
    subscript(place: Int32) -> Int32 { numbers[Int(place)] }
}
