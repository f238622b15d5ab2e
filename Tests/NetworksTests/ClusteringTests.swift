import Networks
import Testing

@Suite("Clustering, effective size, path lengths")
struct ClusteringTests {
    @Test("Clustering of the karate club is igraph's")
    func karate() throws {
        let clustering = Clustering(of: try KarateClub.graph())
        let local = clustering.local.prefix(8).map { $0 ?? -1 }
        #expect(
            local.isNear([
                0.15, 0.3333333333333333, 0.24444444444444444, 0.6666666666666666, 0.6666666666666666, 0.5,
                0.5, 1.0,
            ]))
        #expect(abs((clustering.transitivity ?? 0) - 0.2556818181818182) < 1e-14)
        #expect(abs((clustering.mean ?? 0) - 0.5879305533048848) < 1e-14)
        #expect(clustering.triangles.reduce(0, +) == 3 * 45)
    }

    @Test("Triangles against all triples", arguments: 1...4)
    func oracle(seed: UInt64) throws {
        let graph = try RandomGraph.make(nodes: 18, edges: 60, isDirected: true, seed: seed)
        let ties = graph.undirected.outgoing
        let triangles = Clustering(of: graph).triangles
        for a in 0..<18 {
            var count = 0
            for b in 0..<18 where b != a && ties.has(a, b) {
                for c in 0..<b where c != a && ties.has(a, c) && ties.has(b, c) { count += 1 }
            }
            #expect(triangles[a] == count)
        }
    }

    @Test("A node with one contact has no clustering; a self-loop is no contact")
    func undefined() throws {
        let graph = try Graph(
            nodeCount: 3, edges: [.init(0, 1), .init(0, 0)], isDirected: false, selfLoops: .kept)
        let clustering = Clustering(of: graph)
        #expect(clustering.local == [nil, nil, nil])
        #expect(clustering.transitivity == nil && clustering.mean == nil)
    }

    @Test("Effective size of the karate club is networkx's node by node, weighted and directed too")
    func effectiveSize() throws {
        func values(_ graph: Graph) -> [Double] {
            let scores = EffectiveSize.scores(of: graph)
            return KarateClub.sample.map { scores[$0] ?? -1 }
        }
        #expect(
            values(try KarateClub.graph()).isNear(
                [13.75, 19.0 / 3, 7.8, 2, 15.235294117647062], within: 1e-12))
        #expect(
            values(try KarateClub.weighted())
                .isNear(
                    [14.436274509803923, 7.272413793103448, 8.385185185185186, 2, 15.741666666666667],
                    within: 1e-12))
        #expect(
            values(try KarateClub.directed())
                .isNear([14.497113997113999, 7.0238095238095255, 8.600226757369615, 2.0, 15.843793911007028]))
        #expect(EffectiveSize.scores(of: try Graph(nodeCount: 1, edges: [], isDirected: true)) == [nil])
    }

    @Test("Path lengths of the karate club are igraph's")
    func pathLengths() throws {
        let ties = PathLengths(of: try KarateClub.graph())
        #expect(ties.diameter == 5)
        #expect(abs((ties.mean ?? 0) - 2.408199643493761) < 1e-14)
        #expect(ties.reachable == 1)
        let edges = PathLengths(of: try KarateClub.directed())
        #expect(edges.diameter == 7)
        #expect(abs((edges.mean ?? 0) - 3.0725436179981633) < 1e-14)
    }

    @Test("Pairs that no path joins are left out, and counted")
    func apart() throws {
        let graph = try Graph(nodeCount: 4, edges: [.init(0, 1), .init(2, 3)], isDirected: false)
        let lengths = PathLengths(of: graph)
        #expect(lengths.pairs == [4])
        #expect(lengths.reachable == 4.0 / 12)
        let none = PathLengths(of: try Graph(nodeCount: 1, edges: [], isDirected: false))
        #expect(none.diameter == 0 && none.mean == nil && none.reachable == 0)
    }
}
