/// Runs of consecutive words as hashes, by which reused text is found in linear time.
///
/// Broder, "On the resemblance and containment of documents" (1997), DOI 10.1109/SEQUEN.1997.666900.
public struct Shingles: Sendable {
    /// Words in a shingle.
    public let width: Int
    /// The hash of each shingle, in the order of the text.
    public let hashes: [UInt64]
    /// The token at which each shingle begins.
    public let firstToken: [Int]
    /// The token after the last of each shingle.
    public let endToken: [Int]

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
        let words = tokens.filter { text.tokens[$0].isWordLike }
        self.width = width
        guard words.count >= width else {
            hashes = []
            firstToken = []
            endToken = []
            return
        }
        let starts = 0...(words.count - width)
        hashes = starts.map { start in
            words[start..<(start + width)].reduce(UInt64(width)) {
                WordHash.joined($0, text.tokens[$1].hash)
            }
        }
        firstToken = starts.map { words[$0] }
        endToken = starts.map { words[$0 + width - 1] + 1 }
    }
}
