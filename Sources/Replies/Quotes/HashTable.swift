/// A table from word hashes to values, open-addressed with linear probing.
///
/// Word hashes are mixed already (``WordHash``), so that their low bits index the table as they are; that
/// makes it several times faster than `Dictionary`, which hashes them again under a secret key. Keys are
/// only added. Nothing iterates over it, so its order is nobody's concern.
struct HashTable<Value> {
    private var keys: [UInt64]
    private var values: [Value]
    private let empty: Value
    private var mask: Int
    private(set) var count = 0

    /// - Parameters:
    ///   - empty: What a key maps to before it is given a value.
    ///   - capacity: How many keys are expected.
    init(empty: Value, capacity: Int) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        self.empty = empty
        keys = [UInt64](repeating: 0, count: size)
        values = [Value](repeating: empty, count: size)
        mask = size - 1
    }

    /// Key 0 marks a free slot, so that a hash of 0 is kept under 1: one chance collision more in 2⁶⁴.
    @inline(__always)
    private static func key(_ hash: UInt64) -> UInt64 { hash == 0 ? 1 : hash }

    @inline(__always)
    private func slot(_ key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: key) & mask
        while keys[slot] != key, keys[slot] != 0 { slot = (slot + 1) & mask }
        return slot
    }

    /// The value of a key; `nil` if it has none.
    @inline(__always)
    func value(_ hash: UInt64) -> Value? {
        let slot = slot(Self.key(hash))
        return keys[slot] == 0 ? nil : values[slot]
    }

    /// Changes the value of a key, which begins as ``empty``.
    @inline(__always)
    mutating func update(_ hash: UInt64, _ change: (inout Value) -> Void) {
        let key = Self.key(hash)
        var slot = slot(key)
        if keys[slot] == 0 {
            if count * 2 > mask {
                grow()
                slot = self.slot(key)
            }
            keys[slot] = key
            count += 1
        }
        change(&values[slot])
    }

    private mutating func grow() {
        let (oldKeys, oldValues) = (keys, values)
        keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
        values = [Value](repeating: empty, count: oldKeys.count * 2)
        mask = keys.count - 1
        for (place, key) in oldKeys.enumerated() where key != 0 {
            let slot = slot(key)
            keys[slot] = key
            values[slot] = oldValues[place]
        }
    }
}
