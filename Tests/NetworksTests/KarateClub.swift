import Networks

/// Who met whom in a karate club (Zachary 1977, DOI 10.1086/jar.33.4.3629752): 34 people, 78 ties, and the values
/// that igraph 1.0 and networkx 3.6 give for them.
enum KarateClub {
    static let ties: [(Int, Int)] = [
        (0, 1), (0, 2), (0, 3), (0, 4), (0, 5), (0, 6), (0, 7), (0, 8), (0, 10), (0, 11), (0, 12), (0, 13),
        (0, 17), (0, 19), (0, 21), (0, 31), (1, 2), (1, 3), (1, 7), (1, 13), (1, 17), (1, 19), (1, 21),
        (1, 30),
        (2, 3), (2, 7), (2, 8), (2, 9), (2, 13), (2, 27), (2, 28), (2, 32), (3, 7), (3, 12), (3, 13), (4, 6),
        (4, 10), (5, 6), (5, 10), (5, 16), (6, 16), (8, 30), (8, 32), (8, 33), (9, 33), (13, 33), (14, 32),
        (14, 33), (15, 32), (15, 33), (18, 32), (18, 33), (19, 33), (20, 32), (20, 33), (22, 32), (22, 33),
        (23, 25), (23, 27), (23, 29), (23, 32), (23, 33), (24, 25), (24, 27), (24, 31), (25, 31), (26, 29),
        (26, 33), (27, 33), (28, 31), (28, 33), (29, 32), (29, 33), (30, 32), (30, 33), (31, 32), (31, 33),
        (32, 33),
    ]

    static func graph() throws -> Graph {
        try Graph(nodeCount: 34, edges: ties.map { .init($0.0, $0.1) }, isDirected: false)
    }

    /// A weight for every tie, by a rule.
    static func weight(_ a: Int, _ b: Int) -> Double { Double(1 + (7 * a + 3 * b) % 5) }

    static func weighted() throws -> Graph {
        try Graph(
            nodeCount: 34, edges: ties.map { .init($0.0, $0.1, weight: weight($0.0, $0.1)) },
            isDirected: false)
    }

    /// Ties turned into edges by a rule: a third both ways, a third up, a third down.
    static func directed() throws -> Graph {
        var edges: [Graph.Edge] = []
        for (a, b) in ties {
            if (a + b) % 3 != 2 { edges.append(.init(a, b, weight: weight(a, b))) }
            if (a + b) % 3 != 1 { edges.append(.init(b, a, weight: weight(b, a))) }
        }
        return try Graph(nodeCount: 34, edges: edges, isDirected: true)
    }

    /// People whose values are written out in tests.
    static let sample = [0, 1, 2, 9, 33]
}

extension [Double] {
    /// Whether no entry is farther from the other's than a margin.
    func isNear(_ other: [Double], within margin: Double = 1e-9) -> Bool {
        count == other.count && zip(self, other).allSatisfy { ($0 - $1).magnitude <= margin }
    }
}
