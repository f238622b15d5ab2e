import LinearAlgebra
import Networks
import Parallel
import Testing

@Suite("Awkward graphs have a defined answer or a typed error")
struct DefinedAnswerTests {
    private func triangle(_ base: Int) -> [Graph.Edge] {
        [.init(base, base + 1), .init(base + 1, base + 2), .init(base, base + 2)]
    }

    @Test("A bipartite graph does not make the eigenvector swing, directed or not")
    func bipartite() throws {
        // A complete bipartite graph of 2 and 3 nodes: λ = √6, entries √3 : √2.
        var edges: [Graph.Edge] = []
        for left in 0..<2 { for right in 2..<5 { edges += [.init(left, right), .init(right, left)] } }
        for isDirected in [true, false] {
            let values = try Eigenvector.scores(
                of: try Graph(nodeCount: 5, edges: edges, isDirected: isDirected)
            ).values
            #expect(abs(values[0] - 1) < 1e-10)
            #expect(abs(values[2] - 0.816496580927726) < 1e-10)
        }
    }

    @Test("An eigenvalue of multiplicity two: parts that tie keep the share of their degrees")
    func twoEqualParts() throws {
        let graph = try Graph(nodeCount: 6, edges: triangle(0) + triangle(3), isDirected: false)
        let values = try Eigenvector.scores(of: graph).values
        #expect(values.allSatisfy { abs($0 - 1) < 1e-10 })
        let again = try Eigenvector.scores(of: graph).values
        #expect(values == again)
    }

    @Test("On a disconnected graph only the part of the largest eigenvalue has values")
    func disconnected() throws {
        var edges = triangle(0)
        edges.append(.init(3, 4))
        let values = try Eigenvector.scores(of: try Graph(nodeCount: 5, edges: edges, isDirected: false))
            .values
        #expect(values[3] == 0 && values[4] == 0)
        #expect(values[0...2].allSatisfy { abs($0 - 1) < 1e-10 })
    }

    @Test("Katz with a discount beyond its bound is an error with rounds and residual")
    func katz() throws {
        let graph = try Graph(nodeCount: 3, edges: triangle(0), isDirected: false)
        do {
            _ = try Katz.scores(of: graph, discount: 0.6)
            Issue.record("1 / λ is 0.5.")
        } catch .noConvergence(let iterations, let residual) {
            #expect(iterations > 1_000)
            #expect(residual == .infinity)
        }
    }

    @Test("PageRank that may not go on is an error with rounds and residual")
    func pageRank() throws {
        let graph = try KarateClub.directed()
        var options = PageRank.Options()
        options.iterations = 2
        do {
            _ = try PageRank.scores(of: graph, options: options)
            Issue.record("Two rounds are not enough.")
        } catch .noConvergence(let iterations, let residual) {
            #expect(iterations == 2)
            #expect(residual > options.tolerance)
        }
    }

    @Test("Reading ends before a network takes more memory than it may")
    func memoryLimit() throws {
        let lines = [UInt8]("1\t2\n2\t3\n".utf8)
        var reader = EdgeListReader(isWeighted: false, memoryLimit: 40)
        try reader.read(lines)
        try reader.read(lines)
        #expect(throws: NetworkError.tooLarge(bytes: 64, limit: 40)) { try reader.read(lines) }
    }

    @Test("Self-loops are dropped, or kept and counted once as edges")
    func selfLoops() throws {
        let edges: [Graph.Edge] = [.init(0, 0), .init(0, 1)]
        for isDirected in [true, false] {
            let dropped = try Graph(nodeCount: 2, edges: edges, isDirected: isDirected)
            let kept = try Graph(nodeCount: 2, edges: edges, isDirected: isDirected, selfLoops: .kept)
            #expect(dropped.edgeCount == 1)
            #expect(kept.edgeCount == 2)
        }
    }

    @Test(
        "Every measure of the whole has an answer for no node, one node, and nodes without edges",
        arguments: [0, 1, 4])
    func withoutEdges(count: Int) throws {
        for isDirected in [true, false] {
            let graph = try Graph(nodeCount: count, edges: [], isDirected: isDirected)
            var generator = SeededGenerator(seed: 1)
            for quality in CommunityQuality.allCases {
                var options = Leiden.Options()
                options.quality = quality
                let found = Leiden.communities(of: graph, options: options, using: &generator)
                #expect(found.membership == Array(0..<count))
                #expect(found.quality == 0)
            }
            #expect(EffectiveSize.scores(of: graph).allSatisfy { $0 == nil })
            #expect(Clustering(of: graph).local.allSatisfy { $0 == nil })
            #expect(PathLengths(of: graph).pairs.isEmpty)
            #expect(Betweenness.scores(of: graph, lengths: .inverses).allSatisfy { $0 == 0 })
            #expect(Distances.harmonic(of: graph, lengths: .inverses).allSatisfy { $0 == 0 })
            #expect(try Katz.scores(of: graph).values.allSatisfy { $0 == 1 })
            #expect(
                try SpectralClustering.groups(of: graph, count: 2, using: &generator).membership.count
                    == count)
        }
    }

    @Test("A large drawing is placed by distances to pivots: a path is drawn in order")
    func largeDrawing() throws {
        let points = StressLayout.points(of: try RandomGraph.path(2_400))
        let xs = points.map(\.x)
        #expect(xs == xs.sorted() || xs == Array(xs.sorted().reversed()))
    }
}
