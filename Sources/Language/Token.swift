/// One token of a text: where it stands, what it is, and a hash of its folded form.
///
/// Tokens hold places, not text: a token of a million-word text takes the same 24 bytes as any other, and
/// two tokens are the same word when their ``hash`` is the same (64 bits; a chance collision within a
/// corpus of a million distinct words is below 1 in 10⁷).
public struct Token: Sendable, Hashable {
    /// What a token is.
    public enum Kind: UInt8, Sendable {
        /// Letters, with inner apostrophes, digits and underscores.
        case word
        /// Digits, with inner points and commas.
        case number
        /// `#` and the word after it.
        case hashtag
        /// `@` and the name after it, without a space between.
        case mention
        /// A web address.
        case url
        /// One punctuation character.
        case punctuation
        /// One emoji or other symbol, with the joiners and modifiers that belong to it.
        case symbol
    }

    /// How a word's letters are written.
    public enum Shape: UInt8, Sendable {
        /// No letter has an upper case, or all are lower case.
        case lower
        /// The first letter only is upper case.
        case capitalised
        /// Two or more letters, all upper case.
        case capitals
        /// Anything else.
        case mixed
    }

    /// First byte and the byte after the last, in the text's UTF-8.
    public let start: Int32
    /// The place after the token's last byte.
    public let end: Int32
    /// What sort of token it is.
    public let kind: Kind
    /// How it is written: in capitals, in small letters, mixed.
    public let shape: Shape
    /// Whether white space, or the text's beginning, stands before it.
    public let followsSpace: Bool
    /// Whether a line break, or the text's beginning, stands before it.
    public let beginsLine: Bool
    /// Hash of the folded form: lower case, `'` for `’`.
    public let hash: UInt64

    /// The bytes of the token in its text.
    public var range: Range<Int> { Int(start)..<Int(end) }

    /// Whether it carries a word: a word, a number, or the word behind `#` or `@`.
    public var isWordLike: Bool {
        switch kind {
        case .word, .number, .hashtag, .mention: true
        case .url, .punctuation, .symbol: false
        }
    }
}
