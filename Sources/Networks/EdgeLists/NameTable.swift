/// Names to numbers, in the order of first appearance: open addressing over one array of bytes.
struct NameTable {
    private var bytes: [UInt8] = []
    private var starts: [Int] = [0]
    private var hashes: [UInt64] = []
    /// A name's number + 1, or 0; a power of two long.
    private var slots = [Int32](repeating: 0, count: 1 << 10)
    private let hash = SecretHash()

    var count: Int { hashes.count }

    var names: [String] {
        (0..<count).map { String(decoding: bytes[starts[$0]..<starts[$0 + 1]], as: UTF8.self) }
    }

    /// The number of a name, a new one if it was not met before.
    mutating func number(_ source: [UInt8], _ name: Range<Int>) -> Int32 {
        let hash = self.hash.of(source, name)
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

    /// The longest row of full slots: what the worst look-up walks along.
    var longestRow: Int {
        var (longest, row) = (0, 0)
        for slot in slots {
            row = slot == 0 ? 0 : row + 1
            longest = max(longest, row)
        }
        return longest
    }
}

/// A hash of names under numbers drawn when the process starts, so that nobody can write a list of names that fill
/// one place of the table (Crosby and Wallach, USENIX Security 2003). Eight bytes at a time are folded by a
/// multiplication of full width, as in wyhash (Wang Yi, 2019). Numbers of nodes do not depend on it.
private struct SecretHash {
    private let seed: UInt64
    private let factor: UInt64

    init() {
        self = Self.ofProcess
    }

    private init(seed: UInt64, factor: UInt64) {
        self.seed = seed
        self.factor = factor
    }

    private static let ofProcess = SecretHash(
        seed: .random(in: .min ... .max), factor: .random(in: .min ... .max) | 1)

    func of(_ source: [UInt8], _ name: Range<Int>) -> UInt64 {
        var state = folded(seed ^ UInt64(name.count))
        var word: UInt64 = 0
        var held: UInt64 = 0
        for place in name {
            word |= UInt64(source[place]) << (8 * held)
            held += 1
            if held == 8 {
                state = folded(state ^ word)
                word = 0
                held = 0
            }
        }
        return held > 0 ? folded(state ^ word) : state
    }

    private func folded(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: factor)
        return (product.high ^ product.low) &+ seed
    }
}
