import Language

/// The words of consecutive texts as numbers of a vocabulary of their own, in the order in which they stand.
struct WordSequences: Sendable {
    /// The distinct words of the chunk, in the order in which they were met.
    private(set) var words = Words()
    /// Numbers of words; −1 where a word is left out, which parts its neighbours.
    private(set) var sequences: [Int32] = []
    /// Where each text begins in ``sequences``; one more than there are texts.
    private(set) var starts = [0]

    struct Words: Sendable {
        fileprivate(set) var hashes: [UInt64] = []
        fileprivate(set) var uses: [Int32] = []
        /// Folded forms, one after the other.
        fileprivate(set) var bytes: [UInt8] = []
        fileprivate(set) var ends: [Int] = []

        func form(_ word: Int) -> ArraySlice<UInt8> {
            bytes[(word > 0 ? ends[word - 1] : 0)..<ends[word]]
        }
    }

    private var table = WordTable()
    /// The slots of a text's tokens, as long as the table has the size that it had.
    private var foreseen: [Int32] = []
    private var foreseenSize = 0

    init(_ range: Range<Int>, text: (Int) -> TokenizedText) {
        for index in range {
            add(text(index))
            // The first word of the next text is no neighbour of this one's last.
            if let last = sequences.last, last != -1 { sequences.append(-1) }
            starts.append(sequences.count)
        }
        words.uses = Array(table.uses.prefix(words.hashes.count))
        table = WordTable()
        foreseen = []
    }

    private mutating func add(_ text: TokenizedText) {
        var runStart = sequences.count
        var isAddress = false
        foreseen.removeAll(keepingCapacity: true)
        for token in text.tokens { foreseen.append(table.firstSlot(of: token.hash)) }
        foreseenSize = table.size
        for (place, token) in text.tokens.enumerated() {
            if token.followsSpace {
                runStart = sequences.count
                isAddress = false
            }
            if isAddress { continue }
            switch token.kind {
            case .mention where !token.followsSpace && sequences.count > runStart:
                // A name, an at sign and a host: an address, and none of its parts is a word.
                sequences.removeSubrange(runStart...)
                sequences.append(-1)
                isAddress = true
            case .word, .hashtag:
                sequences.append(number(of: token, at: place, in: text))
            case .punctuation:
                if sequences.last != -1, text.bytes[Int(token.start)] != UInt8(ascii: "-") {
                    sequences.append(-1)
                }
            case .number, .mention, .url, .symbol:
                if sequences.last != -1 { sequences.append(-1) }
            }
        }
    }

    private mutating func number(of token: Token, at place: Int, in text: TokenizedText) -> Int32 {
        let isForeseen = foreseen[place] >= 0 && foreseenSize == table.size
        let slot = isForeseen ? Int(foreseen[place]) : table.slot(of: token.hash)
        if let number = table.use(slot) { return number }
        guard token.range.count >= Self.shortestWord, token.range.count <= Self.longestWord,
            !StopWords.contains(token), !EmptyWords.contains(token)
        else {
            table.insert(token.hash, -1, at: slot)
            return -1
        }
        let number = Int32(words.hashes.count)
        words.hashes.append(token.hash)
        if token.shape == .lower || !text.bytes[token.range].allSatisfy({ $0 < 0x80 }) {
            words.bytes += Array(text.folded(token).utf8)
        } else {
            words.bytes += text.bytes[token.range].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        }
        words.ends.append(words.bytes.count)
        table.insert(token.hash, number, at: slot)
        return number
    }

    /// In bytes. Shorter words name nothing.
    private static let shortestWord = 3
    /// In bytes. Longer runs of letters are encoded files, not words.
    private static let longestWord = 40
}
