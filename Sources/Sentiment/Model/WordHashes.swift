import Language

/// A small set of words by hash, behind a filter of 1,024 bits that turns nearly all others away.
struct WordHashes: Sendable {
    private var bits = [UInt64](repeating: 0, count: 16)
    private let hashes: Set<UInt64>

    /// - Parameter words: Folded words with spaces between.
    init(_ words: String) {
        hashes = Set(words.split(separator: " ").map { TermHash.of($0) })
        for hash in hashes { bits[Int(hash >> 6 & 15)] |= 1 << (hash & 63) }
    }

    @inline(__always)
    func contains(_ hash: UInt64) -> Bool {
        bits.span[Int(hash >> 6 & 15)] & (1 << (hash & 63)) != 0 && hashes.contains(hash)
    }
}
