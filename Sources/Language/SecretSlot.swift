/// Where a hash stands in a table of our own: a place that nobody outside this process can foresee.
///
/// Word hashes are the same in every run, so words can be written whose hashes all have the same low bits; in a
/// table indexed by those they would stand in one long row, and every look-up would walk along it (Crosby and
/// Wallach, "Denial of Service via Algorithmic Complexity Attacks", USENIX Security 2003). Multiplications by
/// numbers drawn when the process starts, the two halves of each folded together, part them again; two of them, for
/// one alone leaves hashes at equal steps at equal steps, side by side for some numbers. Nothing may depend on the
/// order of a table's slots, which differs from run to run.
public struct SecretSlot: Sendable {
    private let added: UInt64
    private let factor: UInt64

    /// The place of every table of this process.
    public init() {
        self = Self.ofProcess
    }

    private init(added: UInt64, factor: UInt64) {
        self.added = added
        self.factor = factor
    }

    private static let ofProcess = SecretSlot(
        added: .random(in: .min ... .max), factor: .random(in: .min ... .max) | 1)

    /// The slot of a hash in a table whose size is a power of two, less one.
    @inline(__always)
    public func of(_ hash: UInt64, mask: Int) -> Int {
        Int(truncatingIfNeeded: Self.folded(Self.folded(hash ^ added, factor) ^ factor, added | 1)) & mask
    }

    @inline(__always)
    private static func folded(_ number: UInt64, _ factor: UInt64) -> UInt64 {
        let product = number.multipliedFullWidth(by: factor)
        return product.high ^ product.low
    }
}
