/// Names to numbers, in the order of first appearance: open addressing over one array of bytes.
struct NameTable {
    private var bytes: [UInt8] = []
    private var starts: [Int] = [0]
    private var hashes: [UInt64] = []
    /// A name's number + 1, or 0; a power of two long.
    private var slots = [Int32](repeating: 0, count: 1 << 10)

    var count: Int { hashes.count }

    var names: [String] {
        (0..<count).map { String(decoding: bytes[starts[$0]..<starts[$0 + 1]], as: UTF8.self) }
    }

    /// The number of a name, a new one if it was not met before.
    mutating func number(_ source: [UInt8], _ name: Range<Int>) -> Int32 {
        let hash = Self.hash(source, name)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] > 0 {
            let candidate = Int(slots[slot]) - 1
            if hashes[candidate] == hash, isSame(candidate, source, name) { return Int32(candidate) }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(count + 1)
        hashes.append(hash)
        bytes.append(contentsOf: source[name])
        starts.append(bytes.count)
        if 2 * count > slots.count { grow() }
        return Int32(count - 1)
    }

    private func isSame(_ candidate: Int, _ source: [UInt8], _ name: Range<Int>) -> Bool {
        let start = starts[candidate]
        guard starts[candidate + 1] - start == name.count else { return false }
        for index in 0..<name.count where bytes[start + index] != source[name.lowerBound + index] {
            return false
        }
        return true
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: 2 * slots.count)
        for (number, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number + 1)
        }
    }

    /// FNV-1a (Fowler, Noll and Vo), its high half folded in for the low bits.
    private static func hash(_ source: [UInt8], _ name: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for place in name { hash = (hash ^ UInt64(source[place])) &* 0x100_0000_01b3 }
        return hash ^ (hash >> 32)
    }
}
