/// A fixed set of word hashes, asked of every token of every text.
///
/// Word hashes are mixed already (``WordHash``), so that their low bits index the table as they are: several
/// times faster than `Set`, which hashes them again under a secret key.
public struct WordSet: Sendable {
    /// Hashes by their low bits, open-addressed with linear probing; 0 marks a free slot.
    @usableFromInline let slots: [UInt64]
    @usableFromInline let mask: Int

    /// The set of these words, which are folded first.
    public init(_ words: some Collection<String>) {
        self.init(hashes: words.map(WordHash.of))
    }

    /// The set of the words with these hashes.
    public init(hashes: some Collection<UInt64>) {
        var size = 16
        while size < hashes.count * 4 { size *= 2 }
        var slots = [UInt64](repeating: 0, count: size)
        for hash in hashes {
            var slot = Int(truncatingIfNeeded: hash) & (size - 1)
            while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & (size - 1) }
            slots[slot] = hash
        }
        self.slots = slots
        mask = size - 1
    }

    /// The set of the words of a text, which white space parts.
    public init(_ words: String) {
        self.init(words.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    /// Whether a word with this ``Token/hash`` is among them.
    @inlinable
    public func contains(_ hash: UInt64) -> Bool {
        let slots = slots.span
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            if slots[slot] == hash { return true }
            slot = (slot + 1) & mask
        }
        return false
    }
}
