/// Hubs and authorities: good hubs point to good authorities, good authorities are pointed to by good hubs.
///
/// The leading eigenvectors of A Aᵀ (hubs) and Aᵀ A (authorities), scaled to a largest value of 1 (Kleinberg
/// 1999, DOI 10.1145/324133.324140).
public enum Hits {
    public struct Scores: Sendable {
        public let hubs: [Double]
        public let authorities: [Double]
        public let iterations: Int
    }

    /// - Throws: ``NetworkError/noConvergence(iterations:residual:)``.
    /// - Complexity: O(E) a round.
    public static func scores(of graph: Graph) throws(NetworkError) -> Scores {
        let n = graph.nodeCount
        guard graph.edgeCount > 0 else {
            let none = [Double](repeating: 0, count: n)
            return Scores(hubs: none, authorities: none, iterations: 0)
        }
        let start = (0..<n).map { Double(graph.incoming.degree($0)) }
        let result = try PowerIteration.leading(start: start) {
            graph.incoming.times(graph.outgoing.times($0))
        }
        let authorities = result.values.map { $0 < cut ? 0 : $0 }
        let hubs = graph.outgoing.times(authorities)
        let largest = hubs.max() ?? 1
        return Scores(
            hubs: hubs.map { $0 / largest }, authorities: authorities, iterations: result.iterations)
    }

    private static let cut = 1e-12
}
