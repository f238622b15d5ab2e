public import Language
import LinearAlgebra
import Parallel

/// The terms of a corpus and how often each text holds them.
///
/// Words that say how something is said (`StopWords`), numbers, dates and addresses are set aside; forms of one word
/// are folded (`WordForms`) and shown in the form used most; words that stand together more often than
/// chance would have it become terms of their own (`Collocations`).
public struct TermTable: Sendable {
    /// What counts as a term.
    public struct Options: Sendable {
        /// Terms in fewer texts are left out; `nil` takes 2 in a small corpus and 3 in others.
        public var leastTexts: Int?
        /// Terms in a larger share of the texts say nothing about any of them.
        public var largestShare = 0.5
        /// Terms at most; those in most texts stay. `nil` for all, 0 for none.
        public var mostTerms: Int? = 50_000
        /// Whether words that stand together become terms.
        public var collocations = true

        /// The documented defaults.
        public init() {}
    }

    /// The form of each term that is used most, folded; a collocation's words are apart by a space.
    public let forms: [String]
    /// The forms as people write them, names with their capitals.
    public let names: [String]
    /// In how many texts each term stands.
    public let textCounts: [Int]
    /// The two terms of each collocation, by its own number.
    let parts: [Int: Collocations.Pair]
    /// Where each text's terms begin in ``terms``; one more than there are texts.
    let starts: [Int]
    /// The terms of the texts, ascending within a text.
    let terms: [Int32]
    /// How often each of them stands in its text.
    let counts: [Int32]

    /// How many texts there are.
    public var texts: Int { starts.count - 1 }

    func range(of text: Int) -> Range<Int> { starts[text]..<starts[text + 1] }

    /// Counts the terms of texts; O(tokens).
    public init(_ texts: [TokenizedText], options: Options = Options()) {
        self.init(count: texts.count, options: options) { texts[$0] }
    }

    /// - Parameters:
    ///   - count: How many texts there are.
    ///   - options: Which terms are kept.
    ///   - text: Gives a text; it is asked for once, from any core, and let go.
    /// - Complexity: O(tokens), over all cores.
    public init(
        count: Int, options: Options = Options(), text: @Sendable (_ index: Int) -> TokenizedText
    ) {
        let chunk = min(Self.mostInChunk, max(Self.fewestInChunk, count / Self.chunks))
        let read = Parallel.map(count: count, chunk: chunk) { WordSequences($0, text: text) }
        let words = WordForms(read.map(\.words))
        var holders = [Int32](repeating: 0, count: words.count)
        let found = Parallel.mapEach(read.count) { chunk in
            Self.holders(read[chunk], words.lemmas[chunk], terms: words.count)
        }
        for (chunk, part) in found.enumerated() {
            for (word, lemma) in words.lemmas[chunk].enumerated() { holders[Int(lemma)] += part[word] }
        }
        let least = options.leastTexts ?? (count < Self.smallCorpus ? 2 : 3)
        let most = Int((options.largestShare * Double(count)).rounded(.up))
        let frequent = holders.indices.filter { Int(holders[$0]) >= least && Int(holders[$0]) <= most }
        let chosen = Self.most(frequent, holders, limit: options.mostTerms)
        var places = [Int32](repeating: -1, count: words.count)
        for (place, word) in chosen.enumerated() { places[word] = Int32(place) }
        let kept = places
        let placed = Parallel.mapEach(read.count) {
            TermSequence(read[$0], words.lemmas[$0].map { kept[Int($0)] }, terms: chosen.count)
        }
        let pairs =
            options.collocations
            ? Collocations(
                placed, terms: chosen.count, least: max(least, Collocations.leastUses), texts: count)
            : .none
        let rows = Parallel.mapEach(placed.count) { chunk in
            TermRows(placed[chunk].terms, read[chunk].starts, pairs, terms: chosen.count)
        }
        self.init(
            forms: chosen.map { words.form($0) }, names: chosen.map { words.name($0) },
            textCounts: chosen.map { Int(holders[$0]) }, pairs, rows)
    }

    /// Puts the rows of the chunks after one another.
    private init(
        forms: [String], names: [String], textCounts: [Int], _ pairs: Collocations, _ rows: [TermRows]
    ) {
        func joined(_ words: [String]) -> [String] {
            words + pairs.pairs.map { "\(words[Int($0.first)]) \(words[Int($0.second)])" }
        }
        self.forms = joined(forms)
        self.names = joined(names)
        var parts: [Int: Collocations.Pair] = [:]
        for (place, pair) in pairs.pairs.enumerated() { parts[forms.count + place] = pair }
        self.parts = parts
        var starts = [0]
        var terms: [Int32] = []
        var counts: [Int32] = []
        let all = rows.reduce(0) { $0 + $1.terms.count }
        terms.reserveCapacity(all)
        counts.reserveCapacity(all)
        for row in rows {
            let base = terms.count
            terms += row.terms
            counts += row.counts
            starts += row.ends.map { base + $0 }
        }
        self.textCounts =
            textCounts + pairs.pairs.indices.map { pair in rows.reduce(0) { $0 + $1.pairHolders[pair] } }
        self.starts = starts
        self.terms = terms
        self.counts = counts
    }

    /// The terms that stand in most texts, ascending; of equals those met first.
    private static func most(_ terms: [Int], _ holders: [Int32], limit: Int?) -> [Int] {
        guard let limit, terms.count > limit else { return terms }
        return terms.sorted { (holders[$1], $0) < (holders[$0], $1) }.prefix(max(0, limit)).sorted()
    }

    private struct Stamp: Sendable {
        /// The text in which it was last met, so that a text counts once.
        var text: Int32 = -1
        var holders: Int32 = 0
    }

    /// In how many texts of a chunk each lemma stands, beside a word of the chunk that stands for it; 0 for other words.
    private static func holders(_ read: WordSequences, _ lemmas: [Int32], terms: Int) -> [Int32] {
        // Few words of the corpus stand in a chunk: lemmas are numbered by their first word in it.
        var first = [Int32](repeating: -1, count: terms)
        var word: Int32 = 0
        let own = lemmas.map { lemma in
            if first[Int(lemma)] < 0 { first[Int(lemma)] = word }
            word += 1
            return first[Int(lemma)]
        }
        var stamps = [Stamp](repeating: Stamp(), count: lemmas.count)
        for text in 0..<(read.starts.count - 1) {
            for place in read.starts[text]..<read.starts[text + 1] {
                let word = read.sequences[place]
                guard word >= 0 else { continue }
                let lemma = Int(own[Int(word)])
                let isNew: Int32 = stamps[lemma].text == Int32(text) ? 0 : 1
                stamps[lemma].text = Int32(text)
                stamps[lemma].holders += isNew
            }
        }
        return stamps.map(\.holders)
    }

    /// Texts that share a vocabulary while they are read: of many, it is met anew less often.
    private static let fewestInChunk = 256
    private static let mostInChunk = 16_384
    private static let chunks = 16
    /// From this on, a term has to stand in three texts.
    static let smallCorpus = 500
}
