import Networks
import Parallel
import Testing

@Suite("Signed communities, null model and propagation")
struct SignedCommunityTests {
    private func graph(_ count: Int, _ ties: [(Int, Int, Double)]) throws -> SignedGraph {
        try SignedGraph(nodeCount: count, ties: ties.map { .init($0.0, $0.1, sign: $0.2) })
    }

    private func random(_ count: Int, _ ties: Int, seed: UInt64) throws -> SignedGraph {
        var generator = SeededGenerator(seed: seed)
        return try graph(
            count,
            (0..<ties).map { _ in
                (
                    Int.random(in: 0..<count, using: &generator),
                    Int.random(in: 0..<count, using: &generator),
                    Bool.random(using: &generator) ? 1 : -1
                )
            })
    }

    /// Every division of a few nodes, as restricted growth strings.
    private func divisions(_ count: Int) -> [[Int]] {
        guard count > 0 else { return [[]] }
        return divisions(count - 1).flatMap { rest in (0...((rest.max() ?? -1) + 1)).map { rest + [$0] } }
    }

    @Test("Two pairs of friends who are foes of each other, worked by hand")
    func byHand() throws {
        let camps = try graph(4, [(0, 1, 1), (2, 3, 1), (0, 2, -1), (1, 3, -1)])
        // Inside: both friendships from both ends, 4. Expected: friends 2 × 2² / 4 = 2, foes the same. Ends: 8.
        #expect(SignedModularity.of([0, 0, 1, 1], in: camps) == 0.5)
        #expect(SignedModularity.of([0, 0, 0, 0], in: camps) == 0)
        var generator = SeededGenerator(seed: 1)
        let found = SignedCommunities(of: camps, using: &generator)
        #expect(found.membership == [0, 0, 1, 1] && found.count == 2)
        #expect(abs(found.modularity - 0.5) < 1e-12)
    }

    @Test("Without foes, signed modularity is modularity")
    func plain() throws {
        let pairs = [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 5), (5, 3)]
        let signed = try graph(6, pairs.map { ($0.0, $0.1, 1) })
        let plain = try Graph(nodeCount: 6, edges: pairs.map { .init($0.0, $0.1) }, isDirected: false)
        let division = [0, 0, 0, 1, 1, 1]
        #expect(
            abs(SignedModularity.of(division, in: signed) - Modularity.of(division, in: plain)) < 1e-12)
    }

    @Test("The search finds the best of all divisions of seven nodes", arguments: 1...12)
    func exhaustive(seed: UInt64) throws {
        let graph = try random(7, 14, seed: seed)
        var generator = SeededGenerator(seed: seed)
        let found = SignedCommunities(of: graph, using: &generator)
        let best = divisions(7).map { SignedModularity.of($0, in: graph) }.max() ?? 0
        #expect(abs(found.modularity - best) < 1e-9)
        #expect(abs(SignedModularity.of(found.membership, in: graph) - found.modularity) < 1e-12)
    }

    @Test("Rewiring keeps everybody's number of friends and of foes", arguments: 1...4)
    func rewiring(seed: UInt64) throws {
        let graph = try random(30, 90, seed: seed)
        var generator = SeededGenerator(seed: seed)
        let rewired = try SignedRewiring.rewired(graph, using: &generator)
        func degrees(_ graph: SignedGraph, _ sign: Double) -> [Int] {
            var degrees = [Int](repeating: 0, count: graph.nodeCount)
            for tie in graph.ties where tie.sign == sign {
                degrees[tie.source] += 1
                degrees[tie.target] += 1
            }
            return degrees
        }
        #expect(degrees(graph, 1) == degrees(rewired, 1) && degrees(graph, -1) == degrees(rewired, -1))
        #expect(rewired.ambivalentCount == 0)
        #expect(rewired.ties != graph.ties)
    }

    @Test("Values fade along ties and turn at foes")
    func propagation() throws {
        // 0 is known; 1 is its friend, 2 a foe of 1, 3 knows nobody.
        let chain = try graph(4, [(0, 1, 1), (1, 2, -1)])
        let values = try SignedPropagation.values(of: chain, known: [1, nil, nil, nil])
        // x1 = (1 − x2) / 3, x2 = −x1 / 2: x1 = 2/5, x2 = −1/5.
        #expect(zip(values, [1, 0.4, -0.2, 0]).allSatisfy { abs($0 - $1) < 1e-9 })
    }

    @Test("Turning a node's side turns its value", arguments: 1...4)
    func switching(seed: UInt64) throws {
        let plain = try random(12, 30, seed: seed)
        let turned = try SignedGraph(
            nodeCount: 12,
            ties: plain.ties.map {
                .init($0.source, $0.target, sign: ($0.source < 5) != ($0.target < 5) ? -$0.sign : $0.sign)
            })
        var known = [Double?](repeating: nil, count: 12)
        known[0] = 0.8
        known[11] = -0.3
        let before = try SignedPropagation.values(of: plain, known: known)
        known[0] = -0.8
        let after = try SignedPropagation.values(of: turned, known: known)
        for node in 0..<12 { #expect(abs(before[node] - (node < 5 ? -after[node] : after[node])) < 1e-8) }
    }

    @Test("Frustration lies between its bounds", arguments: 1...6)
    func bounds(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let small = Frustration(of: try random(10, 25, seed: seed), using: &generator)
        #expect(small.isExact && small.atLeast == small.ties)
        let large = Frustration(of: try random(60, 150, seed: seed), using: &generator)
        #expect(large.atLeast <= large.ties && large.atLeast > 0)
        #expect(large.isExact == (large.atLeast == large.ties))
    }

    @Test("A long ring with one foe is frustrated by one tie, and known to be")
    func ring() throws {
        let ring = try graph(40, (0..<40).map { ($0, ($0 + 1) % 40, $0 == 7 ? -1 : 1) })
        var generator = SeededGenerator(seed: 1)
        let found = Frustration(of: ring, using: &generator)
        #expect(found.ties == 1 && found.atLeast == 1 && found.isExact)
    }

    @Test("No nodes, and no ties, have communities and nothing else")
    func degenerate() throws {
        var generator = SeededGenerator(seed: 1)
        #expect(SignedCommunities(of: try graph(0, []), using: &generator).count == 0)
        let apart = SignedCommunities(of: try graph(3, []), using: &generator)
        #expect(apart.membership == [0, 1, 2] && apart.modularity == 0)
        #expect(try SignedRewiring.rewired(try graph(2, [(0, 1, -1)]), using: &generator).ties.count == 1)
        #expect(try SignedPropagation.values(of: try graph(2, []), known: [nil, 1]) == [0, 1])
    }
}
