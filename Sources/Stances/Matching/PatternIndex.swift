import Language

/// Every pattern of a scorer, found in one pass over a text.
///
/// Patterns are looked up by the hash of their ``TermPattern/key`` word, or, where that is open, by the
/// hash of its beginning, for each length that occurs and only where the first letters agree; runs of
/// characters by the hash of each window of a length that occurs.
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
        /// Found by other means.
        case elsewhere
    }

    /// A pattern found: its number and the words it covers.
    struct Hit {
        var pattern: Int32
        var words: Range<Int>
    }

    /// What most places where a pattern's key word stands are ruled out by.
    private struct Outline {
        /// The number of words.
        let length: Int32
        /// The place of the key word among them.
        let key: Int32
        /// Whether the key word is whole and the only one: it stands where its hash does.
        let isWord: Bool
        /// The hash of the word before the key word, or, where there is none, of the one after it; 0 where there is
        /// neither or it is open.
        let neighbour: UInt64

        init(_ pattern: TermPattern?) {
            let words = pattern?.words ?? []
            length = Int32(words.count)
            key = Int32(pattern?.key ?? 0)
            isWord = words.count == 1 && words[0].beginning == nil
            let place = key > 0 ? Int(key) - 1 : Int(key) + 1
            neighbour = words.indices.contains(place) && words[place].beginning == nil ? words[place].hash : 0
        }
    }

    private let patterns: [TermPattern?]
    private let outlines: [Outline]
    private let exact: HashIndex
    private let open: HashIndex
    private let openLengths: [Int]
    private let openBeginnings: BeginningSet
    private let inWords: FragmentIndex
    private let inHashtags: FragmentIndex

    init(_ entries: [Entry]) {
        var exact: [(hash: UInt64, number: Int32)] = []
        var open: [(hash: UInt64, number: Int32)] = []
        var inWords: [(bytes: [UInt8], number: Int32)] = []
        var inHashtags: [(bytes: [UInt8], number: Int32)] = []
        var lengths: Set<Int> = []
        var beginnings = BeginningSet()
        var patterns: [TermPattern?] = []
        for (number, entry) in entries.enumerated() {
            patterns.append(nil)
            switch entry {
            case .words(let pattern):
                patterns[number] = pattern
                let key = pattern.words[pattern.key]
                if let beginning = key.beginning {
                    var hash = WordHash()
                    for byte in beginning { hash.feed(byte) }
                    open.append((hash.value, Int32(number)))
                    lengths.insert(beginning.count)
                    beginnings.insert(beginning)
                } else {
                    exact.append((key.hash, Int32(number)))
                }
            case .insideWord(let bytes): inWords.append((bytes, Int32(number)))
            case .insideHashtag(let bytes): inHashtags.append((bytes, Int32(number)))
            case .elsewhere: break
            }
        }
        self.patterns = patterns
        outlines = patterns.map(Outline.init)
        self.exact = HashIndex(exact)
        self.open = HashIndex(open)
        openLengths = lengths.sorted()
        openBeginnings = beginnings
        self.inWords = FragmentIndex(inWords)
        self.inHashtags = FragmentIndex(inHashtags)
    }

    /// Whether a text may hold a pattern: quick, and never wrong when it says no.
    func mayHit(_ text: TokenizedText) -> Bool {
        guard inWords.isEmpty else { return true }
        let hasOpen = !open.isEmpty
        let hasTags = !inHashtags.isEmpty
        let tokens = text.tokens.span
        let bytes = text.bytes.span
        for place in tokens.indices {
            let token = tokens[place]
            if !exact.places(under: token.hash).isEmpty { return true }
            if hasOpen, openBeginnings.mayContain(token, bytes), mayBeOpen(token, bytes) {
                return true
            }
            if hasTags, token.kind == .hashtag { return true }
        }
        return false
    }

    /// Whether a token begins like an open word; always so where it has letters outside ASCII.
    private func mayBeOpen(_ token: Token, _ bytes: Span<UInt8>) -> Bool {
        var hash = WordHash()
        var place = Int(token.start)
        let end = Int(token.end)
        for length in openLengths where Int(token.start) + length <= end {
            while place < Int(token.start) + length {
                let byte = bytes[place]
                guard byte < 0x80 else { return true }
                hash.feed(byte &- 0x41 < 26 ? byte | 0x20 : byte)
                place += 1
            }
            if !open.places(under: hash.value).isEmpty { return true }
        }
        return false
    }

    /// Every pattern that stands in `reading`, in the order of the words it is looked up by.
    func hits(in reading: StanceReading) -> [Hit] {
        var hits: [Hit] = []
        var buffer: [UInt8] = []
        var scratch: [UInt8] = []
        let bytes = reading.text.bytes.span
        let hashes = reading.hashes.span
        let all = reading.text.tokens.span
        let tokens = reading.tokens.span
        let hasOpen = !open.isEmpty
        let hasTags = !inHashtags.isEmpty
        let hasFragments = !inWords.isEmpty
        for start in hashes.indices {
            for place in exact.places(under: hashes[start]) {
                append(exact[place], at: start, reading, &scratch, to: &hits)
            }
            let token = all[Int(tokens[start])]
            if hasOpen, openBeginnings.mayContain(token, bytes) {
                findOpen(at: start, reading, &buffer, &scratch, &hits)
            }
            if hasTags, token.kind == .hashtag {
                reading.foldedBytes(of: start, into: &buffer)
                inHashtags.find(in: buffer) { hits.append(Hit(pattern: $0, words: start..<start + 1)) }
            }
            if hasFragments, token.isWordLike {
                reading.foldedBytes(of: start, into: &buffer)
                buffer.insert(UInt8(ascii: "^"), at: 0)
                buffer.append(UInt8(ascii: "$"))
                inWords.find(in: buffer) { hits.append(Hit(pattern: $0, words: start..<start + 1)) }
            }
        }
        return hits
    }

    /// The patterns whose first word is open and begins like the word at `start`.
    private func findOpen(
        at start: Int, _ reading: StanceReading, _ buffer: inout [UInt8], _ scratch: inout [UInt8],
        _ hits: inout [Hit]
    ) {
        reading.foldedBytes(of: start, into: &buffer)
        var hash = WordHash()
        var done = 0
        for length in openLengths where length <= buffer.count {
            while done < length {
                hash.feed(buffer[done])
                done += 1
            }
            for place in open.places(under: hash.value) {
                append(open[place], at: start, reading, &scratch, to: &hits)
            }
        }
    }

    /// Adds a pattern if it stands around its key word, which stands at `word`.
    @inline(__always)
    private func append(
        _ number: Int32, at word: Int, _ reading: StanceReading, _ buffer: inout [UInt8],
        to hits: inout [Hit]
    ) {
        let outline = outlines[Int(number)]
        let start = word - Int(outline.key)
        if !outline.isWord {
            guard start >= 0, start + Int(outline.length) <= reading.hashes.count else { return }
            if outline.neighbour != 0 {
                let place = outline.key > 0 ? word - 1 : word + 1
                guard reading.hashes[place] == outline.neighbour else { return }
            }
            guard patterns[Int(number)]?.matches(reading, at: start, buffer: &buffer) == true else { return }
        }
        hits.append(Hit(pattern: number, words: start..<start + Int(outline.length)))
    }
}
