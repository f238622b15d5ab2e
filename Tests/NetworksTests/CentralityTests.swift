import Networks
import Testing

@Suite("Centralities")
struct CentralityTests {
    @Test("PageRank of a two-cycle with a tail, worked by hand")
    func pageRankByHand() throws {
        // 0 ⇄ 1, 2 → 0: x2 = 0.05; x0 = 0.05 + 0.85 (x1 + x2); x1 = 0.05 + 0.85 x0.
        let graph = try Graph(
            nodeCount: 3, edges: [.init(0, 1), .init(1, 0), .init(2, 0)], isDirected: true)
        let scores = try PageRank.scores(of: graph).values
        let x0 = (0.05 + 0.85 * 0.05 + 0.85 * 0.05) / (1 - 0.85 * 0.85)
        #expect(abs(scores[2] - 0.05) < 1e-12)
        #expect(abs(scores[0] - x0) < 1e-12)
        #expect(abs(scores[1] - (0.05 + 0.85 * x0)) < 1e-12)
    }

    @Test("PageRank points to the answered, adds up to 1 and does not mind doubled weights", arguments: 1...5)
    func pageRankLaws(seed: UInt64) throws {
        let graph = try RandomGraph.make(nodes: 30, edges: 90, isDirected: true, seed: seed)
        let scores = try PageRank.scores(of: graph).values
        #expect(abs(scores.reduce(0, +) - 1) < 1e-12)
        let doubled = try Graph(
            nodeCount: 30, edges: graph.edges.map { .init($0.source, $0.target, weight: 2 * $0.weight) },
            isDirected: true)
        let again = try PageRank.scores(of: doubled).values
        #expect(zip(scores, again).allSatisfy { abs($0 - $1) < 1e-12 })
    }

    @Test("Betweenness against all shortest paths counted one by one", arguments: [true, false])
    func betweennessOracle(isDirected: Bool) throws {
        for seed in 1...4 {
            let graph = try RandomGraph.make(nodes: 14, edges: 30, isDirected: isDirected, seed: UInt64(seed))
            let fast = Betweenness.scores(of: graph)
            let slow = Self.slowBetweenness(graph)
            #expect(zip(fast, slow).allSatisfy { abs($0 - $1) < 1e-9 })
        }
    }

    /// For every pair, every shortest path by depth-first search.
    private static func slowBetweenness(_ graph: Graph) -> [Double] {
        var scores = [Double](repeating: 0, count: graph.nodeCount)
        for source in 0..<graph.nodeCount {
            let distance = Distances.from(source, in: graph)
            for target in 0..<graph.nodeCount where target != source && distance[target] > 0 {
                var paths: [[Int]] = []
                func walk(_ path: [Int]) {
                    guard let last = path.last else { return }
                    if last == target { paths.append(path) }
                    guard path.count <= distance[target] else { return }
                    for next in graph.outgoing[last] where distance[next.node] == distance[last] + 1 {
                        walk(path + [next.node])
                    }
                }
                walk([source])
                for path in paths {
                    for node in path.dropFirst().dropLast() { scores[node] += 1 / Double(paths.count) }
                }
            }
        }
        return graph.isDirected ? scores : scores.map { $0 / 2 }
    }

    @Test("Harmonic centrality counts paths that come in")
    func harmonicDirection() throws {
        let path = try RandomGraph.path(3, isDirected: true)
        #expect(Distances.harmonic(of: path) == [0, 1, 1.5])
        #expect(Distances.closeness(of: path) == [0, 1, 2.0 / 3])
    }

    @Test("Coreness against taking nodes away one by one", arguments: 1...5)
    func corenessOracle(seed: UInt64) throws {
        let graph = try RandomGraph.make(nodes: 25, edges: 70, isDirected: false, seed: seed)
        let fast = Coreness.scores(of: graph)
        for node in 0..<25 {
            var k = 0
            while Self.isInCore(node, k + 1, graph) { k += 1 }
            #expect(fast[node] == k)
        }
    }

    private static func isInCore(_ node: Int, _ k: Int, _ graph: Graph) -> Bool {
        var alive = Set(0..<graph.nodeCount)
        while let weak = alive.first(where: { member in
            graph.outgoing[member].count { alive.contains($0.node) } < k
        }) { alive.remove(weak) }
        return alive.contains(node)
    }

    @Test("Eigenvector: a star's hub is 1, its leaves are 1 / √(leaves), though power steps would swing")
    func starEigenvector() throws {
        let star = try Graph(nodeCount: 5, edges: (1...4).map { .init(0, $0) }, isDirected: false)
        let values = try Eigenvector.scores(of: star).values
        #expect(abs(values[0] - 1) < 1e-10)
        #expect(values.dropFirst().allSatisfy { abs($0 - 0.5) < 1e-10 })
    }

    @Test("Hubs point, authorities are pointed to")
    func hits() throws {
        let graph = try Graph(nodeCount: 3, edges: [.init(0, 2), .init(1, 2)], isDirected: true)
        let scores = try Hits.scores(of: graph)
        #expect(scores.hubs == [1, 1, 0])
        #expect(scores.authorities == [0, 0, 1])
    }

    @Test("Constraint: a broker between two strangers has 1/2, a closed triangle 1.125")
    func constraint() throws {
        let open = try RandomGraph.path(3)
        #expect(Constraint.scores(of: open)[1] == 0.5)
        let closed = try Graph(
            nodeCount: 3, edges: [.init(0, 1), .init(1, 2), .init(0, 2)], isDirected: false)
        #expect(Constraint.scores(of: closed).allSatisfy { abs(($0 ?? 0) - 1.125) < 1e-12 })
    }

    @Test("Relabelling the nodes permutes the scores")
    func relabelling() throws {
        let graph = try RandomGraph.make(nodes: 20, edges: 60, isDirected: true, seed: 9)
        let permutation = (0..<20).map { ($0 * 7 + 3) % 20 }
        let renamed = try Graph(
            nodeCount: 20,
            edges: graph.edges.map {
                .init(permutation[$0.source], permutation[$0.target], weight: $0.weight)
            },
            isDirected: true)
        let a = try PageRank.scores(of: graph).values
        let b = try PageRank.scores(of: renamed).values
        let c = Betweenness.scores(of: graph)
        let d = Betweenness.scores(of: renamed)
        for node in 0..<20 {
            #expect(abs(a[node] - b[permutation[node]]) < 1e-12)
            #expect(abs(c[node] - d[permutation[node]]) < 1e-9)
        }
    }

    @Test("Empty graphs, single nodes and graphs without edges have answers")
    func degenerate() throws {
        for count in [0, 1, 3] {
            let graph = try Graph(nodeCount: count, edges: [], isDirected: true)
            #expect(try PageRank.scores(of: graph).values.count == count)
            #expect(Betweenness.scores(of: graph) == [Double](repeating: 0, count: count))
            #expect(try Eigenvector.scores(of: graph).values.allSatisfy { $0 == 0 })
            #expect(try Hits.scores(of: graph).hubs.allSatisfy { $0 == 0 })
            #expect(Coreness.scores(of: graph) == [Int](repeating: 0, count: count))
            #expect(StressLayout.points(of: graph).count == count)
        }
    }

    @Test("A weight that is no use is an error", arguments: [-1, Double.nan, .infinity])
    func unusableWeights(weight: Double) {
        #expect(throws: NetworkError.self) {
            try Graph(nodeCount: 2, edges: [.init(0, 1, weight: weight)], isDirected: true)
        }
    }

    @Test("Parallel edges are added, self-loops dropped")
    func parallelEdges() throws {
        let graph = try Graph(
            nodeCount: 2, edges: [.init(0, 1), .init(0, 1, weight: 2), .init(1, 1)], isDirected: true)
        #expect(graph.edges == [.init(0, 1, weight: 3)])
    }
}
