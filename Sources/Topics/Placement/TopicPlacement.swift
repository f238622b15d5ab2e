import LinearAlgebra

/// Places texts that a model was not fitted on: at the topic whose centre is nearest.
///
/// A topic's centre is the mean of the sublinear tf-idf rows of the texts that the model put there (Rocchio 1971), and
/// nearness the cosine. Words that stand in fewer than three of the fitted texts, or in more than half, take no part.
public struct TopicPlacement: Sendable {
    private let topics: Int
    /// Open addressing over the words of the fitted texts: a word's half hash, and its place or −1.
    private let keys: [UInt32]
    private let places: [Int32]
    private let idf: [Double]
    /// Words × topics, unit columns.
    private var centres: [Double]

    private static let leastTexts = 3
    private static let largestShare = 0.5

    /// - Parameters:
    ///   - texts: The words of each fitted text, as ``TopicTerms`` finds them.
    ///   - assignments: The topic of each; `nil` without one.
    ///   - topics: How many there are.
    /// - Complexity: O(words).
    public init(_ texts: [[UInt32]], assignments: [Int?], topics: Int) {
        precondition(texts.count == assignments.count, "There is one assignment for each text.")
        var counts: [UInt32: Int32] = [:]
        for text in texts { for term in Set(text) { counts[term, default: 0] += 1 } }
        let most = Int32(max(1, Int(Self.largestShare * Double(texts.count))))
        let least = Int32(min(Self.leastTexts, max(1, texts.count / 2)))
        let kept = counts.filter { $0.value >= least && $0.value <= most }.keys.sorted()
        let size = Self.tableSize(kept.count)
        var keys = [UInt32](repeating: 0, count: size)
        var places = [Int32](repeating: -1, count: size)
        for (place, term) in kept.enumerated() {
            var slot = Self.slot(term, size)
            while places[slot] >= 0 { slot = (slot + 1) & (size - 1) }
            keys[slot] = term
            places[slot] = Int32(place)
        }
        self.topics = topics
        self.keys = keys
        self.places = places
        let n = Double(texts.count)
        idf = kept.map { Logarithm.natural((1 + n) / (1 + Double(counts[$0] ?? 0))) + 1 }
        centres = []
        var sums = [Double](repeating: 0, count: kept.count * topics)
        var scratch = scratch()
        for (text, topic) in zip(texts, assignments) {
            guard let topic else { continue }
            weigh(text, &scratch)
            for place in scratch.touched {
                sums[Int(place) * topics + topic] += scratch.weights[Int(place)] / scratch.length
            }
            scratch.clear()
        }
        for topic in 0..<topics {
            var length = 0.0
            for place in kept.indices {
                length += sums[place * topics + topic] * sums[place * topics + topic]
            }
            length = length.squareRoot()
            if length > 0 { for place in kept.indices { sums[place * topics + topic] /= length } }
        }
        centres = sums
    }

    /// Working memory for placing one text after the other.
    public struct Scratch {
        fileprivate var weights: [Double]
        fileprivate var touched: [Int32] = []
        fileprivate var length = 0.0

        fileprivate mutating func clear() {
            for place in touched { weights[Int(place)] = 0 }
            touched.removeAll(keepingCapacity: true)
        }
    }

    /// Memory that placing one text after another uses again.
    public func scratch() -> Scratch { Scratch(weights: [Double](repeating: 0, count: idf.count)) }

    /// The topic of a text; `nil` if it has none of the model's words.
    ///
    /// - Complexity: O(words × topics).
    public func assignment(of text: [UInt32], using scratch: inout Scratch) -> TopicModel.Assignment? {
        guard topics > 0 else { return nil }
        weigh(text, &scratch)
        defer { scratch.clear() }
        guard scratch.length > 0 else { return nil }
        var products = [Double](repeating: 0, count: topics)
        for place in scratch.touched {
            let weight = scratch.weights[Int(place)] / scratch.length
            let row = Int(place) * topics
            for topic in 0..<topics { products[topic] += weight * centres[row + topic] }
        }
        let best = products.indices.reduce(0) { products[$1] > products[$0] ? $1 : $0 }
        return TopicModel.Assignment(topic: best, weight: products[best])
    }

    /// Fills `scratch` with the text's weights, in the order in which its words were first met.
    private func weigh(_ text: [UInt32], _ scratch: inout Scratch) {
        for term in text {
            guard let place = place(of: term) else { continue }
            if scratch.weights[place] == 0 { scratch.touched.append(Int32(place)) }
            scratch.weights[place] += 1
        }
        var squares = 0.0
        for place in scratch.touched {
            let count = scratch.weights[Int(place)]
            let weight = (count == 1 ? 1 : 1 + Logarithm.natural(count)) * idf[Int(place)]
            scratch.weights[Int(place)] = weight
            squares += weight * weight
        }
        scratch.length = squares.squareRoot()
    }

    private func place(of term: UInt32) -> Int? {
        var slot = Self.slot(term, keys.count)
        while places[slot] >= 0 {
            if keys[slot] == term { return Int(places[slot]) }
            slot = (slot + 1) & (keys.count - 1)
        }
        return nil
    }

    /// A power of 2 that leaves half of the slots free.
    private static func tableSize(_ count: Int) -> Int {
        var size = 2
        while size < 2 * count + 2 { size *= 2 }
        return size
    }

    private static func slot(_ term: UInt32, _ size: Int) -> Int {
        Int((term &* 0x9E37_79B1) >> 7) & (size - 1)
    }
}
