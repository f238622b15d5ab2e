import Language

/// Hashes of phrases of two and three words.
enum VaderPhrase {
    static func hash(_ a: UInt64, _ b: UInt64) -> UInt64 {
        WordHash.joined(WordHash.joined(2, a), b)
    }

    static func hash(_ a: UInt64, _ b: UInt64, _ c: UInt64) -> UInt64 {
        WordHash.joined(WordHash.joined(WordHash.joined(3, a), b), c)
    }
}
