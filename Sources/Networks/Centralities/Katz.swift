/// Katz centrality: walks that end at a node, each step discounted.
///
/// x = Σ_k αᵏ (Aᵀ)ᵏ 1, k ≥ 0 (Katz 1953, DOI 10.1007/BF02289026). It exists for α below 1 / λ, the leading
/// eigenvalue; the default is half of a bound on it, the largest strength.
public enum Katz {
    /// The scores, and how they were reached.
    public struct Scores: Sendable {
        /// One value a node.
        public let values: [Double]
        /// The discount used.
        public let discount: Double
    }

    /// - Parameters:
    ///   - graph: The network.
    ///   - discount: α; `nil` chooses 0.5 / (the largest incoming strength).
    /// - Throws: ``NetworkError/noConvergence(iterations:residual:)`` where α is too large.
    /// - Complexity: O(E) a round.
    public static func scores(of graph: Graph, discount: Double? = nil) throws(NetworkError) -> Scores {
        let strongest = (0..<graph.nodeCount).map { graph.incoming.strength($0) }.max() ?? 0
        let alpha = discount ?? (strongest > 0 ? 0.5 / strongest : 0.5)
        var x = [Double](repeating: 1, count: graph.nodeCount)
        var residual = Double.infinity
        for iteration in 1...iterations {
            let next = graph.incoming.times(x).map { 1 + alpha * $0 }
            residual = zip(next, x).reduce(0) { max($0, ($1.0 - $1.1).magnitude) }
            x = next
            guard residual.isFinite else { throw .noConvergence(iterations: iteration, residual: residual) }
            if residual <= tolerance * (x.max() ?? 1) { return Scores(values: x, discount: alpha) }
        }
        throw .noConvergence(iterations: iterations, residual: residual)
    }

    private static let iterations = 10_000
    private static let tolerance = 1e-14
}
