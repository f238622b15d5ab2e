import LinearAlgebra

/// Eigenvector centrality: a node counts by how much those who point to it count.
///
/// The leading eigenvector of the transposed weights, scaled to a largest value of 1 (Bonacich 1972,
/// DOI 10.1080/0022250X.1972.9989806). On a disconnected graph it is that of the component with the
/// largest eigenvalue, and 0 elsewhere; where components tie, each keeps its share of the edges. A directed
/// graph without cycles has no positive eigenvalue; there, as in igraph, nodes without outgoing edges get 1 and
/// all others 0. Undirected graphs go by Lanczos' method, directed ones by Arnoldi's on each strongly connected
/// component.
public enum Eigenvector {
    /// The scores, and how they were reached.
    public struct Scores: Sendable {
        /// One value a node, the largest 1.
        public let values: [Double]
        /// Products with the graph's matrix.
        public let iterations: Int
        /// ‖x A − λ x‖ / λ where the search ended, 1e-11 or less where it was at rest.
        public let residual: Double
    }

    /// - Throws: ``NetworkError/noConvergence(iterations:residual:)`` where weights are too large to add up.
    /// - Complexity: O(E) a round; rounds grow as the two leading eigenvalues approach each other.
    public static func scores(of graph: Graph) throws(NetworkError) -> Scores {
        guard graph.edgeCount > 0 else {
            let none = [Double](repeating: 0, count: graph.nodeCount)
            return Scores(values: none, iterations: 0, residual: 0)
        }
        guard graph.isDirected else {
            return try LeadingVector.scores(of: graph) { graph.outgoing.times($0) }
        }
        do throws(LinearAlgebraError) {
            if let scores = try DirectedEigenvector.scores(of: graph) { return scores }
        } catch {
            throw .noConvergence(iterations: 0, residual: .infinity)
        }
        let sinks = (0..<graph.nodeCount).map { graph.outgoing.degree($0) == 0 ? 1.0 : 0 }
        return Scores(values: sinks, iterations: 0, residual: 0)
    }
}

/// The leading eigenvector of a symmetric operator without negative entries, scaled to a largest entry of 1.
enum LeadingVector {
    /// What remains of the start in other components when the leading one is at rest.
    static let cut = 1e-12

    static func scores(
        of graph: Graph, _ apply: ([Double]) -> [Double]
    ) throws(NetworkError) -> Eigenvector.Scores {
        let start = (0..<graph.nodeCount).map { Double(graph.incoming.degree($0)) }
        do throws(LinearAlgebraError) {
            let pair = try Lanczos.leading(start: start, apply)
            let largest = pair.vector.max() ?? 1
            return Eigenvector.Scores(
                values: pair.vector.map { $0 < cut * largest ? 0 : $0 / largest }, iterations: pair.products,
                residual: pair.residual)
        } catch {
            throw .noConvergence(iterations: 0, residual: .infinity)
        }
    }
}
