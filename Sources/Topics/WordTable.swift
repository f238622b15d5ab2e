import Language

/// Numbers by hash, and how often each was asked for: open addressing with linear probing, a power of two of slots,
/// at most half of them full.
struct WordTable: Sendable {
    private struct Slot: Sendable {
        var key: UInt64
        var number: Int32
        var uses: Int32
    }

    private var slots = [Slot](repeating: Self.free, count: 1 << 12)
    private var used = 0
    private let secret = SecretSlot()
    private static let empty = Int32.min
    private static let free = Slot(key: 0, number: empty, uses: 0)

    /// How many hashes it holds.
    var count: Int { used }

    /// Where a hash stands, or would stand.
    @inline(__always)
    func slot(of hash: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = secret.of(hash, mask: mask)
        while slots[slot].number != Self.empty, slots[slot].key != hash { slot = (slot + 1) & mask }
        return slot
    }

    /// What stands in the slot that is looked at first.
    struct Glance: Sendable {
        var slot = 0
        var key: UInt64 = 0
    }

    /// The first slot of each token. Looked at for many words before any is used, slots are fetched from memory at the
    /// same time.
    func glance(at tokens: [Token], into glances: inout [Glance]) {
        if glances.count < tokens.count {
            glances += repeatElement(Glance(), count: tokens.count - glances.count)
        }
        let mask = slots.count - 1
        let slots = slots.span
        var found = glances.mutableSpan
        for place in tokens.indices {
            let slot = secret.of(tokens[place].hash, mask: mask)
            found[place] = Glance(slot: slot, key: slots[slot].key)
        }
    }

    /// How many slots there are; where one was found before there were more, it is another's now.
    var size: Int { slots.count }

    subscript(slot: Int) -> Int32? {
        slots[slot].number == Self.empty ? nil : slots[slot].number
    }

    /// The number at a slot, used once more; `nil` if the slot is free.
    @inline(__always)
    mutating func use(_ slot: Int, times: Int32 = 1) -> Int32? {
        let number = slots[slot].number
        guard number != Self.empty else { return nil }
        slots[slot].uses &+= times
        return number
    }

    /// How often each number from 0 was used, its first time included.
    var uses: [Int32] {
        var uses = [Int32](repeating: 0, count: used)
        for slot in slots where slot.number >= 0 { uses[Int(slot.number)] = slot.uses }
        return uses
    }

    /// The longest row of full slots: what the worst look-up walks along.
    var longestRow: Int {
        var (longest, row) = (0, 0)
        for slot in slots {
            row = slot.number == Self.empty ? 0 : row + 1
            longest = max(longest, row)
        }
        return longest
    }

    /// - Parameters:
    ///   - number: 0 and more; −1 for what has none, which may come again and again.
    ///   - slot: Of the hash, and free.
    ///   - uses: How often it was used so far.
    mutating func insert(_ hash: UInt64, _ number: Int32, at slot: Int, uses: Int32 = 1) {
        slots[slot] = Slot(key: hash, number: number, uses: uses)
        used += 1
        if used * 2 > slots.count { grow() }
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Self.free, count: old.count * 2)
        for entry in old where entry.number != Self.empty { slots[slot(of: entry.key)] = entry }
    }
}
