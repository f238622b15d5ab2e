import LinearAlgebra
import Parallel

/// Names topics by the terms that set them apart, and says how well these hang together.
///
/// A term's weight in a topic is how many of its texts hold it times the logarithm of how much likelier it is
/// there than elsewhere (a document-level class tf-idf with exclusivity; Bischof and Airoldi 2012).
struct TopicNaming {
    let topics: [TopicModel.Topic]

    private static let termsShown = 8
    /// Of the terms of a topic those that weigh most, from which the shown are taken.
    private static let termsLooked = 128
    private static let labelTerms = 3
    private static let examplesShown = 3
    /// Shorter texts are near a centre by a single word.
    private static let termsOfExample = 5
    /// Added to counts so that a term in one text alone does not win.
    private static let smoothing = 0.5
    /// Texts that coherence is told from at most.
    private static let mostTexts = 20_000

    init(
        _ table: TermTable, assignments: [TopicModel.Assignment?], topics count: Int, stability: [Double?]
    ) {
        let texts = assignments.indices.filter { assignments[$0] != nil }
        let topicOfText = texts.map { assignments[$0]?.topic ?? 0 }
        let holders = Holders(table, texts: texts, topics: topicOfText, count: count)
        let leading = (0..<count).map { Self.leading(holders, topic: $0, table) }
        let looked = KMeans.sample(of: texts.count, Self.mostTexts).map { texts[$0] }
        let coherences = Parallel.mapEach(count) { Self.coherence(leading[$0], table, among: looked) }
        var members = [[Int]](repeating: [], count: count)
        for (place, text) in texts.enumerated() { members[topicOfText[place]].append(text) }
        var used: Set<Set<String>> = []
        topics = (0..<count).map { topic in
            let terms = leading[topic].map { table.names[$0] }
            let telling = members[topic].filter { table.range(of: $0).count >= Self.termsOfExample }
            let candidates = telling.isEmpty ? members[topic] : telling
            return TopicModel.Topic(
                label: Self.label(terms, &used), terms: terms, texts: members[topic].count,
                share: texts.isEmpty ? 0 : Double(members[topic].count) / Double(texts.count),
                coherence: coherences[topic],
                exclusivity: Self.exclusivity(leading[topic], topic, holders),
                stability: stability[topic],
                examples: Array(
                    candidates.sorted {
                        (assignments[$1]?.weight ?? 0, $0) < (assignments[$0]?.weight ?? 0, $1)
                    }.prefix(Self.examplesShown)))
        }
    }

    /// The terms that set each group of texts apart.
    static func leadingTerms(_ table: TermTable, texts: [Int], topics: [Int], count: Int) -> [[Int]] {
        let holders = Holders(table, texts: texts, topics: topics, count: count)
        return (0..<count).map { leading(holders, topic: $0, table) }
    }

    /// In how many texts of each topic each term stands.
    private struct Holders {
        /// topics × terms.
        let counts: Matrix
        let all: [Double]
        let sizes: [Double]

        init(_ table: TermTable, texts: [Int], topics: [Int], count k: Int) {
            var counts = Matrix(rows: k, columns: table.forms.count)
            var all = [Double](repeating: 0, count: table.forms.count)
            var sizes = [Double](repeating: 0, count: k)
            for (text, topic) in zip(texts, topics) {
                sizes[topic] += 1
                for place in table.range(of: text) {
                    counts.values[Int(table.terms[place]) * k + topic] += 1
                    all[Int(table.terms[place])] += 1
                }
            }
            self.counts = counts
            self.all = all
            self.sizes = sizes
        }
    }

    /// The telling terms of a topic, no word of them twice: a collocation stands for its words.
    private static func leading(_ holders: Holders, topic: Int, _ table: TermTable) -> [Int] {
        let size = holders.sizes[topic]
        let elsewhere = holders.sizes.reduce(0, +) - size
        var scored: [Scored] = []
        let k = holders.sizes.count
        for term in holders.all.indices {
            let inside = holders.counts.values[term * k + topic]
            guard inside > 0 else { continue }
            let outside = max(0, holders.all[term] - inside)
            let here = (inside + smoothing) / (size + 2 * smoothing)
            let there = (outside + smoothing) / (elsewhere + 2 * smoothing)
            if here > there {
                scored.append(Scored(term: term, weight: inside * Likelihoods.logarithm(here / there)))
            }
        }
        if scored.count > termsLooked {
            let bound = scored.map(\.weight).sorted(by: >)[termsLooked - 1]
            scored.removeAll { $0.weight < bound }
        }
        scored.sort {
            $0.weight != $1.weight ? $0.weight > $1.weight : table.forms[$0.term] < table.forms[$1.term]
        }
        var chosen: [Int] = []
        var words: Set<Int32> = []
        for (place, found) in scored.enumerated() where chosen.count < termsShown {
            if let pair = table.parts[found.term] {
                guard !words.contains(pair.first), !words.contains(pair.second) else { continue }
                words.formUnion([pair.first, pair.second])
                chosen.append(found.term)
                continue
            }
            guard !words.contains(Int32(found.term)) else { continue }
            // A word that mostly stands in a collocation is named by it.
            let whole = scored[(place + 1)...].prefix(termsShown * 2).first { other in
                table.parts[other.term].map { pair in
                    (Int(pair.first) == found.term || Int(pair.second) == found.term)
                        && !words.contains(pair.first) && !words.contains(pair.second)
                        && holders.counts[topic, other.term] >= mostly * holders.counts[topic, found.term]
                } ?? false
            }
            chosen.append(whole?.term ?? found.term)
            words.insert(Int32(found.term))
            if let whole, let pair = table.parts[whole.term] { words.formUnion([pair.first, pair.second]) }
        }
        return chosen
    }

    private struct Scored {
        let term: Int
        let weight: Double
    }

    /// The share of a word's texts from which on a collocation stands for it.
    private static let mostly = 0.5

    /// The first terms of different stems that are no other topic's label, with one more where they are.
    private static func label(_ terms: [String], _ used: inout Set<Set<String>>) -> String {
        var told: [String] = []
        var akin: [String] = []
        for term in terms {
            if told.contains(where: { isAkin($0, term) }) { akin.append(term) } else { told.append(term) }
        }
        let words = told + akin
        for count in min(labelTerms, words.count)...max(labelTerms, words.count) where count > 0 {
            let label = words.prefix(count)
            if used.insert(Set(label)).inserted { return label.joined(separator: ", ") }
        }
        let label =
            "\(words.isEmpty ? "other" : words.prefix(labelTerms).joined(separator: ", ")) (\(used.count + 1))"
        used.insert([label])
        return label
    }

    /// Whether two words begin alike up to their endings, as “religion” and “religious”: the second tells nothing new.
    static func isAkin(_ a: String, _ b: String) -> Bool {
        let (a, b) = (a.lowercased(), b.lowercased())
        let shared = zip(a.utf8, b.utf8).prefix { $0 == $1 }.count
        return shared >= leastStem && shared + longestEnding >= min(a.utf8.count, b.utf8.count)
    }

    /// In bytes.
    private static let leastStem = 5
    private static let longestEnding = 3

    private static func exclusivity(_ terms: [Int], _ topic: Int, _ holders: Holders) -> Double {
        guard !terms.isEmpty else { return 0 }
        return terms.reduce(0) { $0 + holders.counts[topic, $1] / holders.all[$1] } / Double(terms.count)
    }

    /// The mean normalised pointwise mutual information of the terms' pairs, over some texts of the corpus.
    static func coherence(_ terms: [Int], _ table: TermTable, among texts: [Int]) -> Double? {
        guard terms.count > 1, !texts.isEmpty else { return nil }
        let k = terms.count
        var together = [Int](repeating: 0, count: k * k)
        for text in texts {
            let held = table.range(of: text)
            let found = terms.indices.filter { Self.holds(table, held, Int32(terms[$0])) }
            for i in found { for j in found { together[i * k + j] += 1 } }
        }
        let n = Double(texts.count)
        var sum = 0.0
        for i in 0..<k {
            for j in 0..<i {
                let both = Double(together[i * k + j]) / n
                guard both > 0 else {
                    sum -= 1
                    continue
                }
                let expected = Double(together[i * k + i]) / n * (Double(together[j * k + j]) / n)
                let bound = -Logarithm.natural(both)
                sum += bound > 0 ? Logarithm.natural(both / expected) / bound : 1
            }
        }
        return sum / Double(k * (k - 1) / 2)
    }

    /// Whether a text's terms, which ascend, hold one.
    private static func holds(_ table: TermTable, _ range: Range<Int>, _ term: Int32) -> Bool {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = (low + high) / 2
            if table.terms[middle] < term { low = middle + 1 } else { high = middle }
        }
        return low < range.upperBound && table.terms[low] == term
    }
}
