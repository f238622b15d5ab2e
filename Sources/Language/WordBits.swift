/// Up to sixteen yes-or-no facts about each word of a fixed list, asked of every token of every text.
///
/// Word hashes are mixed already (``WordHash``), so that their low bits index the table as they are. A word that
/// is not in the list has none of the facts, which one look at the table mostly tells.
public struct WordBits: Sendable {
    @usableFromInline let slots: [Slot]
    @usableFromInline let mask: Int

    @usableFromInline
    struct Slot: Sendable {
        @usableFromInline var hash: UInt64
        @usableFromInline var bits: UInt16

        @usableFromInline
        init(hash: UInt64, bits: UInt16) {
            self.hash = hash
            self.bits = bits
        }
    }

    /// A table of words by their ``WordHash``; the facts of one that comes twice are joined.
    public init(_ words: some Collection<(hash: UInt64, bits: UInt16)>) {
        var size = 16
        while size < words.count * 4 { size *= 2 }
        var slots = [Slot](repeating: Slot(hash: 0, bits: 0), count: size)
        for (hash, bits) in words {
            var place = Int(truncatingIfNeeded: hash) & (size - 1)
            while slots[place].hash != 0, slots[place].hash != hash { place = (place + 1) & (size - 1) }
            slots[place].hash = hash
            slots[place].bits |= bits
        }
        self.slots = slots
        mask = size - 1
    }

    /// The facts of the word with this hash; 0 for one that is not in the list.
    @inlinable
    public subscript(_ hash: UInt64) -> UInt16 {
        let slots = slots.span
        var place = Int(truncatingIfNeeded: hash) & mask
        while slots[place].hash != 0 {
            if slots[place].hash == hash { return slots[place].bits }
            place = (place + 1) & mask
        }
        return 0
    }
}
