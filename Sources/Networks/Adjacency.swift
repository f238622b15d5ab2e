/// The neighbours of every node in compressed rows, ascending within a row.
public struct Adjacency: Sendable, Equatable {
    /// Where each node's row begins; one more than there are nodes.
    public let starts: [Int]
    /// Where the edges lead, row after row, ascending within a row.
    public let targets: [Int32]
    /// `nil` where every weight is 1.
    let weights: [Double]?
    /// Consecutive nodes with about the same work, for `Parallel`.
    let pieces: [Range<Int>]

    /// A neighbour and the weight of the edge to it.
    public struct Neighbour: Sendable, Equatable {
        /// The node that the edge leads to.
        public let node: Int
        /// The edge's weight, 1 in an unweighted graph.
        public let weight: Double
    }

    /// - Precondition: targets ascend within a row and are nodes; there are as many weights.
    init(starts: [Int], targets: [Int32], weights: [Double]?) {
        self.starts = starts
        self.targets = targets
        self.weights = weights
        pieces = Self.pieces(starts)
        assert(keepsPromises, "Rows follow on each other, and lead to nodes in ascending order.")
    }

    /// Whether it is as its fields say, which reading without checks relies on. Asked in debug builds alone.
    private var keepsPromises: Bool {
        starts.first == 0 && starts.last == targets.count
            && zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }
            && weights?.count ?? targets.count == targets.count
            && (0..<nodeCount).allSatisfy { node in
                let row = targets[range(node)]
                return zip(row, row.dropFirst()).allSatisfy { $0 < $1 }
                    && row.allSatisfy { 0 <= $0 && $0 < nodeCount }
            }
    }

    /// How many nodes there are.
    public var nodeCount: Int { starts.count - 1 }

    /// Whether every edge weighs 1.
    public var isUnweighted: Bool { weights == nil }

    /// The places of a node's edges in ``targets``.
    public func range(_ node: Int) -> Range<Int> { starts[node]..<starts[node + 1] }

    /// How many edges leave the node.
    public func degree(_ node: Int) -> Int { starts[node + 1] - starts[node] }

    /// The weight of the edge at a place of ``targets``.
    public func weight(at place: Int) -> Double { weights.map { $0[place] } ?? 1 }

    /// The sum of a node's edge weights.
    public func strength(_ node: Int) -> Double {
        weights.map { $0[range(node)].reduce(0, +) } ?? Double(degree(node))
    }

    /// The neighbours of a node, ascending.
    public subscript(node: Int) -> [Neighbour] {
        range(node).map { Neighbour(node: Int(targets[$0]), weight: weight(at: $0)) }
    }

    /// Whether an edge leads from one node to another.
    ///
    /// - Complexity: O(log(degree)).
    public func has(_ source: Int, _ target: Int) -> Bool { place(source, target) != nil }

    /// The place in ``targets`` of the edge from one node to another; `nil` where there is none.
    ///
    /// - Complexity: O(log(degree)).
    public func place(_ source: Int, _ target: Int) -> Int? {
        var low = starts[source]
        var high = starts[source + 1]
        while low < high {
            let middle = (low + high) / 2
            if Int(targets[middle]) < target { low = middle + 1 } else { high = middle }
        }
        return low < starts[source + 1] && Int(targets[low]) == target ? low : nil
    }

    var edges: [Graph.Edge] {
        var edges: [Graph.Edge] = []
        edges.reserveCapacity(targets.count)
        for node in 0..<nodeCount {
            for place in range(node) {
                edges.append(Graph.Edge(node, Int(targets[place]), weight: weight(at: place)))
            }
        }
        return edges
    }

    /// Nodes and edges in a piece; some 50 microseconds of work.
    private static let workInPiece = 1 << 16

    private static func pieces(_ starts: [Int]) -> [Range<Int>] {
        let n = starts.count - 1
        var pieces: [Range<Int>] = []
        var first = 0
        while first < n {
            let goal = starts[first] + first + workInPiece
            var low = first + 1
            var high = n
            while low < high {
                let middle = (low + high) / 2
                if starts[middle] + middle < goal { low = middle + 1 } else { high = middle }
            }
            pieces.append(first..<low)
            first = low
        }
        return pieces
    }
}
