import Language

/// The words of a hashtag that is written with capitals or underscores: `#BestDayEver` is best, day, ever.
///
/// One in small letters alone is one word: where its words end can only be guessed.
enum HashtagWords {
    /// The folded words' hashes, two or more; empty where the hashtag is one word.
    ///
    /// - Complexity: O(bytes of the token).
    static func hashes(_ token: Token, _ text: TokenizedText) -> [UInt64] {
        var hashes: [UInt64] = []
        var word = WordHash()
        var length = 0
        var before: UInt8 = 0
        for place in token.range.dropFirst() {
            let byte = text.bytes[place]
            guard byte < 0x80 else { return [] }
            let isCapital = (0x41...0x5A).contains(byte)
            let follows = place + 1 < Int(token.end) ? text.bytes[place + 1] : 0
            let begins = isCapital && (isSmall(before) || isSmall(follows)) || byte == UInt8(ascii: "_")
            if begins, length > 0 {
                hashes.append(word.value)
                word = WordHash()
                length = 0
            }
            before = byte
            guard byte != UInt8(ascii: "_") else { continue }
            word.feed(isCapital ? byte | 0x20 : byte)
            length += 1
        }
        if length > 0 { hashes.append(word.value) }
        return hashes.count > 1 ? hashes : []
    }

    private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
