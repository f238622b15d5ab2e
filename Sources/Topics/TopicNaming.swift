import LinearAlgebra

/// Names topics by the terms that set them apart, and says how well these hang together.
///
/// A term's weight in a topic is how many of its texts hold it times the logarithm of how much likelier it is
/// there than elsewhere (a document-level class tf-idf with exclusivity; Bischof and Airoldi 2012).
struct TopicNaming {
    let topics: [TopicModel.Topic]

    private static let termsShown = 8
    private static let labelTerms = 3
    /// Added to counts so that a term in one text alone does not win.
    private static let smoothing = 0.5

    init(_ table: TermTable, assignments: [Int?], topics count: Int) {
        var sizes = [Int](repeating: 0, count: count)
        var holding = [[Int]](repeating: [Int](repeating: 0, count: table.forms.count), count: count)
        for (text, topic) in assignments.enumerated() {
            guard let topic else { continue }
            sizes[topic] += 1
            for entry in table.counts[text] { holding[topic][entry.term] += 1 }
        }
        let total = sizes.reduce(0, +)
        var used: Set<String> = []
        topics = (0..<count).map { topic in
            let weights = Self.weights(holding[topic], sizes[topic], table.textCounts, total)
            let order = weights.indices.filter { weights[$0] > 0 }
                .sorted { (weights[$1], table.forms[$0]) < (weights[$0], table.forms[$1]) }
            let leading = Array(order.prefix(Self.termsShown))
            let terms = leading.map { table.forms[$0] }
            return TopicModel.Topic(
                label: Self.label(terms, &used), terms: terms, texts: sizes[topic],
                share: total > 0 ? Double(sizes[topic]) / Double(total) : 0,
                coherence: Self.coherence(leading, table))
        }
    }

    private static func weights(_ holding: [Int], _ size: Int, _ all: [Int], _ total: Int) -> [Double] {
        let elsewhere = Double(total - size)
        return holding.indices.map { term in
            let inside = Double(holding[term])
            guard inside > 0 else { return 0 }
            let outside = Double(max(0, all[term] - holding[term]))
            let here = (inside + smoothing) / (Double(size) + 2 * smoothing)
            let there = (outside + smoothing) / (elsewhere + 2 * smoothing)
            return inside * Logarithm.natural(here / there)
        }
    }

    /// The first terms that are no other topic's label, with one more where they are.
    private static func label(_ terms: [String], _ used: inout Set<String>) -> String {
        for count in labelTerms...max(labelTerms, terms.count) {
            let label = terms.prefix(count).joined(separator: ", ")
            if used.insert(label).inserted { return label }
        }
        let label = "\(terms.prefix(labelTerms).joined(separator: ", ")) (\(used.count + 1))"
        used.insert(label)
        return label
    }

    /// The mean normalised pointwise mutual information of the terms' pairs, over the texts of the corpus.
    private static func coherence(_ terms: [Int], _ table: TermTable) -> Double? {
        guard terms.count > 1 else { return nil }
        let holders = terms.map { term in
            Set(table.counts.indices.filter { text in table.counts[text].contains { $0.term == term } })
        }
        let n = Double(table.counts.count)
        var sum = 0.0
        var pairs = 0
        for i in 0..<terms.count {
            for j in 0..<i {
                pairs += 1
                let together = Double(holders[i].intersection(holders[j]).count)
                guard together > 0 else {
                    sum -= 1
                    continue
                }
                let joint = together / n
                let expected = Double(holders[i].count) / n * (Double(holders[j].count) / n)
                let information = Logarithm.natural(joint / expected)
                let bound = -Logarithm.natural(joint)
                sum += bound > 0 ? information / bound : 1
            }
        }
        return sum / Double(pairs)
    }
}
