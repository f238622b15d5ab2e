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
    /// - Complexity: O(tokens × width).
    public init(of text: TokenizedText, width: Int) {
        self.init(of: text, tokens: text.tokens.indices, width: width)
    }

    /// The shingles of the word-like ones of some tokens, as if no others stood between them.
    ///
    /// - Parameter tokens: Indices of tokens, ascending.
    /// - Complexity: O(tokens × width).
    public init(of text: TokenizedText, tokens: some Sequence<Int>, width: Int) {
        precondition(width > 0, "A shingle has at least one word.")
        var words: [Int32] = []
        words.reserveCapacity(tokens.underestimatedCount)
        for index in tokens where text.tokens[index].isWordLike { words.append(Int32(index)) }
        self.width = width
        self.words = words
        guard words.count >= width else {
            hashes = []
            return
        }
        var hashes: [UInt64] = []
        hashes.reserveCapacity(words.count - width + 1)
        for start in 0...(words.count - width) {
            var hash = UInt64(width)
            for place in start..<(start + width) {
                hash = WordHash.joined(hash, text.tokens[Int(words[place])].hash)
            }
            hashes.append(hash)
        }
        self.hashes = hashes
    }
}
