extension Graph {
    /// The graph of edges in columns, for those who hold many: no copy of the columns is made.
    ///
    /// - Parameters:
    ///   - nodeCount: Nodes are 0 ..< this.
    ///   - sources: The node that each edge leaves.
    ///   - targets: The node that it enters.
    ///   - weights: Its weight.
    ///   - isDirected: Whether an edge leads one way only.
    ///   - selfLoops: Whether edges from a node to itself are kept.
    /// - Throws: ``NetworkError`` if an edge leaves the graph, or a weight is negative or not finite.
    /// - Precondition: There are as many of each.
    /// - Complexity: O(V + E), on two cores.
    public init(
        nodeCount: Int, sources: [Int32], targets: [Int32], weights: [Double], isDirected: Bool,
        selfLoops: SelfLoops = .dropped
    ) throws(NetworkError) {
        precondition(
            sources.count == targets.count && sources.count == weights.count,
            "An edge has a source, a target and a weight.")
        let nodes = 0..<Int32(nodeCount)
        for edge in sources.indices where !nodes.contains(sources[edge]) || !nodes.contains(targets[edge]) {
            throw .noSuchNode(edge: edge)
        }
        let isWeighted = weights.contains { $0 != 1 }
        let columns = EdgeColumns(pieces: [
            EdgeColumns.Piece(sources: sources, targets: targets, weights: isWeighted ? weights : [])
        ])
        try columns.checkWeights()
        self.init(nodeCount, columns, isDirected: isDirected, selfLoops: selfLoops)
    }
}
