import Networks
import Parallel
import Testing

@Suite("Paths with lengths, and samples of sources")
struct LengthTests {
    private let people = [0, 1, 2, 32, 33]

    @Test("Betweenness over lengths is igraph's")
    func betweenness() throws {
        let ties = try KarateClub.weighted()
        let edges = try KarateClub.directed()
        func values(_ graph: Graph, _ lengths: Lengths) -> [Double] {
            let scores = Betweenness.scores(of: graph, lengths: lengths)
            return people.map { scores[$0] }
        }
        #expect(
            values(ties, .weights)
                .isNear([
                    204.41666666666669, 32.083333333333336, 149.15, 132.71666666666667, 157.01666666666668,
                ]))
        #expect(values(ties, .inverses).isNear([277.0, 64.5, 25.0, 113.33333333333333, 159.5]))
        #expect(values(edges, .weights).isNear([437.25, 92.5, 146.58333333333334, 238.5, 513.3333333333334]))
        #expect(
            values(edges, .inverses).isNear([
                528.3333333333334, 133.0, 224.5, 279.3333333333333, 363.1666666666667,
            ]))
        #expect(values(edges, .edges) == people.map { Betweenness.scores(of: edges)[$0] })
    }

    @Test("Harmonic centrality over lengths is igraph's")
    func harmonic() throws {
        let scores = Distances.harmonic(of: try KarateClub.directed(), lengths: .inverses)
        #expect(
            people.map { scores[$0] }.isNear([
                57.378506273344065, 49.014797905009985, 50.98530135066298, 59.70032467532471,
                57.738653013653014,
            ]))
    }

    @Test("Closeness over lengths is igraph's")
    func closeness() throws {
        let graph = try KarateClub.directed()
        func values(_ lengths: Lengths) -> [Double] {
            let scores = Distances.closeness(of: graph, lengths: lengths)
            return people.map { scores[$0] }
        }
        #expect(
            values(.weights)
                .isNear([
                    0.16019417475728157, 0.11619718309859155, 0.14666666666666667, 0.1907514450867052,
                    0.15865384615384615,
                ]))
        #expect(
            values(.inverses)
                .isNear([
                    1.2298136645962734, 1.054874800213106, 1.148491879350348, 1.330645161290323,
                    1.2321095208462973,
                ]))
        #expect(values(.edges) == people.map { Distances.closeness(of: graph)[$0] })
    }

    @Test("The bound of a sampled betweenness holds for every node", arguments: [true, false])
    func sampling(isDirected: Bool) throws {
        let graph = try RandomGraph.make(nodes: 400, edges: 1_600, isDirected: isDirected, seed: 8)
        let exact = Betweenness.scores(of: graph)
        var generator = SeededGenerator(seed: 3)
        let estimate = Betweenness.estimate(of: graph, sampling: .init(sources: 100), using: &generator)
        #expect(estimate.sources == 100)
        for node in 0..<400 {
            #expect(abs(estimate.values[node] - exact[node]) <= estimate.bounds[node])
        }
        // The estimate is much nearer than the bound: the order of the leaders is kept.
        let leader = exact.indices.max { exact[$0] < exact[$1] }
        #expect(leader.map { abs(estimate.values[$0] / exact[$0] - 1) < 0.3 } == true)
    }

    @Test("A sample of all sources is exact")
    func wholeSample() throws {
        let graph = try KarateClub.directed()
        var generator = SeededGenerator(seed: 1)
        let estimate = Betweenness.estimate(of: graph, using: &generator)
        #expect(estimate.values == Betweenness.scores(of: graph))
        #expect(estimate.bounds.allSatisfy { $0 == 0 })
    }
}
