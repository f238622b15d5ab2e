import Language
import LinearAlgebra
import Parallel

/// Pairs of neighbouring terms that stand together more often than chance would have it.
///
/// Dunning, "Accurate methods for the statistics of surprise and coincidence" (1993): the log-likelihood ratio of
/// the two by two table of first and second words. A pair counts if the ratio exceeds ``threshold`` and the pair
/// is a good part of what its rarer word does.
struct Collocations: Sendable {
    struct Pair: Sendable, Hashable {
        let first: Int32
        let second: Int32

        var hash: UInt64 {
            WordHash.joined(UInt64(UInt32(bitPattern: first)), UInt64(UInt32(bitPattern: second)))
        }
    }

    /// The pairs, the surest first.
    let pairs: [Pair]
    private let numbers: WordTable
    /// Whether a pair begins with a term: most neighbours are told from pairs by this alone.
    private let begins: [Bool]

    static let none = Collocations([], terms: 0)

    private init(_ pairs: [Pair], terms: Int) {
        var numbers = WordTable()
        var begins = [Bool](repeating: false, count: terms)
        for (number, pair) in pairs.enumerated() {
            numbers.insert(pair.hash, Int32(number), at: numbers.slot(of: pair.hash))
            begins[Int(pair.first)] = true
        }
        self.begins = begins
        self.pairs = pairs
        self.numbers = numbers
    }

    /// The number of a pair; `nil` if it is none.
    func number(_ first: Int32, _ second: Int32) -> Int? {
        guard Int(first) < begins.count, begins[Int(first)] else { return nil }
        let hash = Pair(first: first, second: second).hash
        return numbers[numbers.slot(of: hash)].map { Int($0) }
    }

    /// - Parameters:
    ///   - placed: The terms of all texts.
    ///   - least: Uses that a pair needs in a small corpus; in a large one it needs more.
    init(_ placed: [TermSequence], terms: Int, least: Int, texts: Int) {
        let sequences = placed.map(\.terms)
        var uses = [Int](repeating: 0, count: terms)
        for part in placed { for term in uses.indices { uses[term] += Int(part.uses[term]) } }
        let floor = max(least, texts / Self.rarest)
        let frequent = uses.map { $0 >= floor }
        let sketch = Sketch(sequences, frequent, floor)
        let counted = Parallel.mapEach(sequences.count) { Counts(sequences[$0], frequent, sketch) }
        let counts = Counts(joining: counted)
        let total = Double(sequences.reduce(0) { $0 + $1.count })
        var found: [Candidate] = []
        for (place, pair) in counts.pairs.enumerated() where counts.counts[place] >= floor {
            let both = Double(counts.counts[place])
            let first = Double(uses[Int(pair.first)])
            let second = Double(uses[Int(pair.second)])
            guard pair.first != pair.second, both >= Self.leastShare * min(first, second) else {
                continue
            }
            let ratio = Self.ratio(both, first, second, total)
            if ratio > Self.threshold { found.append(Candidate(pair: pair, ratio: ratio)) }
        }
        found.sort { ($1.ratio, $0.pair.first, $0.pair.second) < ($0.ratio, $1.pair.first, $1.pair.second) }
        self.init(found.prefix(Self.most).map(\.pair), terms: terms)
    }

    private struct Candidate {
        let pair: Pair
        let ratio: Double
    }

    /// Bounds from above of how often each pair stands in the corpus: counts of hashes (Cormode and Muthukrishnan 2005,
    /// DOI 10.1016/j.jalgor.2003.12.001, with one row). Most pairs are rare, and need no place in a table.
    private struct Sketch: Sendable {
        private var counts: [UInt16]
        private let floor: UInt16

        init(_ sequences: [[Int32]], _ frequent: [Bool], _ floor: Int) {
            self.floor = UInt16(clamping: floor)
            let tokens = sequences.reduce(0) { $0 + $1.count }
            var size = Self.smallest
            while size < tokens, size < Self.largest { size *= 2 }
            let slots = size
            let stripes = Parallel.map(count: sequences.count, chunk: max(1, sequences.count / Self.stripes))
            {
                range in
                var counts = [UInt16](repeating: 0, count: slots)
                for sequence in sequences[range] {
                    var before: Int32 = -1
                    for term in sequence {
                        let isFrequent = term >= 0 && frequent[Int(term)]
                        if isFrequent, before >= 0 {
                            let slot = Self.slot(Pair(first: before, second: term).hash, slots)
                            if counts[slot] < .max { counts[slot] += 1 }
                        }
                        before = isFrequent ? term : -1
                    }
                }
                return counts
            }
            counts = stripes.first ?? [UInt16](repeating: 0, count: slots)
            for stripe in stripes.dropFirst() {
                for slot in counts.indices {
                    let (sum, isOver) = counts[slot].addingReportingOverflow(stripe[slot])
                    counts[slot] = isOver ? .max : sum
                }
            }
        }

        func mayBeFrequent(_ hash: UInt64) -> Bool { counts[Self.slot(hash, counts.count)] >= floor }

        private static func slot(_ hash: UInt64, _ size: Int) -> Int {
            Int(truncatingIfNeeded: hash >> 20) & (size - 1)
        }

        private static let smallest = 1 << 12
        private static let largest = 1 << 20
        private static let stripes = 4
    }

    /// How often each pair that may be frequent stands in some of the texts.
    private struct Counts: Sendable {
        var pairs: [Pair] = []
        var counts: [Int32] = []

        init(_ sequence: [Int32], _ frequent: [Bool], _ sketch: Sketch) {
            var table = WordTable()
            var before: Int32 = -1
            for term in sequence {
                let isFrequent = term >= 0 && frequent[Int(term)]
                if isFrequent, before >= 0 {
                    let pair = Pair(first: before, second: term)
                    if sketch.mayBeFrequent(pair.hash) { add(pair, 1, &table) }
                }
                before = isFrequent ? term : -1
            }
            counts = table.uses
        }

        init(joining parts: [Counts]) {
            var table = WordTable()
            for part in parts {
                for (place, pair) in part.pairs.enumerated() { add(pair, part.counts[place], &table) }
            }
            counts = table.uses
        }

        private mutating func add(_ pair: Pair, _ times: Int32, _ table: inout WordTable) {
            let hash = pair.hash
            let slot = table.slot(of: hash)
            if table.use(slot, times: times) == nil {
                table.insert(hash, Int32(pairs.count), at: slot, uses: times)
                pairs.append(pair)
            }
        }
    }

    /// 2 ln λ of the pair's table.
    private static func ratio(_ both: Double, _ first: Double, _ second: Double, _ total: Double) -> Double {
        func part(_ observed: Double, _ expected: Double) -> Double {
            observed > 0 && expected > 0 ? observed * Logarithm.natural(observed / expected) : 0
        }
        guard both * total > first * second else { return 0 }
        let rest = total - first - second + both
        return 2
            * (part(both, first * second / total) + part(first - both, first * (total - second) / total)
                + part(second - both, second * (total - first) / total)
                + part(rest, (total - first) * (total - second) / total))
    }

    /// χ² with one degree of freedom at p = 0.0001: many pairs are looked at.
    private static let threshold = 15.14
    /// A pair that makes up less of its rarer word's uses is a coincidence of two frequent words.
    private static let leastShare = 0.2
    static let leastUses = 3
    /// A pair used less than once in this many texts would never name a topic.
    private static let rarest = 2_000
    /// More would crowd out the words.
    private static let most = 2_000
}
