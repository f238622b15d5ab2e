import Networks
import Testing

@Suite("Graphs of columns")
struct GraphColumnsTests {
    @Test("columns and edges give the same graph")
    func same() throws {
        let edges = [Graph.Edge(0, 1, weight: 2), Graph.Edge(0, 1), Graph.Edge(2, 2), Graph.Edge(2, 0)]
        let graph = try Graph(nodeCount: 3, edges: edges, isDirected: true)
        let columns = try Graph(
            nodeCount: 3, sources: [0, 0, 2, 2], targets: [1, 1, 2, 0], weights: [2, 1, 1, 1],
            isDirected: true)
        #expect(columns.edges == graph.edges)
    }

    @Test("an edge that leaves the graph, and a weight that is none, are told")
    func unusable() {
        #expect(throws: NetworkError.self) {
            try Graph(nodeCount: 1, sources: [0], targets: [1], weights: [1], isDirected: true)
        }
        #expect(throws: NetworkError.self) {
            try Graph(nodeCount: 2, sources: [0], targets: [1], weights: [-1], isDirected: true)
        }
    }
}
