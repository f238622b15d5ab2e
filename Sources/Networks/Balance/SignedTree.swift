/// A forest of shortest paths, none longer than a radius, over the ties that are not used up, with the sign of the path
/// to each node.
struct SignedTree: Sendable {
    /// The tie that leads from each node towards its root; -1 at roots.
    private var up: [Int]
    private var parent: [Int]
    private var depth: [Int]
    private var sign: [Int]
    private var root: [Int]

    /// - Complexity: O(V + E).
    init(_ rows: SignedRows, radius: Int) {
        up = [Int](repeating: -1, count: rows.nodeCount)
        parent = up
        depth = up
        root = up
        sign = [Int](repeating: 1, count: rows.nodeCount)
        for node in 0..<rows.nodeCount where depth[node] < 0 { grow(from: node, rows, radius) }
    }

    private mutating func grow(from start: Int, _ rows: SignedRows, _ radius: Int) {
        depth[start] = 0
        root[start] = start
        var queue = [start]
        var head = 0
        while head < queue.count {
            let node = queue[head]
            head += 1
            guard depth[node] < radius else { break }
            for tie in rows.ties(of: node) where !rows.isUsed(tie) && depth[rows.targets[tie]] < 0 {
                let next = rows.targets[tie]
                depth[next] = depth[node] + 1
                root[next] = start
                parent[next] = node
                up[next] = tie
                sign[next] = sign[node] * rows.signs[tie]
                queue.append(next)
            }
        }
    }

    /// Whether a tie closes a cycle with an odd number of foes on one of the trees.
    func closesOddCycle(_ tie: Int, _ rows: SignedRows) -> Bool {
        let source = rows.source(of: tie)
        let target = rows.targets[tie]
        return root[source] == root[target] && sign[source] * sign[target] * rows.signs[tie] < 0
    }

    /// Goes along the cycle that a tie closes, from both of its ends upwards, as long as `visit` gives true.
    ///
    /// - Returns: Whether the whole cycle was visited.
    @inline(__always)
    func walkCycle(_ tie: Int, _ rows: SignedRows, _ visit: (Int) -> Bool) -> Bool {
        guard visit(tie) else { return false }
        var a = rows.source(of: tie)
        var b = rows.targets[tie]
        while a != b {
            if depth[a] < depth[b] { swap(&a, &b) }
            guard visit(up[a]) else { return false }
            a = parent[a]
        }
        return true
    }
}
