/// Bits that are known of each word of a fixed set, asked of every word of a text: a ``WordSet`` that also says which.
struct WordMasks: Sendable {
    private let slots: [(hash: UInt64, bits: UInt16)]
    private let mask: Int

    /// - Parameter bits: The bits of each word, by its hash, which is not 0.
    init(_ bits: [UInt64: UInt16]) {
        var size = 16
        while size < bits.count * 4 { size *= 2 }
        var slots = [(hash: UInt64, bits: UInt16)](repeating: (0, 0), count: size)
        for (hash, bits) in bits {
            var slot = Int(truncatingIfNeeded: hash) & (size - 1)
            while slots[slot].hash != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = (hash, bits)
        }
        self.slots = slots
        mask = size - 1
    }

    /// The bits of a word; none for one that is not there.
    @inline(__always)
    subscript(hash: UInt64) -> UInt16 {
        let slots = slots.span
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot].hash != 0 {
            if slots[slot].hash == hash { return slots[slot].bits }
            slot = (slot + 1) & mask
        }
        return 0
    }
}
