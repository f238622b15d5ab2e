import Language

/// A fixed set of words by their hashes, asked for every word of every text.
///
/// Hashes are mixed already, so they index an open-addressed table as they are; a word that is not in the
/// set costs one probe, a tenth of what hashing it once more for a general set would.
struct WordSet: Sendable {
    private var slots: [UInt64]
    private let mask: Int

    init(_ words: some Sequence<String>) {
        self.init(hashes: words.map(WordHash.of))
    }

    init(hashes: [UInt64]) {
        var capacity = 16
        while capacity < hashes.count * 4 { capacity *= 2 }
        mask = capacity - 1
        slots = [UInt64](repeating: 0, count: capacity)
        for hash in hashes {
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & mask }
            slots[slot] = hash
        }
    }

    @inline(__always)
    func contains(_ hash: UInt64) -> Bool {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            if slots[slot] == hash { return true }
            slot = (slot + 1) & mask
        }
        return false
    }
}
