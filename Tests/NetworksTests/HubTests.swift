import Networks
import Testing

/// A person whom everybody answers: measures that look at contacts of contacts must not look at all of them for each.
/// None asks the clock: without its defence such a test runs for an hour.
@Suite("Hubs")
struct HubTests {
    /// Burt's sums, written out over all nodes.
    private static func slow(_ graph: Graph) -> (constraint: [Double?], size: [Double?]) {
        let n = graph.nodeCount
        let ties = graph.undirected.outgoing
        let weight = (0..<n).map { i in
            (0..<n).map { j in i == j ? 0 : ties.place(i, j).map { ties.weight(at: $0) } ?? 0 }
        }
        let strength = weight.map { $0.reduce(0, +) }
        func share(_ i: Int, _ j: Int) -> Double { strength[i] > 0 ? weight[i][j] / strength[i] : 0 }
        var constraint: [Double?] = []
        var size: [Double?] = []
        for i in 0..<n {
            guard strength[i] > 0 else {
                constraint.append(nil)
                size.append(nil)
                continue
            }
            let contacts = (0..<n).filter { weight[i][$0] > 0 }
            constraint.append(
                contacts.reduce(0.0) { sum, j in
                    let indirect = contacts.reduce(0.0) { $0 + ($1 == j ? 0 : share(i, $1) * share($1, j)) }
                    return sum + (share(i, j) + indirect) * (share(i, j) + indirect)
                })
            size.append(
                contacts.reduce(0.0) { sum, j in
                    let strongest = weight[j].max() ?? 1
                    return sum + 1
                        - contacts.reduce(0.0) {
                            $0 + ($1 == j ? 0 : share(i, $1) * weight[j][$1] / strongest)
                        }
                })
        }
        return (constraint, size)
    }

    @Test("Constraint and effective size are Burt's sums written out, with hubs and without")
    func sums() throws {
        for seed in 1...6 {
            var edges = try RandomGraph.make(nodes: 24, edges: 60, isDirected: true, seed: UInt64(seed)).edges
            for node in 1..<20 { edges.append(Graph.Edge(0, node, weight: Double(node % 3 + 1))) }
            let graph = try Graph(nodeCount: 24, edges: edges, isDirected: true)
            let slow = Self.slow(graph)
            for (fast, slow) in [
                (Constraint.scores(of: graph), slow.constraint), (EffectiveSize.scores(of: graph), slow.size),
            ] {
                #expect(
                    zip(fast, slow).allSatisfy {
                        ($0 == nil) == ($1 == nil) && abs(($0 ?? 0) - ($1 ?? 0)) < 1e-9
                    })
            }
        }
    }

    @Test("A star of two hundred thousand is measured")
    func star() throws {
        let leaves = 200_000
        let edges = (1...leaves).map { Graph.Edge($0, 0) }
        let graph = try Graph(nodeCount: leaves + 1, edges: edges, isDirected: true)
        let constraint = Constraint.scores(of: graph)
        #expect(constraint[1] == 1)
        #expect(abs((constraint[0] ?? 0) - 1 / Double(leaves)) < 1e-12)
        let size = EffectiveSize.scores(of: graph)
        #expect(size[1] == 1)
        #expect(size[0] == Double(leaves))
    }

    @Test("A star of two hundred thousand friends and foes has the triangles of its few other ties")
    func signedStar() throws {
        let leaves = 200_000
        var ties = (1...leaves).map { SignedGraph.Tie(0, $0, sign: $0 % 2 == 0 ? 1 : -1) }
        ties.append(SignedGraph.Tie(1, 2, sign: -1))
        ties.append(SignedGraph.Tie(leaves, 2, sign: 1))
        #expect(
            SignedTriangles(of: try SignedGraph(nodeCount: leaves + 1, ties: ties)).counts == [1, 0, 1, 0])
    }
}
