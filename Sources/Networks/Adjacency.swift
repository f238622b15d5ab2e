/// The neighbours of every node in compressed rows, ascending within a row.
public struct Adjacency: Sendable, Equatable {
    /// Where each node's row begins; one more than there are nodes.
    public let starts: [Int]
    public let targets: [Int32]
    public let weights: [Double]

    /// A neighbour and the weight of the edge to it.
    public struct Neighbour: Sendable {
        public let node: Int
        public let weight: Double
    }

    /// Counting sorts by target and by source; equal edges are added.
    init(_ nodeCount: Int, _ edges: [Graph.Edge]) {
        let byTarget = Self.order(edges.count, nodeCount) { edges[$0].target }
        let bySource = Self.order(edges.count, nodeCount) { edges[byTarget[$0]].source }
        var starts = [Int](repeating: 0, count: nodeCount + 1)
        var targets: [Int32] = []
        var weights: [Double] = []
        targets.reserveCapacity(edges.count)
        weights.reserveCapacity(edges.count)
        var lastSource = -1
        for place in bySource {
            let edge = edges[byTarget[place]]
            if edge.source == lastSource, let last = targets.last, Int(last) == edge.target {
                weights[weights.count - 1] += edge.weight
                continue
            }
            lastSource = edge.source
            targets.append(Int32(edge.target))
            weights.append(edge.weight)
            starts[edge.source + 1] += 1
        }
        for node in 0..<nodeCount { starts[node + 1] += starts[node] }
        self.starts = starts
        self.targets = targets
        self.weights = weights
    }

    private static func order(_ count: Int, _ buckets: Int, _ key: (Int) -> Int) -> [Int] {
        var next = [Int](repeating: 0, count: buckets + 1)
        for index in 0..<count { next[key(index) + 1] += 1 }
        for bucket in 0..<buckets { next[bucket + 1] += next[bucket] }
        var order = [Int](repeating: 0, count: count)
        for index in 0..<count {
            let bucket = key(index)
            order[next[bucket]] = index
            next[bucket] += 1
        }
        return order
    }

    public var nodeCount: Int { starts.count - 1 }

    /// The places of a node's edges in ``targets`` and ``weights``.
    public func range(_ node: Int) -> Range<Int> { starts[node]..<starts[node + 1] }

    public func degree(_ node: Int) -> Int { starts[node + 1] - starts[node] }

    /// The sum of a node's edge weights.
    public func strength(_ node: Int) -> Double { weights[range(node)].reduce(0, +) }

    /// The neighbours of a node, ascending.
    public subscript(node: Int) -> [Neighbour] {
        range(node).map { Neighbour(node: Int(targets[$0]), weight: weights[$0]) }
    }

    var edges: [Graph.Edge] {
        var edges: [Graph.Edge] = []
        edges.reserveCapacity(targets.count)
        for node in 0..<nodeCount {
            for place in range(node) {
                edges.append(Graph.Edge(node, Int(targets[place]), weight: weights[place]))
            }
        }
        return edges
    }

    var reversed: Adjacency {
        Adjacency(nodeCount, edges.map { Graph.Edge($0.target, $0.source, weight: $0.weight) })
    }

    /// The product of the rows with a vector: for each node the weighted sum over its neighbours.
    func times(_ x: [Double]) -> [Double] {
        var result = [Double](repeating: 0, count: nodeCount)
        for node in 0..<nodeCount {
            var sum = 0.0
            for place in range(node) { sum += weights[place] * x[Int(targets[place])] }
            result[node] = sum
        }
        return result
    }
}
