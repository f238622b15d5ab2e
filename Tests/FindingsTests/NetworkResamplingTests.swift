import Findings
import Networks
import Parallel
import Statistics
import Testing

@Suite("Figures of networks when people are drawn anew")
struct NetworkResamplingTests {
    private static func graph(_ people: Int, share: Double, seed: UInt64) throws -> Graph {
        var generator = SeededGenerator(seed: seed)
        var edges: [Graph.Edge] = []
        for a in 0..<people {
            for b in 0..<people where a != b && generator.nextUnit() < share {
                edges.append(Graph.Edge(a, b))
            }
        }
        return try Graph(nodeCount: people, edges: edges, isDirected: true)
    }

    private static func resampling(_ graph: Graph, communities: [Int]? = nil) throws -> NetworkResampling {
        try #require(
            NetworkResampling(
                graph, communities: communities ?? [Int](repeating: 0, count: graph.nodeCount),
                replicates: 200, seed: 5))
    }

    @Test("The figures are those of the network as it is")
    func figures() throws {
        let graph = try Self.graph(30, share: 0.15, seed: 1)
        let communities = (0..<30).map { $0 % 3 }
        let found = try Self.resampling(graph, communities: communities)
        #expect(abs(found.density.value - Structure.density(of: graph)) < 1e-12)
        #expect(abs(found.reciprocity.value - (Structure.reciprocity(of: graph) ?? .nan)) < 1e-12)
        #expect(abs(found.modularity.value - Modularity.of(communities, in: graph)) < 1e-12)
        #expect(found.density.error > 0 && found.reciprocity.error > 0 && found.modularity.error > 0)
    }

    /// Where every tie is as likely as any other, the spread of many networks is known; the bootstrap, which allows
    /// for people who differ, is wider by half to twice.
    @Test(
        "Errors are no smaller than the spread of networks of one kind, and no larger than twice and a half")
    func errors() throws {
        let graphs = try (0..<40).map { try Self.graph(30, share: 0.15, seed: 100 + $0) }
        let densities = graphs.map { Structure.density(of: $0) }
        let mean = densities.reduce(0, +) / 40
        let spread = (densities.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 39).squareRoot()
        let errors = try graphs.prefix(8).map { try Self.resampling($0).density.error }
        let error = errors.reduce(0, +) / 8
        #expect(error > spread && error < 2.5 * spread, "\(error) and \(spread)")
    }

    @Test("Larger networks are surer, and the interval of a network against itself holds 0")
    func intervals() throws {
        let small = try Self.resampling(Self.graph(20, share: 0.2, seed: 3))
        let large = try Self.resampling(Self.graph(80, share: 0.2, seed: 4))
        #expect(large.density.error < small.density.error)
        let interval = NetworkResampling.interval(small.density, small.density)
        #expect(interval.low < 0 && interval.high > 0 && abs(interval.low + interval.high) < 1e-12)
    }

    @Test("One core draws what many do; a network of two people, or without ties, is not asked")
    func cores() throws {
        let graph = try Self.graph(30, share: 0.1, seed: 9)
        let many = try Self.resampling(graph)
        let one = try Parallel.$staysOnOneCore.withValue(true) { try Self.resampling(graph) }
        #expect(many.density == one.density && many.modularity == one.modularity)
        for people in [0, 2, 5] {
            let empty = try Graph(nodeCount: people, edges: [], isDirected: true)
            let found = NetworkResampling(
                empty, communities: [Int](repeating: 0, count: people), replicates: 10, seed: 1)
            #expect(found == nil)
        }
    }
}
