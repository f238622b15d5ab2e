import Networks
import Parallel
import Testing

@Suite("Lower bounds of the frustration")
struct FrustrationBoundTests {
    private func frustration(_ count: Int, _ ties: [(Int, Int, Double)]) throws -> Frustration {
        let graph = try SignedGraph(nodeCount: count, ties: ties.map { .init($0.0, $0.1, sign: $0.2) })
        var generator = SeededGenerator(seed: 1)
        return Frustration(of: graph, using: &generator)
    }

    @Test("Squares that share a corner are packed one by one: each costs a tie")
    func squares() throws {
        let squares = 20
        let ties = (0..<squares).flatMap { square -> [(Int, Int, Double)] in
            let first = 1 + 3 * square
            return [(0, first, -1), (first, first + 1, 1), (first + 1, first + 2, 1), (first + 2, 0, 1)]
        }
        let found = try frustration(1 + 3 * squares, ties)
        #expect(found.ties == squares && found.atLeast == squares && found.isExact)
    }

    @Test("Triangles around one node, a thousand of them, cost a tie each")
    func windmill() throws {
        let sails = 1000
        let ties = (0..<sails).flatMap { sail -> [(Int, Int, Double)] in
            [(0, 2 * sail + 1, 1), (0, 2 * sail + 2, 1), (2 * sail + 1, 2 * sail + 2, -1)]
        }
        let found = try frustration(1 + 2 * sails, ties)
        #expect(found.atLeast == sails && found.isExact)
    }

    @Test("A ladder whose cycles are long and many has a bound all the same, and not above what was found")
    func ladder() throws {
        var generator = SeededGenerator(seed: 5)
        let rungs = 4000
        let ties = (0..<rungs).flatMap { rung -> [(Int, Int, Double)] in
            let next = (rung + 1) % rungs
            return [(rung, rungs + rung), (rung, next), (rungs + rung, rungs + next)]
                .map { ($0.0, $0.1, Bool.random(using: &generator) ? 1 : -1) }
        }
        let found = try frustration(2 * rungs, ties)
        #expect(found.atLeast > rungs / 4 && found.atLeast <= found.ties)
    }

    @Test("Many small parts are each divided exactly")
    func parts() throws {
        let ties = (0..<2000).flatMap { part -> [(Int, Int, Double)] in
            let first = 3 * part
            return [(first, first + 1, 1), (first, first + 2, 1), (first + 1, first + 2, -1)]
        }
        let found = try frustration(6000, ties)
        #expect(found.ties == 2000 && found.isExact)
    }
}
