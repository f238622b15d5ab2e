/// A lower bound of the frustration: cycles with an odd number of foes, no two of which share a tie. Each of them
/// costs at least one tie (the packing bound; Aref, Mason and Wilson 2020, DOI 10.1002/net.21907).
struct FrustrationBound: Sendable {
    private var rows: SignedRows
    /// Ties walked along so far.
    private var steps = 0
    private let mostSteps: Int
    /// Cycles found.
    private(set) var cycles = 0

    /// Ties that are walked along for each tie, and in small networks all together. Where a network has so many long
    /// cycles that this is reached, the bound is lower than it could be, and still one.
    private static let stepsPerTie = 64
    private static let fewSteps = 4_000_000

    init(_ graph: SignedGraph) {
        rows = SignedRows(graph)
        mostSteps = Self.fewSteps + Self.stepsPerTie * graph.tieCount
    }

    /// Packs cycles greedily, the short ones first: triangles, then the cycles that single ties close on trees of
    /// shortest paths, small trees first, again and again until what is left is balanced.
    ///
    /// - Complexity: O(triangles + E × steps for each tie).
    mutating func pack() {
        packTriangles()
        var radius = 2
        while steps < mostSteps {
            if packCycles(within: radius) { continue }
            guard radius < rows.nodeCount else { return }
            radius *= 4
        }
    }

    /// Ties are looked at once, in order; each gives at most one triangle.
    private mutating func packTriangles() {
        for node in 0..<rows.nodeCount {
            for tie in rows.ties(of: node) where rows.targets[tie] > node && !rows.isUsed(tie) {
                guard let others = oddTriangle(node, tie) else { continue }
                use([tie, others.first, others.second])
            }
        }
    }

    /// The other ties of the first triangle with an odd number of foes on a tie. The row of the end that has fewer
    /// ties is gone through.
    private func oddTriangle(_ node: Int, _ tie: Int) -> (first: Int, second: Int)? {
        var (few, many) = (node, rows.targets[tie])
        if rows.ties(of: few).count > rows.ties(of: many).count { swap(&few, &many) }
        for first in rows.ties(of: few) where !rows.isUsed(first) {
            guard let second = rows.tie(from: rows.targets[first], to: many), !rows.isUsed(second),
                rows.signs[first] * rows.signs[second] * rows.signs[tie] < 0
            else { continue }
            return (first, second)
        }
        return nil
    }

    private mutating func use(_ cycle: [Int]) {
        for tie in cycle { rows.use(tie) }
        cycles += 1
    }

    /// - Returns: Whether a cycle was found.
    private mutating func packCycles(within radius: Int) -> Bool {
        let tree = SignedTree(rows, radius: radius)
        steps += rows.targets.count
        let before = cycles
        for closing in oddCycles(tree) {
            var cycle: [Int] = []
            let isFree = tree.walkCycle(closing, rows) { tie in
                cycle.append(tie)
                return !rows.isUsed(tie)
            }
            if isFree { use(cycle) }
        }
        return cycles > before
    }

    /// The ties that close cycles with an odd number of foes on the trees, the shorter cycles first, as far as there
    /// are steps left to measure them.
    private mutating func oddCycles(_ tree: SignedTree) -> [Int] {
        var measured: [(length: Int, tie: Int)] = []
        for node in 0..<rows.nodeCount {
            for tie in rows.ties(of: node)
            where rows.targets[tie] > node && !rows.isUsed(tie) && tree.closesOddCycle(tie, rows) {
                guard steps < mostSteps else { break }
                var length = 0
                _ = tree.walkCycle(tie, rows) { _ in
                    length += 1
                    return true
                }
                steps += length
                measured.append((length, tie))
            }
        }
        return measured.sorted { ($0.length, $0.tie) < ($1.length, $1.tie) }.map(\.tie)
    }
}
