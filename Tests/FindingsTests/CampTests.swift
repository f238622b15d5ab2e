import Findings
import Networks
import Parallel
import Stances
import Statistics
import Testing

@Suite("Camps, positions and their null models")
struct CampTests {
    /// Two camps of a size whose members answer the other camp nine times out of ten.
    private func quarrel(_ size: Int, ties: Int, seed: UInt64) throws -> Graph {
        var generator = SeededGenerator(seed: seed)
        var edges: [Graph.Edge] = []
        for node in 0..<2 * size {
            for _ in 0..<ties {
                let isAcross = Int.random(in: 0..<10, using: &generator) > 0
                let other = Int.random(in: 0..<size, using: &generator)
                edges.append(Graph.Edge(node, (node < size) == isAcross ? size + other : other))
            }
        }
        // One more, who answers the first person only.
        edges.append(Graph.Edge(2 * size, 0))
        return try Graph(nodeCount: 2 * size + 2, edges: edges, isDirected: true)
    }

    @Test("Those who answer each other are in two camps, and by more than chance")
    func planted() throws {
        let camps = try #require(
            ReplyCamps(of: quarrel(30, ties: 5, seed: 3), replicates: 99, seed: 1))
        #expect(camps.isBeyondChance && camps.cut.score > camps.cut.nullMean)
        let truth = (0..<60).map { Optional($0 < 30 ? 0 : 1) } + [nil, nil]
        let check = try #require(CampCheck(truth, camps.membership, seed: 1))
        #expect(check.both >= 50 && check.matching >= check.both - 3 && check.p < 0.01)
        // The one on a single tie stands opposite, with less confidence; the one without ties has no camp.
        if let side = camps.membership[60] { #expect(side != camps.membership[0]) }
        #expect(camps.confidence[60] < camps.confidence[0])
        #expect(camps.membership[61] == nil && camps.confidence[61] == 0)
    }

    @Test("A network by chance has no camps, however well it can be cut", arguments: 1...3)
    func chance(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let graph = try Graph(
            nodeCount: 40,
            edges: (0..<120).map { _ in
                Graph.Edge(
                    Int.random(in: 0..<40, using: &generator), Int.random(in: 0..<40, using: &generator))
            }, isDirected: true)
        let camps = try #require(ReplyCamps(of: graph, replicates: 99, seed: seed))
        #expect(camps.cut.score > 0.6)
        #expect(camps.cut.p > 0.01)
        if !camps.isBeyondChance { #expect(camps.membership.allSatisfy { $0 == nil }) }
    }

    @Test("Too few who answer each other make no camps")
    func few() throws {
        let star = try Graph(
            nodeCount: 9, edges: (1..<9).map { Graph.Edge($0, 0) }, isDirected: true)
        #expect(ReplyCamps(of: star, replicates: 20, seed: 1) == nil)
        #expect(
            ReplyCamps(of: try Graph(nodeCount: 0, edges: [], isDirected: true), replicates: 20, seed: 1)
                == nil)
        #expect(CampCheck([0, nil, 0], [0, 1, 1], seed: 1) == nil)
    }

    @Test("Friends inside and foes across score above their null model, random signs do not")
    func polarisation() throws {
        var generator = SeededGenerator(seed: 2)
        func graph(_ sign: (Int, Int) -> Double) throws -> SignedGraph {
            try SignedGraph(
                nodeCount: 24,
                ties: (0..<90).compactMap { _ in
                    let a = Int.random(in: 0..<24, using: &generator)
                    let b = Int.random(in: 0..<24, using: &generator)
                    return a == b ? nil : SignedGraph.Tie(a, b, sign: sign(a, b))
                })
        }
        let camps = try #require(
            Polarisation(of: try graph { ($0 < 12) == ($1 < 12) ? 1 : -1 }, replicates: 99, seed: 1))
        #expect(camps.score > camps.nullMean + 3 * camps.nullDeviation && camps.p == 0.01)
        var coin = SeededGenerator(seed: 9)
        let none = try #require(
            Polarisation(of: try graph { _, _ in coin.next() % 2 == 0 ? 1 : -1 }, replicates: 99, seed: 1))
        #expect(none.p > 0.01)
        #expect(Polarisation(of: try SignedGraph(nodeCount: 2, ties: []), replicates: 9, seed: 1) == nil)
    }

    @Test("One comment is a position with a wide interval, six that agree one that is clear")
    func intervals() {
        let one = CommenterPosition(person: 0, target: "x", scores: [0.9])
        #expect(one.score == 0.9 && one.label == .favor && !one.isClear)
        let six = CommenterPosition(person: 0, target: "x", scores: [-0.9, -0.95, -0.9, -0.99, -0.9, -0.95])
        #expect(six.label == .against && six.isClear && six.basis == .stated)
        for position in [one, six] {
            let interval = position.interval
            #expect((interval?.low ?? 2) <= position.score && position.score <= (interval?.high ?? -2))
        }
        // Wilson by hand for 0.95 of 1: centre 0.5930, half 0.4064.
        #expect(abs((one.interval?.low ?? 0) - -0.6269) < 1e-3)
    }

    @Test("Positions are inferred only where asked, and say so")
    func inferred() throws {
        #expect(try Analysts.sample("bus-lane").sides.inferredPositions.isEmpty)
        let findings = try Analysts.sample("bus-lane", infersPositions: true)
        #expect(!findings.sides.inferredPositions.isEmpty)
        for position in findings.sides.inferredPositions {
            #expect(position.basis == .inferred && position.interval == nil && position.comments == 0)
            let target = try #require(findings.stances.targets.first { $0.name == position.target })
            #expect(target.scores[position.person] == nil)
        }
        for target in findings.stances.targets {
            #expect(target.positions.map(\.score) == target.scores.compactMap { $0 })
        }
    }

    @Test("Signs come from agreement: friends, foes and those left out add up to the ties")
    func signed() throws {
        let findings = try Analysts.sample("bus-lane")
        let clear = findings.network.ties.filter { $0.sign != 0 && $0.source != $0.target }
        let pairs = Set(clear.map { [min($0.source, $0.target), max($0.source, $0.target)] })
        let graph = findings.sides.signed.graph
        #expect(graph.tieCount + graph.ambivalentCount == pairs.count)
        #expect(findings.sides.signed.frustration.atLeast <= findings.sides.signed.frustration.ties)
    }
}
