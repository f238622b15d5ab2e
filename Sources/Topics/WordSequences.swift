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
        /// How often each is written with capitals.
        fileprivate(set) var capitals: [Capitals] = []
        /// Folded forms, one after the other.
        fileprivate(set) var bytes: [UInt8] = []
        fileprivate(set) var ends: [Int] = []

        func form(_ word: Int) -> ArraySlice<UInt8> {
            bytes[(word > 0 ? ends[word - 1] : 0)..<ends[word]]
        }
    }

    /// How often a word is written with capitals.
    struct Capitals: Sendable {
        /// In any way and anywhere.
        var all: Int32 = 0
        /// With a capital before small letters, within a sentence: at its beginning every word has one.
        var title: Int32 = 0
        /// In capitals, within a sentence.
        var upper: Int32 = 0
    }

    private var table = WordTable()
    /// The first slots of a text's tokens, for as long as the table has the size that it had.
    private var glances: [WordTable.Glance] = []
    private var glancedSize = 0

    init(_ range: Range<Int>, text: (Int) -> TokenizedText) {
        for index in range {
            add(text(index))
            // The first word of the next text is no neighbour of this one's last.
            if let last = sequences.last, last != -1 { sequences.append(-1) }
            starts.append(sequences.count)
        }
        words.uses = Array(table.uses.prefix(words.hashes.count))
        table = WordTable()
        glances = []
    }

    private mutating func add(_ text: TokenizedText) {
        var runStart = sequences.count
        var isAddress = false
        table.glance(at: text.tokens, into: &glances)
        glancedSize = table.size
        // Whether a sentence goes on: after a word or a comma on the same line.
        var goesOn = false
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
                let number = number(of: token, at: place, in: text)
                sequences.append(number)
                if token.shape != .lower, number >= 0 {
                    note(token.shape, of: Int(number), isInner: goesOn && !token.beginsLine)
                }
                goesOn = true
            case .punctuation:
                goesOn = goesOn && text.bytes[Int(token.start)] == UInt8(ascii: ",")
                if sequences.last != -1, text.bytes[Int(token.start)] != UInt8(ascii: "-") {
                    sequences.append(-1)
                }
            case .number, .mention, .url, .symbol:
                if sequences.last != -1 { sequences.append(-1) }
            }
        }
    }

    private mutating func note(_ shape: Token.Shape, of word: Int, isInner: Bool) {
        words.capitals[word].all += 1
        guard isInner else { return }
        switch shape {
        case .capitalised: words.capitals[word].title += 1
        case .capitals: words.capitals[word].upper += 1
        case .lower, .mixed: break
        }
    }

    private mutating func number(of token: Token, at place: Int, in text: TokenizedText) -> Int32 {
        let glance = glances[place]
        let isThere = glance.key == token.hash && glancedSize == table.size
        let slot = isThere ? glance.slot : table.slot(of: token.hash)
        if let number = table.use(slot) { return number }
        guard token.range.count >= Self.shortestWord, token.range.count <= Self.longestWord,
            !StopWords.contains(token), !EmptyWords.contains(token)
        else {
            table.insert(token.hash, -1, at: slot)
            return -1
        }
        let number = Int32(words.hashes.count)
        words.hashes.append(token.hash)
        words.capitals.append(Capitals())
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
