import Parallel

/// Betweenness: the share of shortest paths between others that a node lies on, summed over all pairs.
///
/// Brandes, "A faster algorithm for betweenness centrality" (2001), DOI 10.1080/0022250X.2001.9990249.
/// Paths count edges unless ``Lengths`` say otherwise: a weight here is how often two people talk, not how far apart
/// they are.
/// Not normalised; each unordered pair of an undirected graph counts once.
public enum Betweenness {
    /// One value a node.
    ///
    /// - Complexity: O(V E), over all cores.
    public static func scores(of graph: Graph) -> [Double] {
        let n = graph.nodeCount
        let parts = Parallel.map(count: n, chunk: max(1, n / mostParts)) { sources in
            let search = BrandesSearch(graph)
            for source in sources where graph.outgoing.degree(source) > 0 { search.accumulate(from: source) }
            return search.scores
        }
        var scores = [Double](repeating: 0, count: n)
        for part in parts { for node in 0..<n { scores[node] += part[node] } }
        if !graph.isDirected { for node in 0..<n { scores[node] /= 2 } }
        return scores
    }

    /// Betweenness over paths that are shortest by the lengths of their edges.
    ///
    /// - Complexity: O(V E log(V)), over all cores; with lengths of 1, that of ``scores(of:)``.
    public static func scores(of graph: Graph, lengths: Lengths) -> [Double] {
        guard lengths != .edges, !graph.outgoing.isUnweighted else { return scores(of: graph) }
        let n = graph.nodeCount
        let parts = Parallel.map(count: n, chunk: max(1, n / mostParts)) { sources in
            var search = LengthSearch(graph, lengths)
            var scores = [Double](repeating: 0, count: n)
            for source in sources where graph.outgoing.degree(source) > 0 {
                search.run(from: source)
                search.addDependencies(to: &scores)
            }
            return scores
        }
        var scores = [Double](repeating: 0, count: n)
        for part in parts { for node in 0..<n { scores[node] += part[node] } }
        return graph.isDirected ? scores : scores.map { $0 / 2 }
    }

    /// Partial sums at most, each one number a node.
    static let mostParts = 64
}
