/// Hubs and authorities: good hubs point to good authorities, good authorities are pointed to by good hubs.
///
/// The leading eigenvectors of A Aᵀ (hubs) and Aᵀ A (authorities), scaled to a largest value of 1 (Kleinberg
/// 1999, DOI 10.1145/324133.324140). Where the largest eigenvalue is not single, the authorities are those
/// nearest to the incoming degrees.
public enum Hits {
    /// The scores, and how they were reached.
    public struct Scores: Sendable {
        /// One value a node: how well it points to authorities; the largest 1.
        public let hubs: [Double]
        /// One value a node: how well hubs point to it; the largest 1.
        public let authorities: [Double]
        /// Products with Aᵀ A.
        public let iterations: Int
        /// ‖Aᵀ A x − λ x‖ / λ where the search ended, 1e-11 or less where it was at rest.
        public let residual: Double
    }

    /// - Throws: ``NetworkError/noConvergence(iterations:residual:)`` where weights are too large to add up.
    /// - Complexity: O(E) a round.
    public static func scores(of graph: Graph) throws(NetworkError) -> Scores {
        guard graph.edgeCount > 0 else {
            let none = [Double](repeating: 0, count: graph.nodeCount)
            return Scores(hubs: none, authorities: none, iterations: 0, residual: 0)
        }
        let leading = try LeadingVector.scores(of: graph) { graph.incoming.times(graph.outgoing.times($0)) }
        let hubs = graph.outgoing.times(leading.values)
        let largest = hubs.max() ?? 1
        return Scores(
            hubs: hubs.map { $0 / largest }, authorities: leading.values,
            iterations: leading.iterations, residual: leading.residual)
    }
}
