import Parallel

/// Betweenness and harmonic centrality from the paths of some nodes only, for networks where those of all would
/// take too long.
///
/// Brandes and Pich, "Centrality estimation in large networks" (2007), DOI 10.1142/S0218127407018403: pivots are
/// drawn uniformly without replacement, and sums over them are scaled by n / pivots. Both estimates are unbiased;
/// the error of a sum falls with the root of the number of pivots.
public struct PathSample: Sendable {
    /// The nodes that paths begin at, ascending.
    public let pivots: [Int]
    private let scale: Double

    /// - Precondition: `count` is positive; more than there are nodes are all of them.
    public init(of graph: Graph, pivots count: Int, using generator: inout some RandomNumberGenerator) {
        precondition(count > 0, "A sample of paths begins at one node at least.")
        let n = graph.nodeCount
        // Selection sampling (Knuth, The Art of Computer Programming 2, 3.4.2, algorithm S).
        var pivots: [Int] = []
        for node in 0..<n where pivots.count < count {
            let need = Double(min(count, n) - pivots.count)
            if Double(n - node) * generator.nextUnit() < need { pivots.append(node) }
        }
        self.pivots = pivots
        scale = pivots.isEmpty ? 0 : Double(n) / Double(pivots.count)
    }

    /// An estimate of ``Betweenness/scores(of:)``; equal to it where every node is a pivot.
    ///
    /// - Complexity: O(pivots × E), over all cores.
    public func betweenness(of graph: Graph) -> [Double] {
        let size = max(1, pivots.count / Self.mostParts)
        let parts = Parallel.map(count: pivots.count, chunk: size) { range in
            let search = BrandesSearch(graph)
            for pivot in pivots[range] where graph.outgoing.degree(pivot) > 0 {
                search.accumulate(from: pivot)
            }
            return search.scores
        }
        return scaled(parts, graph.isDirected ? scale : scale / 2, graph.nodeCount)
    }

    /// An estimate of ``Distances/harmonic(of:)``; equal to it where every node is a pivot.
    ///
    /// - Complexity: O(pivots × E), over all cores.
    public func harmonic(of graph: Graph) -> [Double] {
        let size = max(1, pivots.count / Self.mostParts)
        let parts = Parallel.map(count: pivots.count, chunk: size) { range in
            var sums = [Double](repeating: 0, count: graph.nodeCount)
            for pivot in pivots[range] {
                for (node, distance) in Distances.from(pivot, in: graph).enumerated() where distance > 0 {
                    sums[node] += 1 / Double(distance)
                }
            }
            return sums
        }
        return scaled(parts, scale, graph.nodeCount)
    }

    /// Partial sums at most, each one number a node.
    private static let mostParts = 16

    private func scaled(_ parts: [[Double]], _ factor: Double, _ count: Int) -> [Double] {
        var sums = [Double](repeating: 0, count: count)
        for part in parts { for node in sums.indices { sums[node] += part[node] } }
        return sums.map { $0 * factor }
    }
}
