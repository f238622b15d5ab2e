/// Graphs with the same degrees and everything else by chance: the null model of structural measures.
///
/// Double edge swaps: two directed edges a→b and c→d become a→d and c→b, unless that makes a self-loop or a
/// parallel edge (Maslov and Sneppen 2002, DOI 10.1126/science.1065103). Weights travel with their sources.
public enum Rewiring {
    /// Swaps tried for each edge; ten mix well (Milo et al. 2003, arXiv:cond-mat/0312028).
    public static let swapsPerEdge = 10

    /// A rewired copy.
    ///
    /// - Complexity: O(E × swaps).
    public static func rewired(
        _ graph: Graph, using generator: inout some RandomNumberGenerator
    ) throws(NetworkError) -> Graph {
        var edges = graph.edges.filter { $0.source != $0.target }
        guard edges.count > 1 else { return graph }
        var present = PairSet(graph.nodeCount, isOrdered: graph.isDirected)
        for edge in edges { present.insert(edge.source, edge.target) }
        for _ in 0..<(edges.count * swapsPerEdge) {
            let i = Int.random(in: 0..<edges.count, using: &generator)
            let j = Int.random(in: 0..<edges.count, using: &generator)
            var a = edges[i]
            let flips = !graph.isDirected && Bool.random(using: &generator)
            if flips { a = Graph.Edge(a.target, a.source, weight: a.weight) }
            let b = edges[j]
            guard i != j, a.source != b.target, b.source != a.target,
                !present.contains(a.source, b.target), !present.contains(b.source, a.target)
            else { continue }
            present.remove(a.source, a.target)
            present.remove(b.source, b.target)
            edges[i] = Graph.Edge(a.source, b.target, weight: a.weight)
            edges[j] = Graph.Edge(b.source, a.target, weight: b.weight)
            present.insert(a.source, b.target)
            present.insert(b.source, a.target)
        }
        return try Graph(nodeCount: graph.nodeCount, edges: edges, isDirected: graph.isDirected)
    }
}

/// Pairs of nodes: a bit for each where the graph is small, which is many times faster than hashing.
private struct PairSet {
    private let nodes: Int
    private let isOrdered: Bool
    private var bits: [UInt64]
    private var set: Set<Int> = []

    /// Nodes up to which all pairs together take two mebibytes.
    private static let small = 4_096

    init(_ nodes: Int, isOrdered: Bool) {
        self.nodes = nodes
        self.isOrdered = isOrdered
        bits = nodes <= Self.small ? [UInt64](repeating: 0, count: (nodes * nodes + 63) / 64) : []
    }

    private func key(_ a: Int, _ b: Int) -> Int {
        isOrdered || a < b ? a * nodes + b : b * nodes + a
    }

    func contains(_ a: Int, _ b: Int) -> Bool {
        let key = key(a, b)
        return bits.isEmpty ? set.contains(key) : bits[key / 64] & (1 << UInt64(key % 64)) != 0
    }

    mutating func insert(_ a: Int, _ b: Int) {
        let key = key(a, b)
        if bits.isEmpty { set.insert(key) } else { bits[key / 64] |= 1 << UInt64(key % 64) }
    }

    mutating func remove(_ a: Int, _ b: Int) {
        let key = key(a, b)
        if bits.isEmpty { set.remove(key) } else { bits[key / 64] &= ~(1 << UInt64(key % 64)) }
    }
}
