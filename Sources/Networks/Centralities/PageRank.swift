/// PageRank: how often a reader who follows edges by weight, and now and then starts anew, is at a node.
///
/// x = d (Pᵀ x + (dangling mass) v) + (1 − d) v, with P the row-normalised weights and v the restart
/// distribution (Brin and Page 1998, DOI 10.1016/S0169-7552(98)00110-X). A node without outgoing edges sends
/// its mass to v ("strongly preferential"; Gleich 2015, DOI 10.1137/140976649), as igraph and networkx do.
/// Weights count; an edge counts in its direction: in a reply network, being answered adds.
public enum PageRank {
    public struct Options: Sendable {
        /// The share of steps that follow an edge; 0.85 since the first paper.
        public var damping = 0.85
        /// Where a reader starts anew; uniform if `nil`. One non-negative entry a node, not all zero.
        public var restart: [Double]?
        /// Largest total change in a round at which the iteration is at rest.
        public var tolerance = 1e-13
        public var iterations = 1_000

        public init(damping: Double = 0.85, restart: [Double]? = nil) {
            self.damping = damping
            self.restart = restart
        }
    }

    public struct Scores: Sendable {
        /// One score a node; they add up to 1.
        public let values: [Double]
        public let iterations: Int
        /// Total change in the last round.
        public let residual: Double
    }

    /// - Throws: ``NetworkError/noConvergence(iterations:residual:)``.
    /// - Complexity: O((V + E) log(1 / tolerance)).
    public static func scores(of graph: Graph, options: Options = Options()) throws(NetworkError) -> Scores {
        let n = graph.nodeCount
        guard n > 0 else { return Scores(values: [], iterations: 0, residual: 0) }
        let restart = normalised(options.restart, n)
        let strengths = (0..<n).map { graph.outgoing.strength($0) }
        var x = restart
        var residual = Double.infinity
        for iteration in 1...options.iterations {
            var shares = [Double](repeating: 0, count: n)
            var dangling = 0.0
            for node in 0..<n {
                if strengths[node] > 0 {
                    shares[node] = x[node] / strengths[node]
                } else {
                    dangling += x[node]
                }
            }
            var next = graph.incoming.times(shares)
            var total = 0.0
            for node in 0..<n {
                next[node] =
                    options.damping * (next[node] + dangling * restart[node])
                    + (1 - options.damping) * restart[node]
                total += next[node]
            }
            residual = 0
            for node in 0..<n {
                next[node] /= total
                residual += (next[node] - x[node]).magnitude
            }
            x = next
            if residual <= options.tolerance {
                return Scores(values: x, iterations: iteration, residual: residual)
            }
        }
        throw .noConvergence(iterations: options.iterations, residual: residual)
    }

    private static func normalised(_ restart: [Double]?, _ n: Int) -> [Double] {
        guard let restart else { return [Double](repeating: 1 / Double(n), count: n) }
        let total = restart.reduce(0, +)
        precondition(
            restart.count == n && restart.allSatisfy { $0 >= 0 } && total > 0,
            "A restart distribution has one non-negative entry a node, not all zero.")
        return restart.map { $0 / total }
    }
}
