/// Values carried along ties: friends pull towards their own value, foes towards its opposite, and everybody
/// towards 0.
///
/// The solution of x_i = Σ_j A_ij x_j / (k_i + pull) for nodes without a known value, those with one held fixed:
/// the harmonic function of Zhu, Ghahramani and Lafferty (2003) on the signed Laplacian (Kunegis et al. 2010,
/// DOI 10.1137/1.9781611972801.49), with a pull that lets values fade with the distance from what is known. The
/// system is strictly diagonally dominant, so there is one solution and Gauss and Seidel's iteration finds it.
public enum SignedPropagation {
    /// How strong a tie the pull to 0 is.
    public static let usualPull = 1.0
    private static let tolerance = 1e-10
    private static let mostRounds = 10_000

    /// A value for every node; 0 for those that no known one reaches.
    ///
    /// - Parameters:
    ///   - graph: Friends and foes.
    ///   - known: The value of each node; `nil` where it is to be found.
    ///   - pull: Above 0; the larger, the sooner values fade.
    /// - Returns: Values no larger than the largest known magnitude.
    /// - Throws: ``NetworkError/noConvergence(iterations:residual:)``, which a tiny pull can cause.
    /// - Complexity: O(rounds × E).
    public static func values(
        of graph: SignedGraph, known: [Double?], pull: Double = usualPull
    ) throws(NetworkError) -> [Double] {
        precondition(known.count == graph.nodeCount, "There is one known value or none for each node.")
        precondition(pull > 0, "The pull to 0 is above 0.")
        var values = known.map { $0 ?? 0 }
        let open = known.indices.filter { known[$0] == nil && !graph.neighbours[$0].isEmpty }
        for _ in 0..<mostRounds {
            var change = 0.0
            for node in open {
                let sum = graph.neighbours[node].reduce(0) { $0 + Double($1.sign) * values[$1.node] }
                let value = sum / (Double(graph.neighbours[node].count) + pull)
                change = max(change, (value - values[node]).magnitude)
                values[node] = value
            }
            if change <= tolerance { return values }
        }
        throw .noConvergence(iterations: mostRounds, residual: tolerance)
    }
}
