/// Modularity: the share of edge weight inside communities beyond what strengths alone would give.
///
/// Q = (1 / 2m) Σ_ij (A_ij − γ s_i s_j / 2m) δ(c_i, c_j), on the graph without directions (Newman 2004,
/// DOI 10.1103/PhysRevE.70.056131; resolution γ after Reichardt and Bornholdt 2006).
public enum Modularity {
    /// - Returns: −0.5 to 1; 0 without edges.
    /// - Complexity: O(V + E).
    public static func of(_ communities: [Int], in graph: Graph, resolution: Double = 1) -> Double {
        precondition(communities.count == graph.nodeCount, "There is one community for each node.")
        // Both sides of a directed graph add up to the rows of the undirected one.
        let sides = graph.isDirected ? [graph.outgoing, graph.incoming] : [graph.outgoing]
        var inside = 0.0
        var total = 0.0
        var strength = [Double](repeating: 0, count: (communities.max() ?? -1) + 1)
        for side in sides {
            for node in 0..<graph.nodeCount {
                for place in side.range(node) {
                    // A self-loop counts for both its ends: it is met once, or once a side.
                    let other = Int(side.targets[place])
                    let ends = other == node && !graph.isDirected ? 2.0 : 1.0
                    let weight = ends * side.weight(at: place)
                    total += weight
                    strength[communities[node]] += weight
                    if communities[other] == communities[node] { inside += weight }
                }
            }
        }
        guard total > 0 else { return 0 }
        let expected = strength.reduce(0) { $0 + ($1 / total) * ($1 / total) }
        return inside / total - resolution * expected
    }

    /// Modularity that minds directions: Q = (1 / m) Σ_ij (A_ij − γ out_i in_j / m) δ(c_i, c_j) (Leicht and Newman
    /// 2008, DOI 10.1103/PhysRevLett.100.118703), as igraph and networkx compute it for directed graphs.
    ///
    /// - Returns: 0 without edges.
    /// - Precondition: The graph is directed.
    /// - Complexity: O(V + E).
    public static func directed(_ communities: [Int], in graph: Graph, resolution: Double = 1) -> Double {
        precondition(communities.count == graph.nodeCount, "There is one community for each node.")
        precondition(graph.isDirected, "Directed modularity is that of a directed graph.")
        let count = (communities.max() ?? -1) + 1
        var out = [Double](repeating: 0, count: count)
        var into = out
        var inside = 0.0
        for node in 0..<graph.nodeCount {
            for place in graph.outgoing.range(node) {
                let other = Int(graph.outgoing.targets[place])
                let weight = graph.outgoing.weight(at: place)
                out[communities[node]] += weight
                into[communities[other]] += weight
                if communities[other] == communities[node] { inside += weight }
            }
        }
        let total = out.reduce(0, +)
        guard total > 0 else { return 0 }
        return inside / total - resolution * zip(out, into).reduce(0) { $0 + ($1.0 / total) * ($1.1 / total) }
    }
}
