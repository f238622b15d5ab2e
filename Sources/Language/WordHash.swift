/// A 64-bit hash of folded words, the same on every machine and in every run.
///
/// FNV-1a (Fowler, Noll and Vo; RFC 9923) with the avalanche step of MurmurHash3 (Appleby), so that the
/// low bits can index tables. Hashes are stable within a version; they are never written to files.
public struct WordHash: Sendable {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    /// The hash of nothing.
    public init() {}

    /// Adds a byte to what is hashed.
    @inline(__always)
    public mutating func feed(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }

    /// The hash of the bytes fed so far.
    @inline(__always)
    public var value: UInt64 { Self.mixed(state) }

    /// The hash of a whole word, which is folded first.
    public static func of(_ word: String) -> UInt64 {
        var hash = WordHash()
        for byte in WordFolding.folded(word).utf8 { hash.feed(byte) }
        return hash.value
    }

    /// Combines the hashes of consecutive words into that of the sequence; order matters.
    @inlinable
    @inline(__always)
    public static func joined(_ a: UInt64, _ b: UInt64) -> UInt64 {
        mixed(a &* 0x9e37_79b9_7f4a_7c15 &+ b)
    }

    @usableFromInline
    @inline(__always)
    static func mixed(_ value: UInt64) -> UInt64 {
        var x = value
        x ^= x >> 33
        x = x &* 0xff51_afd7_ed55_8ccd
        x ^= x >> 33
        x = x &* 0xc4ce_b9fe_1a85_ec53
        return x ^ (x >> 33)
    }
}
