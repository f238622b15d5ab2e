import LinearAlgebra

/// Balance by closed walks of every length: trace exp A over trace exp |A|.
///
/// Estrada and Benzi, "Walk-based measure of balance in signed networks" (2014),
/// DOI 10.1103/PhysRevE.90.042802. It differs from the share of balanced triangles in that longer cycles count,
/// the less the longer, and ties in no triangle too.
public enum SignedWalks {
    /// Nodes at most: both spectra are computed densely.
    public static let mostNodes = 4_000

    /// - Returns: 0 to 1, where 1 is balanced; `nil` without ties or with more than ``mostNodes`` nodes.
    /// - Throws: ``NetworkError/noConvergence(iterations:residual:)`` if LAPACK gives up.
    /// - Complexity: O(V³).
    public static func balance(of graph: SignedGraph) throws(NetworkError) -> Double? {
        guard graph.tieCount > 0, graph.nodeCount <= mostNodes else { return nil }
        let signed = try spectrum(graph) { Double($0.sign) }
        let plain = try spectrum(graph) { _ in 1 }
        // Both traces are divided by the same power of e, so that neither overflows.
        let top = plain.max() ?? 0
        return trace(signed, top) / trace(plain, top)
    }

    private static func trace(_ values: [Double], _ top: Double) -> Double {
        values.reduce(0) { $0 + Exponential.natural($1 - top) }
    }

    private static func spectrum(
        _ graph: SignedGraph, _ entry: (SignedGraph.Neighbour) -> Double
    ) throws(NetworkError) -> [Double] {
        var matrix = Matrix(rows: graph.nodeCount, columns: graph.nodeCount)
        for node in 0..<graph.nodeCount {
            for tie in graph.neighbours[node] { matrix[tie.node, node] = entry(tie) }
        }
        do {
            return try matrix.symmetricEigen().values
        } catch {
            throw .noConvergence(iterations: 0, residual: .nan)
        }
    }
}
