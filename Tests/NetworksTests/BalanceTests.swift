import Networks
import Parallel
import Testing

@Suite("Signed balance")
struct BalanceTests {
    private func graph(_ count: Int, _ ties: [(Int, Int, Double)]) throws -> SignedGraph {
        try SignedGraph(nodeCount: count, ties: ties.map { .init($0.0, $0.1, sign: $0.2) })
    }

    private func random(_ count: Int, _ ties: Int, seed: UInt64) throws -> SignedGraph {
        var generator = SeededGenerator(seed: seed)
        return try graph(
            count,
            (0..<ties).map { _ in
                (
                    Int.random(in: 0..<count, using: &generator),
                    Int.random(in: 0..<count, using: &generator),
                    Bool.random(using: &generator) ? 1 : -1
                )
            })
    }

    @Test("Two camps of friends who are foes of each other are balanced by every measure")
    func balanced() throws {
        let camps = try graph(4, [(0, 1, 1), (2, 3, 1), (0, 2, -1), (0, 3, -1), (1, 2, -1), (1, 3, -1)])
        var generator = SeededGenerator(seed: 1)
        #expect(SignedTriangles(of: camps).balancedShare == 1)
        #expect(abs((try SignedWalks.balance(of: camps) ?? 0) - 1) < 1e-12)
        let frustration = Frustration(of: camps, using: &generator)
        #expect(frustration.balance == 1 && frustration.isExact)
        #expect(frustration.camps == [0, 0, 1, 1])
        #expect(SignedBlocks(of: camps, options: .init(blocks: 2), using: &generator).criterion == 0)
    }

    @Test("Three foes are one tie from balance, and three blocks suit them")
    func threeFoes() throws {
        let foes = try graph(3, [(0, 1, -1), (1, 2, -1), (0, 2, -1)])
        var generator = SeededGenerator(seed: 1)
        #expect(SignedTriangles(of: foes).counts == [0, 0, 0, 1])
        #expect(SignedTriangles(of: foes).balancedShare == 0)
        #expect(Frustration(of: foes, using: &generator).ties == 1)
        #expect(SignedBlocks(of: foes, options: .init(blocks: 3), using: &generator).criterion == 0)
        // Two of them must share one of two blocks: one tie, both ends, half of each.
        #expect(SignedBlocks(of: foes, options: .init(blocks: 2), using: &generator).criterion == 1)
        // exp A has the eigenvalues e, e, e⁻²; exp |A| has e², 1/e, 1/e.
        let share = (2 * 2.718281828459045 + 0.1353352832366127) / (7.38905609893065 + 2 / 2.718281828459045)
        #expect(abs((try SignedWalks.balance(of: foes) ?? 0) - share) < 1e-12)
    }

    @Test("Triangles against all triples", arguments: 1...4)
    func trianglesOracle(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var signs: [[Double]] = Array(repeating: Array(repeating: 0, count: 9), count: 9)
        var ties: [(Int, Int, Double)] = []
        for i in 0..<9 {
            for j in 0..<i where Bool.random(using: &generator) {
                signs[i][j] = Bool.random(using: &generator) ? 1 : -1
                ties.append((i, j, signs[i][j]))
            }
        }
        var counts = [0, 0, 0, 0]
        for i in 0..<9 {
            for j in 0..<i {
                for k in 0..<j where signs[i][j] * signs[i][k] * signs[j][k] != 0 {
                    counts[[signs[i][j], signs[i][k], signs[j][k]].count { $0 < 0 }] += 1
                }
            }
        }
        #expect(SignedTriangles(of: try graph(9, ties)).counts == counts)
    }

    @Test("Changing the sides of a camp changes no measure of balance")
    func switching() throws {
        let ties: [(Int, Int, Double)] = [
            (0, 1, 1), (1, 2, -1), (2, 0, 1), (2, 3, -1), (3, 4, 1), (4, 0, -1), (1, 4, 1),
        ]
        let switched = ties.map { ($0.0, $0.1, ($0.0 == 2) != ($0.1 == 2) ? -$0.2 : $0.2) }
        var generator = SeededGenerator(seed: 1)
        let a = try graph(5, ties)
        let b = try graph(5, switched)
        #expect(SignedTriangles(of: a).balancedShare == SignedTriangles(of: b).balancedShare)
        #expect(Frustration(of: a, using: &generator).ties == Frustration(of: b, using: &generator).ties)
    }

    @Test("The ties that frustrate are those that the camps leave wrong", arguments: 1...4)
    func campsAgree(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let large = try random(40, 120, seed: seed)
        let found = Frustration(of: large, using: &generator)
        #expect(2 * found.ties <= large.tieCount)
        #expect(found.camps.count == 40)
        #expect(found == Frustration(of: large, using: &generator) || !found.isExact)
    }

    @Test("A pair whose ties cancel out has none; no ties, no measure")
    func degenerate() throws {
        let pair = try graph(2, [(0, 1, 1), (1, 0, -1)])
        var generator = SeededGenerator(seed: 1)
        #expect(pair.tieCount == 0 && pair.ambivalentCount == 1)
        #expect(SignedTriangles(of: pair).balancedShare == nil)
        #expect(try SignedWalks.balance(of: pair) == nil)
        #expect(Frustration(of: pair, using: &generator).balance == nil)
        #expect(Frustration(of: try graph(0, []), using: &generator).ties == 0)
        #expect(throws: NetworkError.self) { try self.graph(2, [(0, 1, 0)]) }
        #expect(throws: NetworkError.self) { try self.graph(2, [(0, 1, .nan)]) }
    }
}
