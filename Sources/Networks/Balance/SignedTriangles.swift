/// Balance by triangles: the share whose three signs multiply to a positive one.
///
/// Cartwright and Harary, "Structural balance: a generalization of Heider's theory" (1956),
/// DOI 10.1037/h0046049: a friend's friend and a foe's foe are friends.
public struct SignedTriangles: Sendable, Equatable {
    /// Triangles by their number of negative ties, 0 to 3.
    public let counts: [Int]

    /// Each triangle is met at the node of fewest ties, from which only nodes of more ties are gone to: a hub goes to
    /// nobody (Chiba and Nishizeki 1985, DOI 10.1137/0214017).
    ///
    /// - Complexity: O(Σ over ties of the smaller degree of its ends).
    public init(of graph: SignedGraph) {
        let degrees = graph.neighbours.map(\.count)
        let later = (0..<graph.nodeCount).map { node in
            graph.neighbours[node].filter { (degrees[node], node) < (degrees[$0.node], $0.node) }
        }
        var counts = [0, 0, 0, 0]
        // Of the node at hand: 0 without a tie, else the sign of the tie.
        var signs = [Int8](repeating: 0, count: graph.nodeCount)
        for ties in later {
            for tie in ties { signs[tie.node] = tie.isPositive ? 1 : -1 }
            for second in ties {
                for third in later[second.node] where signs[third.node] != 0 {
                    counts[[second.isPositive, third.isPositive, signs[third.node] > 0].count { !$0 }] += 1
                }
            }
            for tie in ties { signs[tie.node] = 0 }
        }
        self.counts = counts
    }

    /// How many triangles there are.
    public var total: Int { counts.reduce(0, +) }

    /// 0 to 1; `nil` without triangles.
    public var balancedShare: Double? {
        total > 0 ? Double(counts[0] + counts[2]) / Double(total) : nil
    }
}
