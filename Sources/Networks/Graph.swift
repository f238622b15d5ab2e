/// A network of nodes `0..<nodeCount` and weighted edges, in compressed rows, both orientations.
///
/// Parallel edges become one with the sum of their weights. Self-loops are dropped unless kept on request.
/// An undirected edge stands in the rows of both its ends.
public struct Graph: Sendable {
    /// An edge as given.
    public struct Edge: Sendable, Equatable {
        public var source: Int
        public var target: Int
        public var weight: Double

        public init(_ source: Int, _ target: Int, weight: Double = 1) {
            self.source = source
            self.target = target
            self.weight = weight
        }
    }

    /// What becomes of edges from a node to itself.
    public enum SelfLoops: Sendable {
        case dropped
        case kept
    }

    public let nodeCount: Int
    public let isDirected: Bool
    /// The edges that leave each node; all edges of a node in an undirected graph.
    public let outgoing: Adjacency
    /// The edges that enter each node; the same as ``outgoing`` in an undirected graph.
    public let incoming: Adjacency
    /// Edges after parallel ones are joined; an undirected edge counts once.
    public let edgeCount: Int

    /// - Throws: ``NetworkError`` if an edge leaves the graph, or a weight is negative or not finite.
    /// - Complexity: O(V + E).
    public init(
        nodeCount: Int, edges: [Edge], isDirected: Bool, selfLoops: SelfLoops = .dropped
    ) throws(NetworkError) {
        precondition(nodeCount >= 0 && nodeCount < Int(Int32.max), "A graph has fewer than 2^31 nodes.")
        for (index, edge) in edges.enumerated() {
            guard (0..<nodeCount).contains(edge.source), (0..<nodeCount).contains(edge.target) else {
                throw .noSuchNode(edge: index)
            }
            guard edge.weight.isFinite, edge.weight >= 0 else {
                throw .unusableWeight(edge: index, edge.weight)
            }
        }
        let kept = edges.filter { $0.weight > 0 && (selfLoops == .kept || $0.source != $0.target) }
        self.nodeCount = nodeCount
        self.isDirected = isDirected
        if isDirected {
            outgoing = Adjacency(nodeCount, kept)
            incoming = outgoing.reversed
            edgeCount = outgoing.targets.count
        } else {
            let back = kept.filter { $0.source != $0.target }
                .map { Edge($0.target, $0.source, weight: $0.weight) }
            let ties = Adjacency(nodeCount, kept + back)
            outgoing = ties
            incoming = ties
            edgeCount = ties.edges.count { $0.source <= $0.target }
        }
    }

    /// The same edges without their directions; weights of opposite edges are added.
    public var undirected: Graph {
        guard isDirected else { return self }
        return Graph(symmetrised: self)
    }

    private init(symmetrised graph: Graph) {
        let edges = graph.edges
        let back = edges.filter { $0.source != $0.target }.map {
            Edge($0.target, $0.source, weight: $0.weight)
        }
        nodeCount = graph.nodeCount
        isDirected = false
        outgoing = Adjacency(graph.nodeCount, edges + back)
        incoming = outgoing
        edgeCount = outgoing.edges.count { $0.source <= $0.target }
    }

    /// Every edge once, by source and then target; an undirected one from its smaller end.
    public var edges: [Edge] {
        isDirected ? outgoing.edges : outgoing.edges.filter { $0.source <= $0.target }
    }
}

/// What is wrong with a graph, or with a measure on it.
public enum NetworkError: Error, Sendable, Equatable {
    /// An edge names a node that is not in the graph; the edge's place among those given.
    case noSuchNode(edge: Int)
    /// A weight is negative or not finite.
    case unusableWeight(edge: Int, Double)
    /// An iteration did not come to rest.
    case noConvergence(iterations: Int, residual: Double)
}
