/// Bits by which most hashes are told not to be in a set, in a few kilobytes that stay near (Bloom 1970, with one
/// function).
struct HashFilter: Sendable {
    private var bits: [UInt64]
    private let mask: Int

    /// Bits for each hash: one other hash in so many gets past.
    private static let share = 16

    /// - Parameter hashes: Mixed already, so that their low bits tell them apart.
    init(_ hashes: [UInt64]) {
        var size = 64
        while size < hashes.count * Self.share { size *= 2 }
        mask = size - 1
        bits = [UInt64](repeating: 0, count: size / 64)
        for hash in hashes {
            let bit = Int(truncatingIfNeeded: hash) & mask
            bits[bit >> 6] |= 1 << UInt64(bit & 63)
        }
    }

    /// Whether a hash may be in the set; never wrong when it says no.
    @inline(__always)
    func mayContain(_ hash: UInt64) -> Bool {
        let bit = Int(truncatingIfNeeded: hash) & mask
        return bits.span[bit >> 6] >> UInt64(bit & 63) & 1 == 1
    }
}
