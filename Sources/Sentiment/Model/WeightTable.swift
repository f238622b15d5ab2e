/// What the terms of a model add to a text, by the hash of the term: open addressing with linear probing.
///
/// A dictionary would do the same; one look-up in it costs three times as much, and every word of every
/// comment takes up to three.
struct WeightTable: Sendable {
    /// What a term weighs, in hundredths, as a model's file writes it: so a slot fills 16 bytes, and more of
    /// the table stays near.
    struct Weight: Sendable, Equatable {
        private var hundredths: (valence: Int16, feeling: Int16, listed: Int16)

        /// How much it pulls towards positive; negative pulls towards negative.
        var valence: Double { Double(hundredths.valence) / 100 }
        /// How much it speaks for any feeling at all, as against none.
        var feeling: Double { Double(hundredths.feeling) / 100 }
        /// Its valence in the list that ``ListedWords`` sums up; 0 if it is not there.
        var listed: Double { Double(hundredths.listed) / 100 }

        static let zero = Weight(valence: 0, feeling: 0)

        /// - Precondition: Figures within ``range``.
        init(valence: Double, feeling: Double, listed: Double = 0) {
            precondition(
                [valence, feeling, listed].allSatisfy(Self.range.contains), "A weight is −300 to 300.")
            hundredths = (
                Int16((valence * 100).rounded()), Int16((feeling * 100).rounded()),
                Int16((listed * 100).rounded())
            )
        }

        static let range = -300.0...300.0

        static func == (a: Weight, b: Weight) -> Bool { a.hundredths == b.hundredths }
    }

    private struct Slot {
        var key: UInt64
        var weight: Weight
    }

    private var slots: [Slot]
    private var mask: Int
    /// A bit for each key, of eight a slot: nearly every pair of words has no weight, which is seen here, in some
    /// kilobytes that stay near, and not in the slots, which do not.
    private var filter: [UInt64]
    private(set) var count = 0

    /// - Parameter capacity: Terms to make room for.
    init(capacity: Int = 0) {
        var size = 16
        while size * Self.fullest.numerator < capacity * Self.fullest.denominator { size *= 2 }
        slots = [Slot](repeating: Slot(key: 0, weight: .zero), count: size)
        filter = [UInt64](repeating: 0, count: size / 8)
        mask = size - 1
    }

    /// The slot where a key belongs; the lowest bit of every key is set.
    @inline(__always)
    private func home(of key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 1) & mask }

    /// The bit of a key in ``filter``: other bits of the key than those that tell its slot.
    @inline(__always)
    private func bit(of key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 32) & (mask << 3 | 7) }

    /// The share of slots that may be taken: with terms that are not there turned away before, a small table that stays
    /// near counts for more than short rows.
    private static let fullest = (numerator: 5, denominator: 8)

    /// The weight of the term with this key; `nil` for a term that is not there.
    @inline(__always)
    subscript(key: UInt64) -> Weight? {
        let bit = bit(of: key)
        guard filter.span[bit >> 6] >> UInt64(bit & 63) & 1 == 1 else { return nil }
        let slots = slots.span
        var place = home(of: key)
        while slots[place].key != 0 {
            if slots[place].key == key { return slots[place].weight }
            place = (place + 1) & mask
        }
        return nil
    }

    /// Adds a term.
    ///
    /// - Returns: Whether it is new; an old one keeps its weight.
    mutating func insert(_ key: UInt64, _ weight: Weight) -> Bool {
        precondition(key != 0, "A key of a table is not 0, which marks free places.")
        if (count + 1) * Self.fullest.denominator > slots.count * Self.fullest.numerator { grow() }
        var place = home(of: key)
        while slots[place].key != 0 {
            if slots[place].key == key { return false }
            place = (place + 1) & mask
        }
        slots[place] = Slot(key: key, weight: weight)
        let bit = bit(of: key)
        filter[bit >> 6] |= 1 << UInt64(bit & 63)
        count += 1
        return true
    }

    private mutating func grow() {
        var larger = WeightTable(
            capacity: slots.count * Self.fullest.numerator / Self.fullest.denominator + 1)
        for slot in slots where slot.key != 0 { _ = larger.insert(slot.key, slot.weight) }
        self = larger
    }
}
