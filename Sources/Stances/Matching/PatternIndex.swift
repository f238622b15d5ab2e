import Language

/// Every pattern of a scorer, found in one pass over a text.
///
/// Whole-word patterns are looked up by the hash of their first word; patterns that begin with an open
/// word by the hash of its beginning, for each length that occurs and only where the first two letters
/// agree; runs of characters by the hash of each window of a length that occurs.
///
/// - Complexity: O(words × lengths) for a text, and O(characters × lengths) where there are runs of
///   characters.
struct PatternIndex: Sendable {
    /// A pattern and where it may stand.
    enum Entry: Sendable {
        case words(TermPattern)
        /// A run of characters of a word; `^` and `$` are the word's ends.
        case insideWord([UInt8])
        /// A run of characters of a hashtag.
        case insideHashtag([UInt8])
    }

    /// A pattern found: its number and the words it covers.
    struct Hit {
        var pattern: Int32
        var words: Range<Int>
    }

    private let patterns: [TermPattern?]
    private let exact: HashIndex
    private let open: HashIndex
    private let openLengths: [Int]
    private var openBeginnings: Set<UInt16> = []
    private let inWords: FragmentIndex
    private let inHashtags: FragmentIndex

    init(_ entries: [Entry]) {
        var exact: [(hash: UInt64, number: Int32)] = []
        var open: [(hash: UInt64, number: Int32)] = []
        var inWords: [(bytes: [UInt8], number: Int32)] = []
        var inHashtags: [(bytes: [UInt8], number: Int32)] = []
        var lengths: Set<Int> = []
        var patterns: [TermPattern?] = []
        for (number, entry) in entries.enumerated() {
            patterns.append(nil)
            switch entry {
            case .words(let pattern):
                patterns[number] = pattern
                if let beginning = pattern.words[0].beginning {
                    open.append((Self.hash(beginning[...]), Int32(number)))
                    lengths.insert(beginning.count)
                    openBeginnings.insert(Self.firstTwo(beginning))
                } else {
                    exact.append((pattern.words[0].hash, Int32(number)))
                }
            case .insideWord(let bytes): inWords.append((bytes, Int32(number)))
            case .insideHashtag(let bytes): inHashtags.append((bytes, Int32(number)))
            }
        }
        self.patterns = patterns
        self.exact = HashIndex(exact)
        self.open = HashIndex(open)
        openLengths = lengths.sorted()
        self.inWords = FragmentIndex(inWords)
        self.inHashtags = FragmentIndex(inHashtags)
    }

    /// Every pattern that stands in `reading`, by place and then by number.
    func hits(in reading: StanceReading) -> [Hit] {
        var hits: [Hit] = []
        var buffer: [UInt8] = []
        var scratch: [UInt8] = []
        for start in reading.hashes.indices {
            for number in exact.patterns(under: reading.hashes[start]) {
                append(number, at: start, reading, &scratch, to: &hits)
            }
            let token = reading.token(start)
            if !open.isEmpty, mayBeOpen(reading, token) {
                reading.foldedBytes(of: start, into: &buffer)
                var hash = WordHash()
                var done = 0
                for length in openLengths where length <= buffer.count {
                    while done < length {
                        hash.feed(buffer[done])
                        done += 1
                    }
                    for number in open.patterns(under: hash.value) {
                        append(number, at: start, reading, &scratch, to: &hits)
                    }
                }
            }
            guard token.isWordLike else { continue }
            if token.kind == .hashtag, !inHashtags.isEmpty {
                reading.foldedBytes(of: start, into: &buffer)
                inHashtags.find(in: buffer) { hits.append(Hit(pattern: $0, words: start..<start + 1)) }
            }
            if !inWords.isEmpty {
                reading.foldedBytes(of: start, into: &buffer)
                buffer.insert(UInt8(ascii: "^"), at: 0)
                buffer.append(UInt8(ascii: "$"))
                inWords.find(in: buffer) { hits.append(Hit(pattern: $0, words: start..<start + 1)) }
            }
        }
        return hits
    }

    private func append(
        _ number: Int32, at start: Int, _ reading: StanceReading, _ buffer: inout [UInt8],
        to hits: inout [Hit]
    ) {
        guard let pattern = patterns[Int(number)], pattern.matches(reading, at: start, buffer: &buffer) else {
            return
        }
        hits.append(Hit(pattern: number, words: start..<start + pattern.words.count))
    }

    /// Whether a word begins with two bytes that some open pattern begins with.
    private func mayBeOpen(_ reading: StanceReading, _ token: Token) -> Bool {
        guard token.end - token.start >= 2 else { return token.kind != .punctuation }
        let first = reading.text.bytes[Int(token.start)]
        let second = reading.text.bytes[Int(token.start) + 1]
        guard first < 0x80, second < 0x80 else { return true }
        return openBeginnings.contains(UInt16(Self.lower(first)) << 8 | UInt16(Self.lower(second)))
            || openBeginnings.contains(UInt16(Self.lower(first)) << 8)
    }

    private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    private static func firstTwo(_ bytes: [UInt8]) -> UInt16 {
        UInt16(bytes[0]) << 8 | (bytes.count > 1 ? UInt16(bytes[1]) : 0)
    }

    private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        var hash = WordHash()
        for byte in bytes { hash.feed(byte) }
        return hash.value
    }
}
