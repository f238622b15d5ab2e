/// Eigenvector centrality: a node counts by how much those who point to it count.
///
/// The leading eigenvector of the transposed weights, scaled to a largest value of 1 (Bonacich 1972,
/// DOI 10.1080/0022250X.1972.9989806). On a disconnected graph it is that of the component with the
/// largest eigenvalue, and 0 elsewhere. A directed graph without cycles has no positive eigenvalue; there, as
/// in igraph, nodes without outgoing edges get 1 and all others 0.
public enum Eigenvector {
    public struct Scores: Sendable {
        public let values: [Double]
        public let iterations: Int
    }

    /// - Throws: ``NetworkError/noConvergence(iterations:residual:)``.
    /// - Complexity: O(E) a round; rounds grow as the two leading eigenvalues approach each other.
    public static func scores(of graph: Graph) throws(NetworkError) -> Scores {
        guard graph.edgeCount > 0 else {
            return Scores(values: [Double](repeating: 0, count: graph.nodeCount), iterations: 0)
        }
        if graph.isDirected, StrongComponents(graph).isAcyclic {
            let sinks = (0..<graph.nodeCount).map { graph.outgoing.degree($0) == 0 ? 1.0 : 0 }
            return Scores(values: sinks, iterations: 0)
        }
        let start = (0..<graph.nodeCount).map { Double(graph.incoming.degree($0)) + 1 }
        let result = try PowerIteration.leading(start: start) { graph.incoming.times($0) }
        return Scores(values: result.values.map { $0 < cut ? 0 : $0 }, iterations: result.iterations)
    }

    /// What remains of the start in other components when the leading one is at rest.
    private static let cut = 1e-12
}
