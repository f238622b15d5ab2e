import LinearAlgebra

/// Eigenvector centrality: a node counts by how much those who point to it count.
///
/// The leading eigenvector of the transposed weights, scaled to a largest value of 1 (Bonacich 1972,
/// DOI 10.1080/0022250X.1972.9989806). On a disconnected graph it is that of the component with the
/// largest eigenvalue, and 0 elsewhere; where components tie, each keeps its share of the degrees. A directed
/// graph without cycles has no positive eigenvalue; there, as in igraph, nodes without outgoing edges get 1 and
/// all others 0. Undirected graphs go by Lanczos' method, directed ones by shifted power steps.
public enum Eigenvector {
    /// The scores, and how they were reached.
    public struct Scores: Sendable {
        /// One value a node, the largest 1.
        public let values: [Double]
        /// Products with the graph's matrix.
        public let iterations: Int
    }

    /// - Throws: ``NetworkError/noConvergence(iterations:residual:)``.
    /// - Complexity: O(E) a round; rounds grow as the two leading eigenvalues approach each other.
    public static func scores(of graph: Graph) throws(NetworkError) -> Scores {
        guard graph.edgeCount > 0 else {
            return Scores(values: [Double](repeating: 0, count: graph.nodeCount), iterations: 0)
        }
        guard graph.isDirected else {
            return try LeadingVector.scores(of: graph) { graph.outgoing.times($0) }
        }
        if StrongComponents(graph).isAcyclic {
            let sinks = (0..<graph.nodeCount).map { graph.outgoing.degree($0) == 0 ? 1.0 : 0 }
            return Scores(values: sinks, iterations: 0)
        }
        let start = (0..<graph.nodeCount).map { Double(graph.incoming.degree($0)) + 1 }
        let result = try PowerIteration.leading(start: start) { graph.incoming.times($0) }
        return Scores(
            values: result.values.map { $0 < LeadingVector.cut ? 0 : $0 }, iterations: result.iterations)
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
                values: pair.vector.map { $0 < cut * largest ? 0 : $0 / largest }, iterations: pair.products)
        } catch .notAtRest(let products, let residual) {
            throw .noConvergence(iterations: products, residual: residual)
        } catch {
            throw .noConvergence(iterations: 0, residual: .infinity)
        }
    }
}
