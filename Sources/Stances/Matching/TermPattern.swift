import Language

/// A term or an alias as it is compared with the words of a text.
struct TermPattern: Sendable, Equatable {
    /// One word of a pattern: a whole word by its hash, or, where a star follows, its beginning.
    struct Word: Sendable, Equatable {
        let hash: UInt64
        let beginning: [UInt8]?
    }

    let words: [Word]

    /// Reads a term as a person writes it; `nil` if it holds no word.
    init?(_ term: String) {
        let text = TokenizedText(term)
        let reading = StanceReading(text)
        guard !reading.tokens.isEmpty else { return nil }
        var bytes: [UInt8] = []
        words = reading.tokens.indices.map { index in
            let next = Int(reading.tokens[index]) + 1
            let isOpen =
                next < text.tokens.count && !text.tokens[next].followsSpace
                && text.bytes[Int(text.tokens[next].start)] == UInt8(ascii: "*")
            guard isOpen else { return Word(hash: reading.hashes[index], beginning: nil) }
            reading.foldedBytes(of: index, into: &bytes)
            return Word(hash: reading.hashes[index], beginning: bytes)
        }
    }

    private init(words: [Word]) {
        self.words = words
    }

    /// The pattern behind a leading `not`; `nil` if there is none.
    var afterNot: TermPattern? {
        guard words.count > 1, words[0] == Word(hash: Self.not, beginning: nil) else { return nil }
        return TermPattern(words: Array(words.dropFirst()))
    }

    private static let not = WordHash.of("not")

    /// The word to look the pattern up by: the first that is neither open nor a stop word, else the first
    /// open one, else the first. "in support of" is looked up where "support" stands, not at every "in".
    var key: Int {
        words.firstIndex { $0.beginning == nil && !StopWords.contains(hash: $0.hash) }
            ?? words.firstIndex { $0.beginning != nil } ?? 0
    }

    /// Whether the words of `reading` from `start` on are this pattern.
    func matches(_ reading: StanceReading, at start: Int, buffer: inout [UInt8]) -> Bool {
        guard start >= 0, start + words.count <= reading.hashes.count else { return false }
        for (offset, word) in words.enumerated() {
            if let beginning = word.beginning {
                reading.foldedBytes(of: start + offset, into: &buffer)
                guard buffer.starts(with: beginning) else { return false }
            } else if reading.hashes[start + offset] != word.hash {
                return false
            }
        }
        return true
    }
}
