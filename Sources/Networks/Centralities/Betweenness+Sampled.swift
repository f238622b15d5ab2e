import LinearAlgebra
import Parallel

extension Betweenness {
    /// How a sample of the sources is drawn, and how sure the bounds are.
    public struct Sampling: Sendable {
        /// Sources to search from, without repeats.
        public var sources = 1_000
        /// The probability that every node's bound holds.
        public var confidence = 0.95

        /// A sample of so many sources, at least 1.
        public init(sources: Int = 1_000) {
            self.sources = sources
        }
    }

    /// Betweenness from some of the sources, and how far it may be off.
    public struct Estimate: Sendable {
        /// One value a node, on the scale of ``Betweenness/scores(of:)``.
        public let values: [Double]
        /// The largest error of each value, for all nodes at once with the probability asked for; 0 where every
        /// source was searched from.
        public let bounds: [Double]
        /// Sources searched from.
        public let sources: Int
    }

    /// Betweenness estimated from sources drawn at random (Brandes and Pich 2007, DOI 10.1142/S0218127407018403).
    ///
    /// What a source gives a node lies between 0 and V − 2. The bound of a node is that of Bernstein and Serfling with
    /// the variance seen (Bardenet and Maillard 2015, DOI 10.3150/14-BEJ605, theorem 4.3: drawing without repeats), for
    /// all nodes at once: it is narrow where a node gets much the same from every source.
    ///
    /// - Complexity: O(sources × E), over all cores.
    public static func estimate(
        of graph: Graph, sampling: Sampling = Sampling(), using generator: inout some RandomNumberGenerator
    ) -> Estimate {
        precondition(sampling.sources > 1, "A sample has at least two sources.")
        precondition(
            sampling.confidence > 0 && sampling.confidence < 1, "A confidence lies between 0 and 1.")
        let n = graph.nodeCount
        let count = min(sampling.sources, n)
        guard count < n else {
            return Estimate(values: scores(of: graph), bounds: [Double](repeating: 0, count: n), sources: n)
        }
        var order = Array(0..<n)
        for place in 0..<count { order.swapAt(place, Int.random(in: place..<n, using: &generator)) }
        let chosen = order[..<count].sorted()
        let parts = Parallel.map(count: count, chunk: max(1, count / mostParts)) { range in
            let search = BrandesSearch(graph, keepsSquares: true)
            for place in range where graph.outgoing.degree(chosen[place]) > 0 {
                search.accumulate(from: chosen[place])
            }
            return Moments(sums: search.scores, squares: search.squares)
        }
        var values = [Double](repeating: 0, count: n)
        var squares = values
        for part in parts {
            for node in 0..<n {
                values[node] += part.sums[node]
                squares[node] += part.squares[node]
            }
        }
        let k = Double(count)
        let pairs = graph.isDirected ? 1.0 : 2.0
        let most = Double(max(0, n - 2)) * Double(n) / pairs
        let bounds = (0..<n).map { node in
            let mean = values[node] / k
            let variance = max(0, squares[node] / k - mean * mean)
            let bound = Self.bound(variance, drawn: count, of: n, sampling.confidence)
            return min(most, bound * Double(n) / pairs)
        }
        return Estimate(
            values: values.map { $0 * Double(n) / k / pairs }, bounds: bounds, sources: count)
    }

    /// How far the mean of `drawn` of `n` numbers may be from that of all, for `n` such means at once.
    private static func bound(_ variance: Double, drawn: Int, of n: Int, _ confidence: Double) -> Double {
        let k = Double(drawn)
        let size = Double(n)
        let left = drawn * 2 <= n ? 1 - (k - 1) / size : (1 - k / size) * (1 + 1 / k)
        // ln(5 / δ) with δ shared out among the nodes, each bounded from both sides.
        let logarithm = Logarithm.natural(10 * size / (1 - confidence))
        return (2 * variance * left * logarithm / k).squareRoot() + Self.rangeFactor * max(0, size - 2)
            * logarithm / k
    }

    /// κ of the theorem, 7/3 + 3/√2.
    private static let rangeFactor = 7.0 / 3 + 3 / 2.0.squareRoot()

    private struct Moments: Sendable {
        let sums: [Double]
        let squares: [Double]
    }
}
