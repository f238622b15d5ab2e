import LinearAlgebra

/// The same topics in several groups of texts: threads, camps, commenters or stretches of time.
///
/// Groups are comparable because their texts were put to topics together: fit one ``TopicModel`` over the texts
/// of all, and ask here how each group spreads over its topics.
public struct TopicDrift: Sendable {
    /// One topic in one group.
    public struct Cell: Sendable, Equatable {
        /// How many texts there are.
        public let texts: Int
        /// Of the group's texts that have a topic.
        public let share: Double
        /// The share over that in all groups together; 1 is no difference, `nil` where the topic has no text.
        public let lift: Double?
    }

    /// Topics by groups: `cells[topic][group]`.
    public let cells: [[Cell]]
    /// The Jensen-Shannon distance of each group's topics from those of all together, 0 for the same and 1 for
    /// none in common (Endres and Schindelin 2003, DOI 10.1109/TIT.2003.813506); `nil` for a group without topics.
    public let distances: [Double?]

    /// - Parameters:
    ///   - model: The topics.
    ///   - groups: The group of each text, from 0; `nil` leaves a text out.
    ///   - count: How many groups there are.
    /// - Precondition: one group a text of the model, each below `count`.
    /// - Complexity: O(texts + topics × groups).
    public init(_ model: TopicModel, groups: [Int?], count: Int) {
        precondition(groups.count == model.assignments.count, "Every text of the model has a group or nil.")
        let k = model.topics.count
        var texts = [[Int]](repeating: [Int](repeating: 0, count: count), count: k)
        var sizes = [Int](repeating: 0, count: count)
        for (assignment, group) in zip(model.assignments, groups) {
            guard let assignment, let group else { continue }
            precondition((0..<count).contains(group), "A group is below the number of groups.")
            texts[assignment.topic][group] += 1
            sizes[group] += 1
        }
        let all = Double(sizes.reduce(0, +))
        let overall = texts.map { all > 0 ? Double($0.reduce(0, +)) / all : 0 }
        let spread = (0..<k).map { topic in
            (0..<count).map { group in
                let share = sizes[group] > 0 ? Double(texts[topic][group]) / Double(sizes[group]) : 0
                return Cell(
                    texts: texts[topic][group], share: share,
                    lift: overall[topic] > 0 ? share / overall[topic] : nil)
            }
        }
        cells = spread
        distances = (0..<count).map { group in
            sizes[group] > 0 ? Self.distance(spread.map { $0[group].share }, overall) : nil
        }
    }

    /// The square root of the Jensen-Shannon divergence in bits.
    public static func distance(_ p: [Double], _ q: [Double]) -> Double {
        precondition(p.count == q.count, "Distributions over the same topics are compared.")
        func part(_ x: Double, _ middle: Double) -> Double {
            x > 0 ? x * Logarithm.natural(x / middle) : 0
        }
        let sum = zip(p, q).reduce(0) { sum, pair in
            let middle = (pair.0 + pair.1) / 2
            return sum + (part(pair.0, middle) + part(pair.1, middle)) / 2
        }
        return max(0, sum / Logarithm.natural(2)).squareRoot()
    }
}
