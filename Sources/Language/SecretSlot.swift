/// Where a hash stands in a table of our own: a place that nobody outside this process can foresee.
///
/// Word hashes are the same in every run, so words can be written whose hashes all have the same low bits; in a
/// table indexed by those they would stand in one long row, and every look-up would walk along it (Crosby and
/// Wallach, "Denial of Service via Algorithmic Complexity Attacks", USENIX Security 2003). A multiplication by
/// numbers drawn when the process starts, its two halves folded together, parts them again. Nothing may depend on
/// the order of a table's slots, which differs from run to run.
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
        let product = (hash ^ added).multipliedFullWidth(by: factor)
        return Int(truncatingIfNeeded: product.high ^ product.low) & mask
    }
}
