import Parallel

/// A network of nodes `0..<nodeCount` and weighted edges, in compressed rows, both orientations.
///
/// Parallel edges become one with the sum of their weights. Edges of weight 0 are none. Self-loops are dropped
/// unless kept on request. An undirected edge stands in the rows of both its ends.
public struct Graph: Sendable {
    /// An edge as given.
    public struct Edge: Sendable, Equatable {
        /// The node that the edge comes from.
        public var source: Int
        /// The node that the edge leads to.
        public var target: Int
        /// How strong the edge is; finite and not negative.
        public var weight: Double

        /// An edge between two nodes, given by their numbers.
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

    /// How many nodes there are, with edges or without.
    public let nodeCount: Int
    /// Whether an edge has a direction; if not, it stands in the rows of both ends.
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
        self.init(
            nodeCount, try EdgeColumns(edges, nodeCount: nodeCount), isDirected: isDirected,
            selfLoops: selfLoops)
    }

    /// The graph of an edge list; node `i` is `list.names[i]`.
    ///
    /// - Throws: ``NetworkError/unusableWeight(edge:_:)``.
    /// - Complexity: O(V + E), on two cores.
    public init(
        _ list: consuming EdgeList, isDirected: Bool, selfLoops: SelfLoops = .dropped
    ) throws(NetworkError) {
        try list.columns.checkWeights()
        let nodeCount = list.names.count
        self.init(nodeCount, list.takeColumns(), isDirected: isDirected, selfLoops: selfLoops)
    }

    init(
        _ nodeCount: Int, _ columns: consuming EdgeColumns, isDirected: Bool, selfLoops: SelfLoops
    ) {
        precondition(nodeCount >= 0 && nodeCount < Int(Int32.max), "A graph has fewer than 2^31 nodes.")
        columns.clean(droppingSelfLoops: selfLoops == .dropped)
        let given = columns
        let sides = Parallel.mapEach(2) { RowBuilder(nodeCount, given, isReversed: $0 == 1).rows() }
        self.init(outgoing: sides[0], incoming: sides[1], isDirected: isDirected)
    }

    /// A directed graph of both orientations, or the undirected one of their union.
    private init(outgoing: Adjacency, incoming: Adjacency, isDirected: Bool) {
        self.isDirected = isDirected
        nodeCount = outgoing.nodeCount
        guard !isDirected else {
            self.outgoing = outgoing
            self.incoming = incoming
            edgeCount = outgoing.targets.count
            return
        }
        let ties = RowUnion(outgoing, incoming).rows()
        self.outgoing = ties
        self.incoming = ties
        let loops = (0..<ties.nodeCount).count { ties.has($0, $0) }
        edgeCount = (ties.targets.count + loops) / 2
    }

    /// Every edge turned round; the same graph if it is undirected.
    public var reversed: Graph {
        Graph(outgoing: incoming, incoming: outgoing, isDirected: isDirected, edgeCount: edgeCount)
    }

    private init(outgoing: Adjacency, incoming: Adjacency, isDirected: Bool, edgeCount: Int) {
        self.outgoing = outgoing
        self.incoming = incoming
        self.isDirected = isDirected
        self.edgeCount = edgeCount
        nodeCount = outgoing.nodeCount
    }

    /// The same edges without their directions; weights of opposite edges are added.
    ///
    /// - Complexity: O(V + E), over all cores.
    public var undirected: Graph {
        guard isDirected else { return self }
        return Graph(outgoing: outgoing, incoming: incoming, isDirected: false)
    }

    /// Every edge once, by source and then target; an undirected one from its smaller end.
    public var edges: [Edge] {
        isDirected ? outgoing.edges : outgoing.edges.filter { $0.source <= $0.target }
    }
}
