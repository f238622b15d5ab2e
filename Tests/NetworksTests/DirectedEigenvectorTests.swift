import Parallel
import TestSupport
import Testing

@testable import Networks

/// Eigenvector centrality where components of a directed graph tie, lead to each other, or take long.
@Suite("Eigenvector centrality of directed graphs")
struct DirectedEigenvectorTests {
    /// Two nodes who point to each other.
    private func pair(_ first: Int, weight: Double = 1) -> [Graph.Edge] {
        [.init(first, first + 1, weight: weight), .init(first + 1, first, weight: weight)]
    }

    private func scores(_ nodes: Int, _ edges: [Graph.Edge]) throws -> Eigenvector.Scores {
        try Eigenvector.scores(of: try Graph(nodeCount: nodes, edges: edges, isDirected: true))
    }

    /// The largest of |x A − λ x|, λ from the sums of both.
    private func remainder(_ x: [Double], _ edges: [Graph.Edge]) -> Double {
        var image = [Double](repeating: 0, count: x.count)
        for edge in edges { image[edge.target] += edge.weight * x[edge.source] }
        let rate = image.reduce(0, +) / x.reduce(0, +)
        return zip(image, x).reduce(0) { max($0, ($1.0 - rate * $1.1).magnitude) } / rate
    }

    @Test("A pair that leads to a pair: power steps would never come to rest")
    func chainOfPairs() throws {
        let edges = pair(0) + [.init(1, 2)] + pair(2) + [.init(3, 4)]
        let scores = try scores(5, edges)
        #expect(scores.values == [0, 0, 1, 1, 1])
        #expect(scores.residual == 0)
    }

    @Test("The heavier pair leads wherever it stands, and passes on to the lighter one")
    func weights() throws {
        let down = try scores(4, pair(0, weight: 2) + [.init(1, 2)] + pair(2)).values
        // x₂ = (x₁ + x₃) / 2 and x₃ = x₂ / 2.
        #expect(zip(down, [1, 1, 2.0 / 3, 1.0 / 3]).allSatisfy { abs($0 - $1) < 1e-12 })
        let up = try scores(4, pair(0) + [.init(1, 2)] + pair(2, weight: 2)).values
        #expect(up == [0, 0, 1, 1])
        // Two who differ in their weights: x₀ = 4 x₁ / λ, x₁ = x₀ / λ, λ = 2.
        let uneven = try scores(2, [.init(0, 1, weight: 1), .init(1, 0, weight: 4)]).values
        #expect(uneven == [1, 0.5])
    }

    @Test("Components that tie keep their share of the edges, whatever their order")
    func ties() throws {
        let triangle = [(0, 1), (1, 2), (2, 0)].map { Graph.Edge($0.0, $0.1) }
        let values = try scores(5, triangle + pair(3)).values
        #expect(values.allSatisfy { abs($0 - 1) < 1e-12 })
        // One more edge into the pair, from outside: it weighs 3 against 3, on two nodes and not three.
        let more = try scores(6, triangle + pair(3) + [.init(5, 3)]).values
        #expect(zip(more, [2.0 / 3, 2.0 / 3, 2.0 / 3, 1, 1, 0]).allSatisfy { abs($0 - $1) < 1e-12 })
    }

    @Test("Nodes that pass on between them grow nearly as fast as what they get")
    func nearlyEqual() throws {
        for lighter in [0.5, 0.99, 0.999999, 0.999999999] {
            let edges =
                pair(0) + [.init(1, 2)]
                + [(2, 3), (3, 4), (4, 2), (3, 2)].map {
                    Graph.Edge($0.0, $0.1, weight: lighter / 1.324717957244746)
                }
            let scores = try scores(5, edges)
            #expect(remainder(scores.values, edges) < 1e-12, "\(lighter)")
            #expect(scores.residual < 1e-12 && scores.values.allSatisfy { $0 > 0 || lighter > 0.99 })
        }
    }

    @Test("x A = λ x on random graphs, sparse and dense", arguments: 0..<40)
    func random(seed: Int) throws {
        let nodes = [4, 12, 60, 300][seed % 4]
        let edges = nodes * [1, 2, 5][seed % 3]
        let graph = try RandomGraph.make(nodes: nodes, edges: edges, isDirected: true, seed: UInt64(seed))
        let scores = try Eigenvector.scores(of: graph)
        guard scores.iterations > 0 else { return }
        #expect(scores.residual < 1e-12)
        #expect(remainder(scores.values, graph.edges) < 1e-11)
        #expect(scores.values.max() == 1 && scores.values.allSatisfy { $0 >= 0 })
    }

    @Test("A long ring with a chord ends, and says how far it got")
    func ring() throws {
        for nodes in [50, 200, 300] {
            let edges = (0..<nodes).map { Graph.Edge($0, ($0 + 1) % nodes) } + [.init(0, nodes / 2)]
            let scores = try scores(nodes, edges)
            #expect(scores.values.allSatisfy { $0 >= 0 && $0 <= 1 } && scores.values.contains(1))
            #expect(remainder(scores.values, edges) < max(1e-11, 100 * scores.residual))
            if nodes <= 200 { #expect(scores.residual < 1e-12) }
        }
    }
}

@Suite("Strong components")
struct StrongComponentsTests {
    @Test("Nodes that reach each other, and edges lead to smaller numbers", arguments: 0..<20)
    func reach(seed: Int) throws {
        let graph = try RandomGraph.make(
            nodes: 25, edges: 20 + 2 * seed, isDirected: true, seed: UInt64(seed))
        let components = StrongComponents(graph)
        let reached = (0..<graph.nodeCount).map { start -> Set<Int> in
            var met: Set<Int> = [start]
            var open = [start]
            while let node = open.popLast() {
                for next in graph.outgoing[node] where met.insert(next.node).inserted {
                    open.append(next.node)
                }
            }
            return met
        }
        for a in 0..<graph.nodeCount {
            for b in 0..<graph.nodeCount {
                let isOne = reached[a].contains(b) && reached[b].contains(a)
                #expect((components.componentOf[a] == components.componentOf[b]) == isOne)
                if reached[a].contains(b) { #expect(components.componentOf[a] >= components.componentOf[b]) }
            }
        }
        let members = components.members
        let all = (0..<components.count).flatMap { members[$0] }
        #expect(all.sorted() == (0..<25).map { Int32($0) })
    }
}
