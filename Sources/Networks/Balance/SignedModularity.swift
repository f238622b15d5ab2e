/// Modularity of a division of friends and foes: friends inside and foes across beyond what each node's number
/// of friends and of foes alone would give.
///
/// Q = (1 / (2m⁺ + 2m⁻)) Σ_ij [A_ij − γ (k⁺_i k⁺_j / 2m⁺ − k⁻_i k⁻_j / 2m⁻)] δ(c_i, c_j), with A_ij = ±1:
/// Gómez, Jensen and Arenas, "Analysis of community structure in networks of correlated data" (2009),
/// DOI 10.1103/PhysRevE.80.016114. Without foes it is Newman's modularity.
public enum SignedModularity {
    /// - Returns: −1 to 1; 0 without ties.
    /// - Complexity: O(V + E).
    public static func of(_ communities: [Int], in graph: SignedGraph, resolution: Double = 1) -> Double {
        precondition(communities.count == graph.nodeCount, "There is one community for each node.")
        guard graph.tieCount > 0 else { return 0 }
        var friends = [Double](repeating: 0, count: (communities.max() ?? -1) + 1)
        var foes = friends
        var inside = 0.0
        for node in communities.indices {
            for tie in graph.neighbours[node] {
                if tie.isPositive {
                    friends[communities[node]] += 1
                } else {
                    foes[communities[node]] += 1
                }
                if communities[tie.node] == communities[node] { inside += Double(tie.sign) }
            }
        }
        let expected = Self.expected(friends, graph.positiveCount) - Self.expected(foes, graph.negativeCount)
        return (inside - resolution * expected) / Double(2 * graph.tieCount)
    }

    private static func expected(_ ends: [Double], _ ties: Int) -> Double {
        ties > 0 ? ends.reduce(0) { $0 + $1 * $1 } / Double(2 * ties) : 0
    }
}
