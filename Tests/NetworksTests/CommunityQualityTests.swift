import Networks
import Parallel
import Testing

@Suite("Qualities of communities, and spectral clustering")
struct CommunityQualityTests {
    private func found(_ graph: Graph, _ quality: CommunityQuality, resolution: Double = 1)
        -> Leiden.Communities
    {
        var options = Leiden.Options()
        options.quality = quality
        options.resolution = resolution
        var generator = SeededGenerator(seed: 1)
        return Leiden.communities(of: graph, options: options, using: &generator)
    }

    @Test("Directed modularity is igraph's and networkx's")
    func directedModularity() throws {
        let value = Modularity.directed((0..<34).map { $0 % 4 }, in: try KarateClub.directed())
        #expect(abs(value + 0.10143333333333338) < 1e-14)
    }

    @Test("The karate club's best known modularity is found")
    func karate() throws {
        #expect(abs(found(try KarateClub.graph(), .modularity).quality - 0.41978961209730437) < 1e-12)
    }

    @Test("With the constant Potts model, the best of 200 runs of igraph is found")
    func constantPotts() throws {
        #expect(abs(found(try KarateClub.graph(), .constantPotts, resolution: 0.1).quality - 43.1) < 1e-9)
    }

    @Test("The constant Potts model parts cliques in a ring that modularity joins")
    func resolutionLimit() throws {
        // Thirty cliques of five in a ring (Fortunato and Barthélemy 2007).
        var edges: [Graph.Edge] = []
        for clique in 0..<30 {
            let base = 5 * clique
            for i in 0..<5 { for j in 0..<i { edges.append(.init(base + i, base + j)) } }
            edges.append(.init(base, (base + 6) % 150))
        }
        let ring = try Graph(nodeCount: 150, edges: edges, isDirected: false)
        #expect(found(ring, .modularity).count < 30)
        #expect(found(ring, .constantPotts, resolution: 0.5).count == 30)
    }

    @Test("No single move improves what was found", arguments: CommunityQuality.allCases)
    func localOptimum(quality: CommunityQuality) throws {
        for seed in UInt64(1)...4 {
            let graph = try RandomGraph.make(nodes: 40, edges: 110, isDirected: true, seed: seed)
            let resolution = quality == .constantPotts ? 0.3 : 1.0
            let best = found(graph, quality, resolution: resolution)
            #expect(
                abs(best.quality - quality.value(of: best.membership, in: graph, resolution: resolution))
                    < 1e-12)
            for node in 0..<40 {
                for community in 0...best.count {
                    var moved = best.membership
                    moved[node] = community
                    let value = quality.value(of: moved, in: graph, resolution: resolution)
                    #expect(value <= best.quality + 1e-9)
                }
            }
        }
    }

    @Test("Spectral clustering parts two cliques, and leaves nodes without ties alone")
    func spectral() throws {
        var edges: [Graph.Edge] = [.init(0, 5)]
        for base in [0, 5] { for i in 0..<5 { for j in 0..<i { edges.append(.init(base + i, base + j)) } } }
        let graph = try Graph(nodeCount: 12, edges: edges, isDirected: false)
        var generator = SeededGenerator(seed: 1)
        let groups = try SpectralClustering.groups(of: graph, count: 2, using: &generator)
        #expect(Set(groups.membership[0..<5]).count == 1)
        #expect(Set(groups.membership[5..<10]).count == 1)
        #expect(groups.membership[0] != groups.membership[5])
        #expect(Array(groups.membership[10...]) == [2, 3])
    }

    @Test("Eigenvalues of the normalised Laplacian are numpy's; there is a zero for each part")
    func laplacian() throws {
        var generator = SeededGenerator(seed: 1)
        let club = try SpectralClustering.groups(of: try KarateClub.graph(), count: 4, using: &generator)
        #expect(club.eigenvalues.isNear([0, 0.132272329, 0.287048985, 0.387313233], within: 1e-8))
        let parts = try Graph(
            nodeCount: 6, edges: [.init(0, 1), .init(2, 3), .init(4, 5)], isDirected: false)
        let groups = try SpectralClustering.groups(of: parts, count: 3, using: &generator)
        #expect(groups.eigenvalues.isNear([0, 0, 0], within: 1e-12))
        #expect(Set(groups.membership).count == 3)
        let none = try Graph(nodeCount: 3, edges: [], isDirected: false)
        #expect(try SpectralClustering.groups(of: none, count: 2, using: &generator).membership == [0, 1, 2])
    }
}
