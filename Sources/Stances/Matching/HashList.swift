import Language

/// A set of hashes of one text, built and thrown away for every text: an open-addressed table sized for
/// it, whose members can be gone through in the order of the text.
struct HashList {
    private var slots: [UInt64]
    private let mask: Int
    private let secret = SecretSlot()
    private(set) var members: [UInt64] = []

    /// An empty set with room for `count` members.
    init(room count: Int) {
        var capacity = 16
        while capacity < count * 2 { capacity *= 2 }
        mask = capacity - 1
        slots = [UInt64](repeating: 0, count: capacity)
    }

    var count: Int { members.count }

    /// Adds a hash; more than the room asked for is the caller's mistake.
    mutating func insert(_ hash: UInt64) {
        var slot = secret.of(hash, mask: mask)
        while slots[slot] != 0 {
            if slots[slot] == hash { return }
            slot = (slot + 1) & mask
        }
        slots[slot] = hash
        members.append(hash)
    }

    func contains(_ hash: UInt64) -> Bool {
        var slot = secret.of(hash, mask: mask)
        while slots[slot] != 0 {
            if slots[slot] == hash { return true }
            slot = (slot + 1) & mask
        }
        return false
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
