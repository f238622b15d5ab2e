/// A text and its tokens, cut once and shared by everything that reads words.
///
/// Bytes that are not UTF-8 are kept in ``bytes`` as they came; the tokenizer reads each of them as a
/// symbol of its own.
public struct TokenizedText: Sendable, Equatable {
    /// The text as UTF-8.
    public let bytes: [UInt8]
    /// Its tokens, in order.
    public let tokens: [Token]

    /// Cuts `bytes`, which are read as UTF-8.
    ///
    /// - Precondition: fewer than 2³¹ bytes.
    /// - Complexity: O(bytes), for every input.
    public init(_ bytes: [UInt8]) {
        precondition(bytes.count < Int(Int32.max), "A text is shorter than two gibibytes.")
        self.bytes = bytes
        var tokenizer = Tokenizer(bytes.count)
        tokenizer.run(over: bytes.span)
        tokens = tokenizer.tokens
    }

    /// Cuts a text into tokens; O(bytes).
    public init(_ text: String) {
        self.init([UInt8](text.utf8))
    }

    /// A text whose tokens are known.
    init(bytes: [UInt8], tokens: [Token]) {
        self.bytes = bytes
        self.tokens = tokens
    }

    /// A token as it is written.
    public func text(of token: Token) -> String {
        String(decoding: bytes[token.range], as: UTF8.self)
    }

    /// A token's folded form: lower case, straight apostrophes.
    public func folded(_ token: Token) -> String {
        WordFolding.folded(text(of: token))
    }

    /// The text from the first token of `range` to its last, as written.
    public func text(of range: Range<Int>) -> String {
        guard !range.isEmpty else { return "" }
        return String(
            decoding: bytes[Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)],
            as: UTF8.self)
    }
}
