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

    /// The form of each term that is used most, for people; a collocation's words are apart by a space.
    public let forms: [String]
    /// In how many texts each term stands.
    public let textCounts: [Int]
    /// The two terms of each collocation, by its own number.
    let parts: [Int: Collocations.Pair]
    /// Where each text's terms begin in ``terms``; one more than there are texts.
    let starts: [Int]
    /// The terms of the texts, ascending within a text.
    let terms: [Int32]
    /// How often each of them stands in its text.
    let counts: [Double]

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
        let sequences = Parallel.mapEach(read.count) { chunk in
            let lemmas = words.lemmas[chunk]
            return read[chunk].sequences.map { $0 < 0 ? $0 : lemmas[Int($0)] }
        }
        let starts = read.map(\.starts)
        var holders = [Int32](repeating: 0, count: words.forms.count)
        let found = Parallel.mapEach(read.count) { chunk in
            Self.holders(sequences[chunk], starts[chunk], terms: words.forms.count)
        }
        for part in found { for place in part.indices { holders[place] += part[place] } }
        let least = options.leastTexts ?? (count < Self.smallCorpus ? 2 : 3)
        let most = Int((options.largestShare * Double(count)).rounded(.up))
        let frequent = holders.indices.filter { Int(holders[$0]) >= least && Int(holders[$0]) <= most }
        let chosen = Self.most(frequent, holders, limit: options.mostTerms)
        var places = [Int32](repeating: -1, count: words.forms.count)
        for (place, word) in chosen.enumerated() { places[word] = Int32(place) }
        let kept = places
        let final = Parallel.mapEach(sequences.count) { chunk in
            sequences[chunk].map { $0 < 0 ? $0 : kept[Int($0)] }
        }
        let pairs =
            options.collocations
            ? Collocations(
                final, terms: chosen.count, least: max(least, Collocations.leastUses), texts: count)
            : .none
        let rows = Parallel.mapEach(final.count) { chunk in
            Rows(final[chunk], starts[chunk], pairs, terms: chosen.count)
        }
        self.init(forms: chosen.map { words.forms[$0] }, pairs, rows)
    }

    /// Puts the rows of the chunks after one another.
    private init(forms: [String], _ pairs: Collocations, _ rows: [Rows]) {
        self.forms =
            forms + pairs.pairs.map { "\(forms[Int($0.first)]) \(forms[Int($0.second)])" }
        var parts: [Int: Collocations.Pair] = [:]
        for (place, pair) in pairs.pairs.enumerated() { parts[forms.count + place] = pair }
        self.parts = parts
        var starts = [0]
        var terms: [Int32] = []
        var counts: [Double] = []
        let all = rows.reduce(0) { $0 + $1.terms.count }
        terms.reserveCapacity(all)
        counts.reserveCapacity(all)
        for row in rows {
            let base = terms.count
            terms += row.terms
            counts += row.counts
            starts += row.ends.map { base + $0 }
        }
        var holders = [Int](repeating: 0, count: self.forms.count)
        for term in terms { holders[Int(term)] += 1 }
        textCounts = holders
        self.starts = starts
        self.terms = terms
        self.counts = counts
    }

    /// The terms that stand in most texts, ascending; of equals those met first.
    private static func most(_ terms: [Int], _ holders: [Int32], limit: Int?) -> [Int] {
        guard let limit, terms.count > limit else { return terms }
        return terms.sorted { (holders[$1], $0) < (holders[$0], $1) }.prefix(max(0, limit)).sorted()
    }

    /// In how many texts of a chunk each term stands.
    private static func holders(_ sequence: [Int32], _ starts: [Int], terms: Int) -> [Int32] {
        var holders = [Int32](repeating: 0, count: terms)
        var last = [Int32](repeating: -1, count: terms)
        for text in 0..<(starts.count - 1) {
            for place in starts[text]..<starts[text + 1] {
                let word = Int(sequence[place])
                guard word >= 0, last[word] != Int32(text) else { continue }
                last[word] = Int32(text)
                holders[word] += 1
            }
        }
        return holders
    }

    /// The texts of a chunk as rows of terms and counts.
    private struct Rows: Sendable {
        var terms: [Int32] = []
        var counts: [Double] = []
        var ends: [Int] = []

        init(_ sequence: [Int32], _ starts: [Int], _ pairs: Collocations, terms count: Int) {
            var found: [Int32] = []
            for text in 0..<(starts.count - 1) {
                found.removeAll(keepingCapacity: true)
                var before: Int32 = -1
                for place in starts[text]..<starts[text + 1] {
                    let term = sequence[place]
                    if term >= 0 {
                        found.append(term)
                        if before >= 0, let pair = pairs.number(before, term) {
                            found.append(Int32(count + pair))
                        }
                    }
                    before = term
                }
                found.sort()
                var place = 0
                while place < found.count {
                    var end = place + 1
                    while end < found.count, found[end] == found[place] { end += 1 }
                    terms.append(found[place])
                    counts.append(Double(end - place))
                    place = end
                }
                ends.append(terms.count)
            }
        }
    }

    /// Texts that share a vocabulary while they are read: of many, it is met anew less often.
    private static let fewestInChunk = 256
    private static let mostInChunk = 4_096
    private static let chunks = 16
    /// From this on, a term has to stand in three texts.
    static let smallCorpus = 500
}
