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
            let i = generator.place(below: edges.count)
            let j = generator.place(below: edges.count)
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

extension RandomNumberGenerator {
    /// A place in 0 ..< count, by the high half of a product (Lemire 2019, DOI 10.1145/3230636), without his
    /// rejection: its bias is below count / 2⁶⁴. One call of the generator and nothing generic around it, for the
    /// innermost loop.
    mutating func place(below count: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(count)).high)
    }
}
