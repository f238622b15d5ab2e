/// A network of friends and foes: undirected ties with a sign.
///
/// Several ties of one pair become one with the sign of their sum; a pair whose ties cancel out has none, and
/// counts as ambivalent. Self-loops are dropped.
public struct SignedGraph: Sendable {
    /// A tie as given.
    public struct Tie: Sendable, Equatable {
        /// The node that the tie comes from.
        public var source: Int
        /// The node that the tie leads to.
        public var target: Int
        /// Positive or negative; its size only matters where ties of one pair disagree.
        public var sign: Double

        /// A tie whose sign is that of `sign`, a number other than 0.
        public init(_ source: Int, _ target: Int, sign: Double) {
            self.source = source
            self.target = target
            self.sign = sign
        }
    }

    /// A neighbour and whether the tie to it is positive.
    struct Neighbour: Sendable {
        let node: Int
        let isPositive: Bool

        var sign: Int { isPositive ? 1 : -1 }
    }

    /// How many nodes there are, with ties or without.
    public let nodeCount: Int
    /// Each node's ties, by ascending neighbour.
    let neighbours: [[Neighbour]]
    /// How many ties are positive.
    public let positiveCount: Int
    /// How many ties are negative.
    public let negativeCount: Int
    /// Pairs whose ties cancel out.
    public let ambivalentCount: Int

    /// How many ties there are.
    public var tieCount: Int { positiveCount + negativeCount }

    /// - Throws: ``NetworkError/noSuchNode(edge:)`` or, for a sign that is 0 or not finite,
    ///   ``NetworkError/unusableWeight(edge:_:)``.
    /// - Complexity: O(V + E log E).
    public init(nodeCount: Int, ties: [Tie]) throws(NetworkError) {
        for (index, tie) in ties.enumerated() {
            guard (0..<nodeCount).contains(tie.source), (0..<nodeCount).contains(tie.target) else {
                throw .noSuchNode(edge: index)
            }
            guard tie.sign.isFinite, tie.sign != 0 else { throw .unusableWeight(edge: index, tie.sign) }
        }
        let pairs = ties.filter { $0.source != $0.target }
            .map { Tie(min($0.source, $0.target), max($0.source, $0.target), sign: $0.sign) }
            .sorted { ($0.source, $0.target) < ($1.source, $1.target) }
        var neighbours = [[Neighbour]](repeating: [], count: nodeCount)
        var positive = 0
        var negative = 0
        var ambivalent = 0
        var index = 0
        while index < pairs.count {
            let first = pairs[index]
            var sum = 0.0
            while index < pairs.count, pairs[index].source == first.source,
                pairs[index].target == first.target
            {
                sum += pairs[index].sign
                index += 1
            }
            guard sum != 0 else {
                ambivalent += 1
                continue
            }
            if sum > 0 { positive += 1 } else { negative += 1 }
            neighbours[first.source].append(Neighbour(node: first.target, isPositive: sum > 0))
            neighbours[first.target].append(Neighbour(node: first.source, isPositive: sum > 0))
        }
        for node in neighbours.indices { neighbours[node].sort { $0.node < $1.node } }
        self.nodeCount = nodeCount
        self.neighbours = neighbours
        positiveCount = positive
        negativeCount = negative
        ambivalentCount = ambivalent
    }

    /// The number of a node's friends and foes.
    public func degree(_ node: Int) -> Int { neighbours[node].count }

    /// Every tie once, from its smaller end, with the sign 1 or -1.
    public var ties: [Tie] {
        neighbours.indices.flatMap { node in
            neighbours[node].filter { $0.node > node }.map { Tie(node, $0.node, sign: Double($0.sign)) }
        }
    }

    /// The parts that ties of either sign hold together.
    var components: [[Int]] {
        var isSeen = [Bool](repeating: false, count: nodeCount)
        var components: [[Int]] = []
        for start in 0..<nodeCount where !isSeen[start] {
            isSeen[start] = true
            var component = [start]
            var head = 0
            while head < component.count {
                for tie in neighbours[component[head]] where !isSeen[tie.node] {
                    isSeen[tie.node] = true
                    component.append(tie.node)
                }
                head += 1
            }
            components.append(component)
        }
        return components
    }
}
