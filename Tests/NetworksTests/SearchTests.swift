import Networks
import Parallel
import Testing

@Suite("Measures by search and by iteration, against slow oracles")
struct SearchTests {
    @Test("Harmonic and closeness against one search a node", arguments: [true, false])
    func distances(isDirected: Bool) throws {
        // More nodes than one batch of searches holds, and few enough edges that some are out of reach.
        let graph = try RandomGraph.make(nodes: 300, edges: 450, isDirected: isDirected, seed: 3)
        var harmonic = [Double](repeating: 0, count: 300)
        var sums = [Int](repeating: 0, count: 300)
        var reached = sums
        for source in 0..<300 {
            for (node, distance) in Distances.from(source, in: graph).enumerated() where distance > 0 {
                harmonic[node] += 1 / Double(distance)
                sums[node] += distance
                reached[node] += 1
            }
        }
        #expect(zip(Distances.harmonic(of: graph), harmonic).allSatisfy { abs($0 - $1) < 1e-9 })
        let closeness = Distances.closeness(of: graph)
        for node in 0..<300 {
            #expect(closeness[node] == (sums[node] > 0 ? Double(reached[node]) / Double(sums[node]) : 0))
        }
    }

    @Test("Betweenness of a dense graph, where levels are taken backward, against the plain method")
    func denseBetweenness() throws {
        for isDirected in [true, false] {
            let graph = try RandomGraph.make(nodes: 60, edges: 700, isDirected: isDirected, seed: 8)
            let slow = plainBetweenness(graph)
            #expect(zip(Betweenness.scores(of: graph), slow).allSatisfy { abs($0 - $1) < 1e-8 })
        }
    }

    /// Brandes' method as it stands in the paper.
    private func plainBetweenness(_ graph: Graph) -> [Double] {
        var scores = [Double](repeating: 0, count: graph.nodeCount)
        for source in 0..<graph.nodeCount {
            let distance = Distances.from(source, in: graph)
            let order = distance.indices.filter { distance[$0] >= 0 }.sorted { distance[$0] < distance[$1] }
            var paths = [Double](repeating: 0, count: graph.nodeCount)
            paths[source] = 1
            for node in order {
                for next in graph.outgoing[node] where distance[next.node] == distance[node] + 1 {
                    paths[next.node] += paths[node]
                }
            }
            var dependency = [Double](repeating: 0, count: graph.nodeCount)
            for node in order.reversed() {
                for next in graph.outgoing[node] where distance[next.node] == distance[node] + 1 {
                    dependency[node] += paths[node] / paths[next.node] * (1 + dependency[next.node])
                }
                if node != source { scores[node] += dependency[node] }
            }
        }
        return graph.isDirected ? scores : scores.map { $0 / 2 }
    }

    @Test("Many weightings at once give what each gives alone")
    func weightings() throws {
        let graph = try RandomGraph.make(nodes: 25, edges: 80, isDirected: true, seed: 6)
        var generator = SeededGenerator(seed: 5)
        let weightings = (0..<11).map { _ in
            (0..<graph.edgeCount).map { _ in Double(Int.random(in: 0...3, using: &generator)) }
        }
        let batch = try PageRank.scores(of: graph, weightings: weightings)
        #expect(batch.count == 11)
        for (index, weighting) in weightings.enumerated() {
            let edges = zip(graph.edges, weighting).map { Graph.Edge($0.source, $0.target, weight: $1) }
            let alone = try PageRank.scores(of: try Graph(nodeCount: 25, edges: edges, isDirected: true))
            #expect(zip(batch[index].values, alone.values).allSatisfy { abs($0 - $1) < 1e-11 })
        }
        #expect(throws: NetworkError.self) {
            try PageRank.scores(of: graph, weightings: [[Double](repeating: -1, count: graph.edgeCount)])
        }
    }

    @Test("Eigenvector: two equal components share the answer, a lesser one has none")
    func tiedComponents() throws {
        // Two triangles and an edge.
        let edges: [Graph.Edge] = [
            .init(0, 1), .init(1, 2), .init(0, 2), .init(3, 4), .init(4, 5), .init(3, 5), .init(6, 7),
        ]
        let values = try Eigenvector.scores(of: try Graph(nodeCount: 8, edges: edges, isDirected: false))
            .values
        #expect(values[..<6].allSatisfy { abs($0 - 1) < 1e-9 })
        #expect(values[6...].allSatisfy { $0 == 0 })
    }

    @Test("PageRank that is given too few rounds says how far it came")
    func noConvergence() throws {
        var options = PageRank.Options()
        options.iterations = 2
        let graph = try RandomGraph.make(nodes: 30, edges: 90, isDirected: true, seed: 1)
        #expect(throws: NetworkError.self) { try PageRank.scores(of: graph, options: options) }
    }
}
