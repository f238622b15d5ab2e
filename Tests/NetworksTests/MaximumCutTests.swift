import Networks
import Parallel
import Testing

@Suite("Maximum cut")
struct MaximumCutTests {
    private func graph(_ count: Int, _ edges: [(Int, Int)]) throws -> Graph {
        try Graph(nodeCount: count, edges: edges.map { .init($0.0, $0.1) }, isDirected: false)
    }

    private func random(_ count: Int, _ edges: Int, seed: UInt64) throws -> Graph {
        var generator = SeededGenerator(seed: seed)
        return try Graph(
            nodeCount: count,
            edges: (0..<edges).map { _ in
                Graph.Edge(
                    Int.random(in: 0..<count, using: &generator),
                    Int.random(in: 0..<count, using: &generator),
                    weight: Double(Int.random(in: 1...5, using: &generator)))
            }, isDirected: true)
    }

    private func weight(_ sides: [Int], _ graph: Graph) -> Double {
        graph.edges.reduce(0) { $0 + (sides[$1.source] != sides[$1.target] ? $1.weight : 0) }
    }

    @Test("A path and a square are cut whole, a triangle but for one tie")
    func byHand() throws {
        var generator = SeededGenerator(seed: 1)
        let path = MaximumCut(of: try graph(4, [(0, 1), (1, 2), (2, 3)]), using: &generator)
        #expect(path.sides == [0, 1, 0, 1] && path.weight == 3)
        #expect(abs(path.bound - 3) < 1e-5)
        #expect(path.certainty.allSatisfy { $0 > 0.99 })
        let square = MaximumCut(of: try graph(4, [(0, 1), (1, 2), (2, 3), (3, 0)]), using: &generator)
        #expect(square.sides == [0, 1, 0, 1] && square.weight == 4)
        let triangle = MaximumCut(of: try graph(3, [(0, 1), (1, 2), (2, 0)]), using: &generator)
        // Three unit vectors 120° apart: 3 × (1 + ½) / 2.
        #expect(triangle.weight == 2 && abs(triangle.bound - 2.25) < 1e-5)
        #expect(triangle.certainty.contains { $0 < 0.9 })
    }

    @Test("The best of all cuts of twelve nodes is found, and lies below the bound", arguments: 1...10)
    func exhaustive(seed: UInt64) throws {
        let graph = try random(12, 34, seed: seed)
        var generator = SeededGenerator(seed: seed)
        let found = MaximumCut(of: graph, using: &generator)
        let best = (0..<(1 << 11)).map { code in weight((0..<12).map { code >> $0 & 1 }, graph) }.max() ?? 0
        #expect(abs(found.weight - best) < 1e-9)
        #expect(abs(weight(found.sides, graph) - found.weight) < 1e-9)
        #expect(found.bound >= best - 1e-9 && found.bound <= 1.2 * best)
    }

    @Test("A large graph of two camps that answer each other is told apart")
    func planted() throws {
        var generator = SeededGenerator(seed: 7)
        var edges: [(Int, Int)] = []
        for node in 0..<200 {
            for _ in 0..<6 {
                let isAcross = Int.random(in: 0..<10, using: &generator) > 0
                let other = Int.random(in: 0..<100, using: &generator)
                edges.append((node, (node < 100) == isAcross ? 100 + other : other))
            }
        }
        let found = MaximumCut(of: try graph(200, edges), using: &generator)
        let right = (0..<200).count { (found.sides[$0] == found.sides[0]) == ($0 < 100) }
        #expect(max(right, 200 - right) > 190)
    }

    @Test("Two parts each have their first node on side 0; no ties, no cut")
    func parts() throws {
        var generator = SeededGenerator(seed: 1)
        #expect(MaximumCut(of: try graph(4, [(1, 0), (3, 2)]), using: &generator).sides == [0, 1, 0, 1])
        let empty = MaximumCut(of: try graph(0, []), using: &generator)
        #expect(empty.sides.isEmpty && empty.weight == 0 && empty.bound == 0)
        #expect(MaximumCut(of: try graph(1, [(0, 0)]), using: &generator).weight == 0)
        #expect(MaximumCut(of: try graph(3, []), using: &generator).sides == [0, 0, 0])
    }

    @Test("The same seed gives the same cut")
    func deterministic() throws {
        let graph = try random(50, 200, seed: 3)
        var a = SeededGenerator(seed: 5)
        var b = SeededGenerator(seed: 5)
        #expect(MaximumCut(of: graph, using: &a) == MaximumCut(of: graph, using: &b))
    }
}
