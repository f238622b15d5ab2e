import Language

/// A set of words by hash, behind a filter of bits that turns nearly all others away.
struct WordHashes: Sendable {
    private let bits: [UInt64]
    private let mask: Int
    private let hashes: WordSet

    /// - Parameter words: Folded words with spaces between.
    init(_ words: String) {
        self.init(hashes: Set(words.split(separator: " ").map { TermHash.of($0) }))
    }

    init(hashes: Set<UInt64>) {
        // 32 bits a word: one other word in 32 gets past.
        var size = 16
        while size * 2 < hashes.count { size *= 2 }
        var bits = [UInt64](repeating: 0, count: size)
        for hash in hashes { bits[Int(truncatingIfNeeded: hash >> 6) & (size - 1)] |= 1 << (hash & 63) }
        self.bits = bits
        self.hashes = WordSet(hashes: hashes)
        mask = size - 1
    }

    @inline(__always)
    func contains(_ hash: UInt64) -> Bool {
        bits.span[Int(truncatingIfNeeded: hash >> 6) & mask] & (1 << (hash & 63)) != 0
            && hashes.contains(hash)
    }
}
