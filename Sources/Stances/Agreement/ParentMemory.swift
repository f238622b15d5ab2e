public import Language

/// The readings of texts that were met lately, so that a comment is read once however often it is answered.
///
/// A text is looked up by its length and some of its bytes, and compared whole.
public struct ParentMemory {
    private struct Entry {
        let text: String
        /// The text's tokens, until somebody asks for the reading.
        var tokens: TokenizedText?
        var reading: ParentReading?
    }

    /// Texts that are remembered; then all are forgotten.
    private static let most = 512
    private var entries: [UInt64: Entry] = [:]

    /// A memory of nothing.
    public init() {}

    /// Remembers a text that was cut into tokens for another purpose: somebody may answer it.
    ///
    /// - Complexity: O(1).
    public mutating func note(_ text: String, _ tokens: TokenizedText) {
        insert(Entry(text: text, tokens: tokens, reading: nil), Self.key(of: text))
    }

    /// The reading of a text.
    ///
    /// - Complexity: O(bytes): a comparison where it is known, else as a ``ParentReading``.
    public mutating func reading(of text: String) -> ParentReading {
        let key = Self.key(of: text)
        if let entry = entries[key], Self.areSame(entry.text, text) {
            if let reading = entry.reading { return reading }
            let reading = entry.tokens.map { ParentReading($0) } ?? ParentReading(text)
            entries[key] = Entry(text: text, tokens: nil, reading: reading)
            return reading
        }
        let reading = ParentReading(text)
        insert(Entry(text: text, tokens: nil, reading: reading), key)
        return reading
    }

    private mutating func insert(_ entry: Entry, _ key: UInt64) {
        if entries.count >= Self.most { entries.removeAll(keepingCapacity: true) }
        entries[key] = entry
    }

    /// Whether two texts are the same bytes. Strings compare by what they look like, which for ASCII is their
    /// bytes; and fast.
    private static func areSame(_ a: String, _ b: String) -> Bool {
        guard a.utf8.count == b.utf8.count, a == b else { return false }
        return a.utf8Span.isKnownASCII && b.utf8Span.isKnownASCII || a.utf8.elementsEqual(b.utf8)
    }

    /// The length, the beginning and the end of a text, mixed.
    private static func key(of text: String) -> UInt64 {
        var hash = WordHash()
        let bytes = text.utf8
        for byte in bytes.prefix(sample) { hash.feed(byte) }
        for byte in bytes.suffix(sample) { hash.feed(byte) }
        return WordHash.joined(hash.value, UInt64(bytes.count))
    }

    private static let sample = 24
}
