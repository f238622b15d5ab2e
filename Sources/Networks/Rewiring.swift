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
        func key(_ a: Int, _ b: Int) -> UInt64 {
            let ends = graph.isDirected || a < b ? (a, b) : (b, a)
            return UInt64(ends.0) << 32 | UInt64(ends.1)
        }
        var present = Set(edges.map { key($0.source, $0.target) })
        for _ in 0..<(edges.count * swapsPerEdge) {
            let i = Int.random(in: 0..<edges.count, using: &generator)
            let j = Int.random(in: 0..<edges.count, using: &generator)
            var a = edges[i]
            let flips = !graph.isDirected && Bool.random(using: &generator)
            if flips { a = Graph.Edge(a.target, a.source, weight: a.weight) }
            let b = edges[j]
            guard i != j, a.source != b.target, b.source != a.target,
                !present.contains(key(a.source, b.target)), !present.contains(key(b.source, a.target))
            else { continue }
            present.remove(key(a.source, a.target))
            present.remove(key(b.source, b.target))
            edges[i] = Graph.Edge(a.source, b.target, weight: a.weight)
            edges[j] = Graph.Edge(b.source, a.target, weight: b.weight)
            present.insert(key(a.source, b.target))
            present.insert(key(b.source, a.target))
        }
        return try Graph(nodeCount: graph.nodeCount, edges: edges, isDirected: graph.isDirected)
    }
}
