import Parallel

/// How far apart nodes are: the number of ordered pairs at each distance, and what follows from it.
///
/// Only pairs that a path joins count, as igraph does for disconnected graphs; ``reachable`` says how many those are.
public struct PathLengths: Sendable, Equatable {
    /// Ordered pairs of different nodes at distance 1, 2, and so on.
    public let pairs: [Int]
    /// Ordered pairs that a path joins, over all; 0 for fewer than two nodes.
    public let reachable: Double

    /// The longest shortest path, in edges; 0 without edges.
    public var diameter: Int { pairs.count }

    /// The mean length of shortest paths; `nil` without edges.
    public var mean: Double? {
        let count = pairs.reduce(0, +)
        guard count > 0 else { return nil }
        return Double(pairs.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }) / Double(count)
    }

    /// - Complexity: As ``Distances/harmonic(of:)``.
    public init(of graph: Graph) {
        let batches = Parallel.chunks(of: graph.nodeCount, size: BatchSearch.width)
        let parts = Parallel.map(count: batches.count, chunk: max(1, batches.count / Self.mostParts)) {
            range in
            var search = BatchSearch(graph)
            var pairs: [Int] = []
            for batch in batches[range] {
                search.run(from: batch) { _, count, distance in
                    while pairs.count < distance { pairs.append(0) }
                    pairs[distance - 1] += count
                }
            }
            return pairs
        }
        var pairs = [Int](repeating: 0, count: parts.map(\.count).max() ?? 0)
        for part in parts { for (place, count) in part.enumerated() { pairs[place] += count } }
        self.pairs = pairs
        let n = Double(graph.nodeCount)
        reachable = n > 1 ? Double(pairs.reduce(0, +)) / (n * (n - 1)) : 0
    }

    private static let mostParts = 32
}
