/// Modularity: the share of edge weight inside communities beyond what strengths alone would give.
///
/// Q = (1 / 2m) Σ_ij (A_ij − γ s_i s_j / 2m) δ(c_i, c_j), on the graph without directions (Newman 2004,
/// DOI 10.1103/PhysRevE.70.056131; resolution γ after Reichardt and Bornholdt 2006).
public enum Modularity {
    /// - Returns: −0.5 to 1; 0 without edges.
    /// - Complexity: O(V + E).
    public static func of(_ communities: [Int], in graph: Graph, resolution: Double = 1) -> Double {
        precondition(communities.count == graph.nodeCount, "There is one community for each node.")
        let ties = graph.undirected.outgoing
        var inside = 0.0
        var total = 0.0
        var strength = [Double](repeating: 0, count: (communities.max() ?? -1) + 1)
        for node in 0..<graph.nodeCount {
            for place in ties.range(node) {
                // A self-loop is met once and counts for both its ends.
                let other = Int(ties.targets[place])
                let weight = other == node ? 2 * ties.weights[place] : ties.weights[place]
                total += weight
                strength[communities[node]] += weight
                if communities[other] == communities[node] { inside += weight }
            }
        }
        guard total > 0 else { return 0 }
        let expected = strength.reduce(0) { $0 + ($1 / total) * ($1 / total) }
        return inside / total - resolution * expected
    }
}
