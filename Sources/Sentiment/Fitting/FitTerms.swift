import Language

/// The terms that a fit gives weights to: those of the published lexicons, and those met often enough.
struct FitTerms {
    struct Term {
        let kind: TermKind
        let text: String
        /// Examples that it was met in.
        var seen = 0
    }

    /// By number.
    private(set) var terms: [Term] = []
    private var numbers: [UInt64: Int32] = [:]
    /// Figures of each term in each lexicon, term by term.
    private(set) var valencePriors: [Double] = []
    private(set) var feelingPriors: [Double] = []
    private(set) var lexicons: [PriorLexicon]
    private(set) var emoticons: Set<UInt64> = []

    var count: Int { terms.count }

    func number(of key: UInt64) -> Int32? { numbers[key] }

    /// A term's valence in the list that ``ListedWords`` sums up, which is the first lexicon.
    func listed(_ number: Int) -> Double {
        lexicons.isEmpty ? 0 : valencePriors[number * lexicons.count]
    }

    /// The hashes of the words of that list.
    var listedWords: Set<UInt64> {
        Set(
            terms.indices.lazy.filter { terms[$0].kind == .word && listed($0) != 0 }.map {
                TermHash.of(terms[$0].text)
            })
    }

    /// Begins with the terms of the lexicons.
    init(_ lexicons: [PriorLexicon]) {
        self.lexicons = lexicons
        for mark in Mark.allCases { _ = add(.mark, mark.rawValue, mark.key) }
        for face in ["/s", "</3", "<3", ":')", "^^", "^_^"] { addFace(face) }
        for (place, lexicon) in lexicons.enumerated() {
            for entry in lexicon.terms {
                guard let number = add(entry.term) else { continue }
                valencePriors[number * lexicons.count + place] = entry.valence
                feelingPriors[number * lexicons.count + place] = entry.feeling
            }
        }
    }

    /// Adds a term that was met.
    mutating func add(_ kind: TermKind, _ text: String, _ key: UInt64) -> Int {
        if let number = numbers[key] { return Int(number) }
        numbers[key] = Int32(terms.count)
        terms.append(Term(kind: kind, text: text))
        valencePriors += [Double](repeating: 0, count: lexicons.count)
        feelingPriors += [Double](repeating: 0, count: lexicons.count)
        return terms.count - 1
    }

    mutating func note(seen: Int, _ number: Int) { terms[number].seen = seen }

    @discardableResult
    private mutating func addFace(_ face: String) -> Int {
        let key = TermKind.emoticon.key(TermHash.of(face))
        emoticons.insert(key)
        return add(.emoticon, face, key)
    }

    /// A lexicon's term as the reader meets it: a word, two words, or a face; `nil` for longer ones.
    private mutating func add(_ term: String) -> Int? {
        let tokens = TokenizedText(term).tokens
        let words = tokens.filter { $0.kind == .word }
        let isFace = words.isEmpty || tokens.first?.kind == .punctuation
        if isFace {
            guard (2...5).contains(term.utf8.count), !term.contains(" "), tokens.first?.kind == .punctuation
            else { return nil }
            return addFace(term)
        }
        guard tokens.allSatisfy({ $0.kind == .word || $0.end - $0.start == 1 }) else { return nil }
        let text = TokenizedText(term)
        switch words.count {
        case 1: return add(.word, text.folded(words[0]), TermKind.word.key(words[0].hash))
        case 2:
            return add(
                .pair, text.folded(words[0]) + " " + text.folded(words[1]),
                TermKind.pairKey(words[0].hash, words[1].hash))
        default: return nil
        }
    }
}

/// The distinct terms of an example, in the order in which they are met.
struct CountVisitor: TermVisitor {
    struct Met: Sendable {
        let key: UInt64
        let kind: TermKind
        let text: String
    }

    private let text: TokenizedText
    private var keys: Set<UInt64> = []
    private(set) var order: [Met] = []

    init(_ text: TokenizedText) { self.text = text }

    mutating func met(_ term: TermOccurrence) {
        guard term.kind != .mark, keys.insert(term.key).inserted else { return }
        let places =
            term.kind == .pair ? [term.tokens.lowerBound, term.tokens.upperBound - 1] : Array(term.tokens)
        let words = places.map { place in
            let token = text.tokens[place]
            let folded = text.folded(token)
            return token.kind == .hashtag ? String(folded.dropFirst()) : folded
        }
        // A drawn-out word or a part of a hashtag stands for a word that is written otherwise; it names no term.
        guard term.kind.key(of: words.joined(separator: " ")) == term.key else { return }
        order.append(Met(key: term.key, kind: term.kind, text: words.joined(separator: " ")))
    }

    mutating func endPassage(words: Int) {}
}

/// The row of an example: its terms by number and what they count.
struct RowVisitor: TermVisitor {
    private let terms: FitTerms
    private var passage: [Int32: Double] = [:]
    private var sums: [Int32: Double] = [:]
    private var share = 0.0
    private var words = 0
    private var listed = ListedWords()

    init(_ terms: FitTerms) { self.terms = terms }

    mutating func met(_ term: TermOccurrence) {
        guard let number = terms.number(of: term.key) else { return }
        passage[number, default: 0] += term.value
        listed.add(term, listed: terms.listed(Int(number)))
    }

    mutating func endPassage(words: Int) {
        let scale = PassageSums.scale(words: words)
        let share = PassageSums.share(words: words)
        for (number, value) in passage { sums[number, default: 0] += share * scale * value }
        let said = listed.saturated
        for (mark, value) in [(Mark.listed, said), (.listedStrength, abs(said))] {
            if let number = terms.number(of: mark.key) { sums[number, default: 0] += share * value }
        }
        listed = ListedWords()
        passage.removeAll(keepingCapacity: true)
        self.share += share
        self.words += words
    }

    /// What the number of the example's parts adds to the log-odds of feeling.
    var chances: Double { PassageSums.chances(words: words) }

    /// Ascending by number.
    var row: [(term: Int32, value: Double)] {
        guard share > 0 else { return [] }
        return sums.map { ($0.key, $0.value / share) }.filter { $0.1 != 0 }.sorted { $0.0 < $1.0 }
    }
}
