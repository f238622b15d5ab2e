/// Runs of consecutive words as hashes, by which reused text is found in linear time.
///
/// Broder, "On the resemblance and containment of documents" (1997), DOI 10.1109/SEQUEN.1997.666900.
public struct Shingles: Sendable {
    /// Words in a shingle.
    public let width: Int
    /// The hash of each shingle, in the order of the text.
    public let hashes: [UInt64]
    /// The tokens that are words.
    private let words: [Int32]

    /// The token at which a shingle begins.
    public func firstToken(of shingle: Int) -> Int { Int(words[shingle]) }

    /// The token after the last of a shingle.
    public func endToken(of shingle: Int) -> Int { Int(words[shingle + width - 1]) + 1 }

    /// The shingles of the word-like tokens of a text.
    ///
    /// - Complexity: O(tokens).
    public init(of text: TokenizedText, width: Int) {
        self.init(of: text, tokens: text.tokens.indices, width: width)
    }

    /// The shingles of the word-like ones of some tokens, as if no others stood between them.
    ///
    /// - Parameters:
    ///   - text: The text they stand in.
    ///   - tokens: Indices of tokens, ascending.
    ///   - width: Words in a shingle, 1 or more.
    /// - Complexity: O(tokens).
    public init(of text: TokenizedText, tokens: some Sequence<Int>, width: Int) {
        precondition(width > 0, "A shingle has at least one word.")
        var words: [Int32] = []
        words.reserveCapacity(tokens.underestimatedCount)
        let all = text.tokens.span
        for index in tokens where all[index].isWordLike { words.append(Int32(truncatingIfNeeded: index)) }
        self.width = width
        self.words = words
        var hashes: [UInt64] = []
        hashes.reserveCapacity(max(0, words.count - width + 1))
        Self.forEach(of: text, words, width) { hashes.append($0) }
        self.hashes = hashes
    }

    /// Calls `body` with the hash of each run of so many words.
    @inline(__always)
    private static func forEach(
        of text: TokenizedText, _ words: [Int32], _ width: Int, _ body: (UInt64) -> Void
    ) {
        guard words.count >= width else { return }
        let tokens = text.tokens.span
        let words = words.span
        // A polynomial of the words' hashes (Karp and Rabin 1987, DOI 10.1147/rd.312.0249), so that each shingle
        // follows from the one before.
        var leading: UInt64 = 1
        for _ in 1..<width { leading = leading &* base }
        var sum: UInt64 = 0
        for place in words.indices {
            if place >= width { sum = sum &- tokens[Int(words[place - width])].hash &* leading }
            sum = sum &* base &+ tokens[Int(words[place])].hash
            if place >= width - 1 { body(WordHash.joined(sum, UInt64(width))) }
        }
    }

    /// An odd number whose bits are well mixed: 2⁶⁴ divided by the golden ratio.
    private static let base: UInt64 = 0x9e37_79b9_7f4a_7c15
}
