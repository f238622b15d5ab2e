/// The content words of one text by their hashes, each with whether a negation reaches it anywhere.
///
/// Built and thrown away for every text: one open-addressed table, 0 for a free slot, whose lowest bit says
/// whether the word is negated; the other 63 tell words apart.
struct ContentWords: Sendable {
    private var slots: [UInt64]
    private let mask: Int
    private(set) var count = 0

    /// An empty set with room for `room` words.
    init(room: Int) {
        var capacity = 16
        while capacity <= room { capacity *= 2 }
        mask = capacity - 1
        slots = [UInt64](repeating: 0, count: capacity)
    }

    /// Adds a word; more than the room asked for is the caller's mistake.
    mutating func insert(_ hash: UInt64, isNegated: Bool) {
        let slot = place(of: hash)
        if slots[slot] == 0 { count += 1 }
        slots[slot] |= hash & ~1 | (isNegated ? 1 : 0)
    }

    /// What two texts have in common.
    struct Overlap {
        /// Words of both.
        var shared = 0
        /// Whether one of them is negated here and not there.
        var isFlipped = false
    }

    /// - Complexity: O(room).
    func overlap(with other: ContentWords) -> Overlap {
        var overlap = Overlap()
        for word in slots where word != 0 {
            let theirs = other.slots[other.place(of: word)]
            guard theirs != 0 else { continue }
            overlap.shared += 1
            if (word ^ theirs) & 1 == 1 { overlap.isFlipped = true }
        }
        return overlap
    }

    /// The slot that holds a word, or the free one where it belongs.
    @inline(__always)
    private func place(of hash: UInt64) -> Int {
        // The lowest bit is not the word's.
        var slot = Int(truncatingIfNeeded: hash >> 1) & mask
        while slots[slot] != 0, slots[slot] | 1 != hash | 1 { slot = (slot + 1) & mask }
        return slot
    }
}
