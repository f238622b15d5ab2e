import Parallel
import Testing

@testable import Networks

@Suite("Paths from some nodes only")
struct PathSampleTests {
    @Test("with every node as a pivot the estimates are the measures themselves", arguments: [true, false])
    func everyNode(_ isDirected: Bool) throws {
        let graph = try RandomGraph.make(nodes: 60, edges: 240, isDirected: isDirected, seed: 5)
        var generator = SeededGenerator(seed: 1)
        let sample = PathSample(of: graph, pivots: 1_000, using: &generator)
        #expect(sample.pivots == Array(0..<60))
        for (estimate, exact) in zip(sample.betweenness(of: graph), Betweenness.scores(of: graph)) {
            #expect((estimate - exact).magnitude < 1e-9)
        }
        for (estimate, exact) in zip(sample.harmonic(of: graph), Distances.harmonic(of: graph)) {
            #expect((estimate - exact).magnitude < 1e-9)
        }
    }

    @Test("so many different pivots are drawn as were asked for, and the estimates come near")
    func some() throws {
        let graph = try RandomGraph.make(nodes: 400, edges: 4_000, isDirected: true, seed: 5)
        var generator = SeededGenerator(seed: 2)
        let sample = PathSample(of: graph, pivots: 200, using: &generator)
        #expect(Set(sample.pivots).count == 200)
        #expect(sample.pivots == sample.pivots.sorted())
        let exact = Distances.harmonic(of: graph).reduce(0, +)
        let estimate = sample.harmonic(of: graph).reduce(0, +)
        #expect((estimate / exact - 1).magnitude < 0.05)
    }

    @Test("a graph without nodes has no pivots")
    func empty() throws {
        let graph = try Graph(nodeCount: 0, edges: [], isDirected: true)
        var generator = SeededGenerator(seed: 1)
        let sample = PathSample(of: graph, pivots: 3, using: &generator)
        #expect(sample.betweenness(of: graph).isEmpty && sample.harmonic(of: graph).isEmpty)
    }
}
