/// Balance by triangles: the share whose three signs multiply to a positive one.
///
/// Cartwright and Harary, "Structural balance: a generalization of Heider's theory" (1956),
/// DOI 10.1037/h0046049: a friend's friend and a foe's foe are friends.
public struct SignedTriangles: Sendable, Equatable {
    /// Triangles by their number of negative ties, 0 to 3.
    public let counts: [Int]

    /// - Complexity: O(Σ over ties of the smaller degree of its ends).
    public init(of graph: SignedGraph) {
        var counts = [0, 0, 0, 0]
        for node in 0..<graph.nodeCount {
            let later = graph.neighbours[node].filter { $0.node > node }
            for (index, second) in later.enumerated() {
                for third in later[(index + 1)...] {
                    guard let closing = Self.tie(graph.neighbours[second.node], to: third.node) else {
                        continue
                    }
                    counts[[second, third, closing].count { !$0.isPositive }] += 1
                }
            }
        }
        self.counts = counts
    }

    /// How many triangles there are.
    public var total: Int { counts.reduce(0, +) }

    /// 0 to 1; `nil` without triangles.
    public var balancedShare: Double? {
        total > 0 ? Double(counts[0] + counts[2]) / Double(total) : nil
    }

    private static func tie(_ row: [SignedGraph.Neighbour], to node: Int) -> SignedGraph.Neighbour? {
        var low = 0
        var high = row.count
        while low < high {
            let middle = (low + high) / 2
            if row[middle].node < node { low = middle + 1 } else { high = middle }
        }
        return low < row.count && row[low].node == node ? row[low] : nil
    }
}
