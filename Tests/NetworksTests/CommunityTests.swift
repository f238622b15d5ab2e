import Networks
import Parallel
import Testing

@Suite("Communities")
struct CommunityTests {
    /// Two cliques of five joined by one edge.
    private func twoCliques() throws -> Graph {
        var edges: [Graph.Edge] = [.init(0, 5)]
        for base in [0, 5] { for i in 0..<5 { for j in 0..<i { edges.append(.init(base + i, base + j)) } } }
        return try Graph(nodeCount: 10, edges: edges, isDirected: false)
    }

    @Test("Two cliques are two communities, with the modularity worked by hand")
    func cliques() throws {
        var generator = SeededGenerator(seed: 1)
        let found = Leiden.communities(of: try twoCliques(), using: &generator)
        #expect(found.membership == [0, 0, 0, 0, 0, 1, 1, 1, 1, 1])
        #expect(abs(found.modularity - (20.0 / 21 - 0.5)) < 1e-12)
    }

    @Test("No single move improves what was found", arguments: 1...6)
    func localOptimum(seed: UInt64) throws {
        let graph = try RandomGraph.make(nodes: 40, edges: 100, isDirected: false, seed: seed)
        var generator = SeededGenerator(seed: seed)
        let found = Leiden.communities(of: graph, using: &generator)
        for node in 0..<40 {
            for community in 0..<found.count {
                var moved = found.membership
                moved[node] = community
                #expect(Modularity.of(moved, in: graph) <= found.modularity + 1e-9)
            }
        }
    }

    @Test("The modularity reported is that of the membership")
    func modularityAgrees() throws {
        let graph = try RandomGraph.make(nodes: 40, edges: 120, isDirected: true, seed: 3)
        var generator = SeededGenerator(seed: 7)
        let found = Leiden.communities(of: graph, using: &generator)
        #expect(found.modularity == Modularity.of(found.membership, in: graph))
    }

    @Test("Communities are connected inside", arguments: 1...4)
    func connected(seed: UInt64) throws {
        let graph = try RandomGraph.make(nodes: 50, edges: 80, isDirected: false, seed: seed)
        var generator = SeededGenerator(seed: seed)
        let found = Leiden.communities(of: graph, using: &generator)
        for community in 0..<found.count {
            let inside = graph.edges.filter {
                found.membership[$0.source] == community && found.membership[$0.target] == community
            }
            let parts = Structure.components(of: try Graph(nodeCount: 50, edges: inside, isDirected: false))
            #expect(Set((0..<50).filter { found.membership[$0] == community }.map { parts[$0] }).count == 1)
        }
    }

    @Test("The same seed gives the same communities")
    func seeded() throws {
        let graph = try RandomGraph.make(nodes: 60, edges: 200, isDirected: true, seed: 5)
        var a = SeededGenerator(seed: 4)
        var b = SeededGenerator(seed: 4)
        #expect(Leiden.communities(of: graph, using: &a) == Leiden.communities(of: graph, using: &b))
    }

    @Test("Rewiring keeps every degree", arguments: [true, false])
    func rewiring(isDirected: Bool) throws {
        let graph = try RandomGraph.make(nodes: 30, edges: 90, isDirected: isDirected, seed: 2)
        var generator = SeededGenerator(seed: 11)
        let rewired = try Rewiring.rewired(graph, using: &generator)
        for node in 0..<30 {
            #expect(rewired.outgoing.degree(node) == graph.outgoing.degree(node))
            #expect(rewired.incoming.degree(node) == graph.incoming.degree(node))
        }
        #expect(rewired.edges != graph.edges)
    }
}

@Suite("Structure")
struct StructureTests {
    @Test("Density, reciprocity, components of a small graph")
    func figures() throws {
        let graph = try Graph(
            nodeCount: 4, edges: [.init(0, 1), .init(1, 0), .init(1, 2)], isDirected: true)
        #expect(Structure.density(of: graph) == 0.25)
        #expect(Structure.reciprocity(of: graph) == 2.0 / 3)
        #expect(Structure.components(of: graph) == [0, 0, 0, 1])
    }

    @Test("Assortativity is 1 where like ties to like, -1 where opposites do")
    func assortativity() throws {
        let like = try Graph(nodeCount: 4, edges: [.init(0, 1), .init(2, 3)], isDirected: false)
        #expect(abs((Structure.assortativity(of: like, by: [1, 1, 5, 5]) ?? 0) - 1) < 1e-12)
        #expect(abs((Structure.assortativity(of: like, by: [1, 5, 1, 5]) ?? 0) + 1) < 1e-12)
        #expect(Structure.assortativity(of: like, by: [2, 2, 2, 2]) == nil)
    }

    @Test("Assortativity by numbers and by categories is igraph's")
    func assortativityOfIgraph() throws {
        let directed = try KarateClub.directed()
        let values = (0..<34).map { Double($0 * $0 % 7) }
        let byNumber = try #require(Structure.assortativity(of: directed, by: values))
        #expect(abs(byNumber + 0.10783944769701778) < 1e-12)
        let ties = try KarateClub.graph()
        let undirected = try #require(Structure.assortativity(of: ties, by: values))
        #expect(abs(undirected + 0.12283931299817819) < 1e-12)
        let byDegree = try #require(
            Structure.assortativity(of: ties, by: (0..<34).map { Double(ties.outgoing.degree($0)) }))
        #expect(abs(byDegree + 0.47561309768461435) < 1e-12)
        let categories = (0..<34).map { $0 % 4 }
        let byCategory = try #require(Structure.assortativity(of: directed, categories: categories))
        #expect(abs(byCategory + 0.13525835866261393) < 1e-12)
        #expect(Structure.assortativity(of: ties, categories: [Int?](repeating: 0, count: 34)) == nil)
        #expect(Structure.assortativity(of: ties, categories: [Int?](repeating: nil, count: 34)) == nil)
    }

    @Test("A path is drawn as a line: neighbours are nearest")
    func layoutOfAPath() throws {
        let points = StressLayout.points(of: try RandomGraph.path(6))
        func distance(_ a: Int, _ b: Int) -> Double {
            ((points[a].x - points[b].x) * (points[a].x - points[b].x)
                + (points[a].y - points[b].y) * (points[a].y - points[b].y)).squareRoot()
        }
        for node in 0..<4 { #expect(distance(node, node + 1) < distance(node, node + 2)) }
        #expect(points.allSatisfy { (0...1).contains($0.x) && (0...1).contains($0.y) })
    }
}
