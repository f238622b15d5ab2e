/// A lower bound of the frustration: cycles with an odd number of foes, no two of which share a tie. Each of them
/// costs at least one tie (the packing bound; Aref, Mason and Wilson 2020, DOI 10.1002/net.21907).
struct FrustrationBound {
    private var neighbours: [[SignedGraph.Neighbour]]
    /// Cycles found.
    private(set) var cycles = 0

    init(_ graph: SignedGraph) {
        neighbours = graph.neighbours
    }

    /// Packs cycles greedily, the short ones first: triangles, then the cycles that single ties close on trees of
    /// shortest paths, again and again until what is left is balanced.
    ///
    /// - Complexity: O(triangles + rounds × E), a round for each tree that closes a cycle.
    mutating func pack() {
        packTriangles()
        var isOdd = true
        while isOdd {
            isOdd = false
            var tree = SignedTree(nodeCount: neighbours.count)
            for root in neighbours.indices where !tree.isReached(root) {
                tree.grow(from: root, neighbours)
            }
            var used: Set<SignedTree.Pair> = []
            for cycle in tree.oddCycles(neighbours) where used.isDisjoint(with: cycle) {
                used.formUnion(cycle)
                cycles += 1
                isOdd = true
            }
            for pair in used.sorted(by: { ($0.first, $0.second) < ($1.first, $1.second) }) { remove(pair) }
        }
    }

    /// Ties are looked at once, in order; each gives at most one triangle.
    private mutating func packTriangles() {
        for node in neighbours.indices {
            for tie in neighbours[node] where tie.node > node {
                guard neighbours[node].contains(where: { $0.node == tie.node }),
                    let third = oddThird(node, tie)
                else { continue }
                remove(.init(node, tie.node))
                remove(.init(node, third))
                remove(.init(tie.node, third))
                cycles += 1
            }
        }
    }

    /// A node that closes a triangle with an odd number of foes on a tie; the rows ascend.
    private func oddThird(_ node: Int, _ tie: SignedGraph.Neighbour) -> Int? {
        let a = neighbours[node]
        let b = neighbours[tie.node]
        var i = 0
        var j = 0
        while i < a.count, j < b.count {
            if a[i].node == b[j].node {
                if a[i].sign * b[j].sign * tie.sign < 0 { return a[i].node }
                i += 1
                j += 1
            } else if a[i].node < b[j].node {
                i += 1
            } else {
                j += 1
            }
        }
        return nil
    }

    private mutating func remove(_ pair: SignedTree.Pair) {
        neighbours[pair.first].removeAll { $0.node == pair.second }
        neighbours[pair.second].removeAll { $0.node == pair.first }
    }
}

/// Trees of shortest paths, with the sign of the path to each node.
struct SignedTree {
    /// Two nodes with a tie.
    struct Pair: Hashable {
        let first: Int
        let second: Int

        init(_ a: Int, _ b: Int) {
            first = min(a, b)
            second = max(a, b)
        }
    }

    private var parent: [Int]
    private var depth: [Int]
    private var sign: [Int]

    init(nodeCount: Int) {
        parent = [Int](repeating: -1, count: nodeCount)
        depth = parent
        sign = [Int](repeating: 1, count: nodeCount)
    }

    func isReached(_ node: Int) -> Bool { depth[node] >= 0 }

    mutating func grow(from root: Int, _ neighbours: [[SignedGraph.Neighbour]]) {
        depth[root] = 0
        var queue = [root]
        var head = 0
        while head < queue.count {
            let node = queue[head]
            head += 1
            for tie in neighbours[node] where depth[tie.node] < 0 {
                depth[tie.node] = depth[node] + 1
                parent[tie.node] = node
                sign[tie.node] = sign[node] * tie.sign
                queue.append(tie.node)
            }
        }
    }

    /// The cycles with an odd number of foes that single ties close, the shorter first.
    func oddCycles(_ neighbours: [[SignedGraph.Neighbour]]) -> [[Pair]] {
        var cycles: [[Pair]] = []
        for node in neighbours.indices {
            for tie in neighbours[node] where tie.node > node && sign[node] * sign[tie.node] * tie.sign < 0 {
                cycles.append(cycle(node, tie.node))
            }
        }
        return cycles.enumerated().sorted { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }
            .map(\.element)
    }

    private func cycle(_ first: Int, _ second: Int) -> [Pair] {
        var pairs = [Pair(first, second)]
        var a = first
        var b = second
        while a != b {
            if depth[a] < depth[b] { swap(&a, &b) }
            pairs.append(Pair(a, parent[a]))
            a = parent[a]
        }
        return pairs
    }
}
