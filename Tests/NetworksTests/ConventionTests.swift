import Networks
import Testing

@Suite("Conventions")
struct ConventionTests {
    /// 0 → 1 → 2, and 3 alone.
    private func path() throws -> Graph {
        try Graph(nodeCount: 4, edges: [.init(0, 1), .init(1, 2)], isDirected: true)
    }

    @Test("Harmonic and closeness look at incoming paths, in gephi at outgoing ones")
    func directions() throws {
        let graph = try path()
        #expect(Convention.igraph.harmonic(of: graph) == [0, 1, 1.5, 0])
        #expect(Convention.networkx.harmonic(of: graph) == [0, 1, 1.5, 0])
        #expect(Convention.gephi.harmonic(of: graph) == [0.75, 1, 0, 0])
        #expect(Convention.igraph.closeness(of: graph) == [0, 1, 2.0 / 3, 0])
        #expect(Convention.gephi.closeness(of: graph) == [2.0 / 3, 1, 0, 0])
        let scaled = Convention.networkx.closeness(of: graph)
        #expect(zip(scaled, [0, 1.0 / 3, 4.0 / 9, 0]).allSatisfy { abs($0 - $1) < 1e-15 })
    }

    @Test("networkx divides betweenness by the pairs and degrees by the others")
    func shares() throws {
        #expect(Convention.igraph.betweenness(of: try path()) == [0, 1, 0, 0])
        #expect(Convention.networkx.betweenness(of: try path()) == [0, 1.0 / 6, 0, 0])
        #expect(Convention.igraph.degree(of: try path()) == [1, 2, 1, 0])
        #expect(Convention.networkx.degree(of: try path()) == [1.0 / 3, 2.0 / 3, 1.0 / 3, 0])
    }

    @Test("Vectors have a largest entry, a sum or a length of 1")
    func scales() throws {
        let graph = try RandomGraph.make(nodes: 20, edges: 80, isDirected: true, seed: 2)
        #expect(try Convention.igraph.hits(of: graph).hubs.max() == 1)
        #expect(abs(try Convention.networkx.hits(of: graph).hubs.reduce(0, +) - 1) < 1e-12)
        let lengths = [
            try Convention.gephi.hits(of: graph).authorities,
            try Convention.networkx.eigenvector(of: graph).values,
            try Convention.networkx.katz(of: graph),
        ]
        for vector in lengths { #expect(abs(vector.reduce(0) { $0 + $1 * $1 } - 1) < 1e-12) }
    }
}
