import Networks
import Testing

@Suite("Motifs")
struct MotifTests {
    @Test("The dyads of the karate club are those of igraph")
    func dyads() throws {
        let census = DyadCensus(of: try KarateClub.directed())
        #expect(census.mutual == 21)
        #expect(census.asymmetric == 57)
        #expect(census.null == 483)
    }

    @Test("The triads of the karate club are those of igraph and networkx")
    func triads() throws {
        let census = TriadCensus(of: try KarateClub.directed())
        #expect(census.counts == [3971, 1148, 427, 45, 43, 113, 78, 91, 16, 3, 23, 3, 4, 16, 2, 1])
    }

    @Test("Triads against every three nodes looked at one by one", arguments: 1...6)
    func oracle(seed: UInt64) throws {
        let graph = try RandomGraph.make(nodes: 14, edges: 20 * Int(seed), isDirected: true, seed: seed)
        let census = TriadCensus(of: graph)
        #expect(census.counts.reduce(0, +) == 364)
        // A kind is told from the sorted pairs of degrees within the three.
        var slow: [[Int]: Int] = [:]
        var edgesOfThrees = 0
        for a in 0..<14 {
            for b in (a + 1)..<14 {
                for c in (b + 1)..<14 {
                    let nodes = [a, b, c]
                    let signature = nodes.map { node in
                        let out = nodes.count { graph.outgoing.has(node, $0) }
                        let into = nodes.count { graph.outgoing.has($0, node) }
                        let both = nodes.count {
                            graph.outgoing.has(node, $0) && graph.outgoing.has($0, node)
                        }
                        edgesOfThrees += out
                        return 100 * out + 10 * into + both
                    }.sorted()
                    slow[signature, default: 0] += 1
                }
            }
        }
        #expect(census.counts.filter { $0 > 0 }.sorted() == slow.values.sorted())
        let edges = [0, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 6]
        #expect(zip(census.counts, edges).reduce(0) { $0 + $1.0 * $1.1 } == edgesOfThrees)
    }

    @Test("Graphs without edges have empty triads only", arguments: [0, 1, 2, 5])
    func withoutEdges(count: Int) throws {
        let graph = try Graph(nodeCount: count, edges: [], isDirected: true)
        let census = TriadCensus(of: graph)
        #expect(census[.empty] == (count < 3 ? 0 : count * (count - 1) * (count - 2) / 6))
        #expect(DyadCensus(of: graph).null == count * (count - 1) / 2)
    }
}
