/// The searches behind betweenness, one source at a time; its arrays are used again.
///
/// Every level of a search is taken in the cheaper of two directions, forward and when dependencies come back:
/// from the nodes nearer to the source along their edges, or from the farther ones along the edges that enter
/// them (Beamer, Asanović and Patterson 2012, DOI 10.1109/SC.2012.50). Hubs are met early, so the farther side
/// has few edges in most levels. Looking back needs no test an edge: numbers of nodes that do not belong to the
/// level are 0, or are not read any more.
///
/// The arrays are raw memory: checking every index, and every array for being shared, took half of the time. All
/// indices are nodes or places of the queue by construction.
@safe final class BrandesSearch {
    private let out: Adjacency
    private let back: Adjacency
    private let nodeCount: Int
    private let sums: UnsafeMutablePointer<Double>
    /// The sum of the squares of what each source gives; `nil` unless asked for.
    private let sumsOfSquares: UnsafeMutablePointer<Double>?
    private let distance: UnsafeMutablePointer<Int32>
    private let paths: UnsafeMutablePointer<Double>
    /// Paths of the nodes at the front, and later (1 + dependency) / paths of the farther level; 0 elsewhere.
    private let front: UnsafeMutablePointer<Double>
    /// Shares pushed to the nearer side.
    private let received: UnsafeMutablePointer<Double>
    /// Nodes in the order of their distance.
    private let queue: UnsafeMutablePointer<Int32>
    private var count = 0
    /// Nodes not met when a level was last taken backward.
    private let remaining: UnsafeMutablePointer<Int32>
    private var remainingCount = 0
    private var levels: [Level] = []

    private struct Level {
        /// Places in the queue.
        let nodes: Range<Int>
        /// Edges that leave and enter its nodes.
        let leaving: Int
        let entering: Int
    }

    private static let unseen = Int32.max

    init(_ graph: Graph, keepsSquares: Bool = false) {
        out = graph.outgoing
        back = graph.incoming
        nodeCount = graph.nodeCount
        func memory<Element>(_ value: Element) -> UnsafeMutablePointer<Element> {
            let memory = UnsafeMutablePointer<Element>.allocate(capacity: graph.nodeCount)
            unsafe memory.initialize(repeating: value, count: graph.nodeCount)
            return unsafe memory
        }
        unsafe sums = memory(0)
        unsafe sumsOfSquares = keepsSquares ? memory(0) : nil
        unsafe distance = memory(Self.unseen)
        unsafe paths = memory(0)
        unsafe front = memory(0)
        unsafe received = memory(0)
        unsafe queue = memory(0)
        unsafe remaining = memory(0)
    }

    deinit {
        unsafe sums.deallocate()
        unsafe sumsOfSquares?.deallocate()
        unsafe distance.deallocate()
        unsafe paths.deallocate()
        unsafe front.deallocate()
        unsafe received.deallocate()
        unsafe queue.deallocate()
        unsafe remaining.deallocate()
    }

    var scores: [Double] { unsafe Array(UnsafeBufferPointer(start: sums, count: nodeCount)) }

    /// What ``scores`` adds up, squared; zeros unless asked for.
    var squares: [Double] {
        guard let sumsOfSquares = unsafe sumsOfSquares else {
            return [Double](repeating: 0, count: nodeCount)
        }
        return unsafe Array(UnsafeBufferPointer(start: sumsOfSquares, count: nodeCount))
    }

    /// Adds what the shortest paths from `source` give every node between.
    func accumulate(from source: Int) {
        unsafe out.starts.withUnsafeBufferPointer { outStarts in
            unsafe out.targets.withUnsafeBufferPointer { outTargets in
                unsafe back.starts.withUnsafeBufferPointer { backStarts in
                    unsafe back.targets.withUnsafeBufferPointer { backTargets in
                        let out = unsafe Rows(starts: outStarts, targets: outTargets)
                        let back = unsafe Rows(starts: backStarts, targets: backTargets)
                        search(from: source, out, back)
                        collect(out, back)
                    }
                }
            }
        }
        for index in 0..<count {
            let node = unsafe Int(queue[index])
            unsafe distance[node] = Self.unseen
            unsafe paths[node] = 0
        }
    }
}

/// The rows of a graph as raw memory.
@safe private struct Rows {
    let starts: UnsafeBufferPointer<Int>
    let targets: UnsafeBufferPointer<Int32>

    @inline(__always)
    func range(_ node: Int) -> Range<Int> {
        unsafe Range(uncheckedBounds: (starts[node], starts[node + 1]))
    }

    @inline(__always)
    func degree(_ node: Int) -> Int { unsafe starts[node + 1] &- starts[node] }

    /// The sum of `x` over a node's neighbours, whatever the weights.
    @inline(__always)
    func sum(_ x: UnsafeMutablePointer<Double>, over node: Int) -> Double {
        var place = unsafe starts[node]
        let end = unsafe starts[node + 1]
        var a = 0.0
        var b = 0.0
        var c = 0.0
        var d = 0.0
        while place + 4 <= end {
            a += unsafe x[Int(targets[place])]
            b += unsafe x[Int(targets[place + 1])]
            c += unsafe x[Int(targets[place + 2])]
            d += unsafe x[Int(targets[place + 3])]
            place += 4
        }
        while place < end {
            a += unsafe x[Int(targets[place])]
            place += 1
        }
        return (a + b) + (c + d)
    }
}

// MARK: - Forward: levels, distances, numbers of shortest paths

extension BrandesSearch {
    private func search(from source: Int, _ out: Rows, _ back: Rows) {
        levels.removeAll(keepingCapacity: true)
        remainingCount = 0
        unsafe queue[0] = Int32(source)
        count = 1
        unsafe distance[source] = 0
        unsafe paths[source] = 1
        var unseenEntering = self.out.targets.count
        var first = 0
        while first < count {
            let level = level(first..<count, out, back)
            levels.append(level)
            first = count
            unseenEntering -= level.entering
            if level.leaving > unseenEntering { pull(level, back) } else { push(level, out) }
        }
    }

    private func level(_ nodes: Range<Int>, _ out: Rows, _ back: Rows) -> Level {
        var leaving = 0
        var entering = 0
        for index in nodes {
            let node = unsafe Int(queue[index])
            leaving &+= out.degree(node)
            entering &+= back.degree(node)
        }
        return Level(nodes: nodes, leaving: leaving, entering: entering)
    }

    private func push(_ level: Level, _ out: Rows) {
        let next = Int32(levels.count)
        var end = count
        for index in level.nodes {
            let node = unsafe Int(queue[index])
            let ways = unsafe paths[node]
            for place in out.range(node) {
                let target = unsafe Int(out.targets[place])
                let known = unsafe distance[target]
                guard known >= next else { continue }
                if known == Self.unseen {
                    unsafe distance[target] = next
                    unsafe queue[end] = Int32(truncatingIfNeeded: target)
                    end &+= 1
                }
                unsafe paths[target] += ways
            }
        }
        count = end
    }

    /// Every node not met yet adds up the paths of those at the front that lead to it.
    private func pull(_ level: Level, _ back: Rows) {
        if remainingCount == 0 {
            for node in 0..<nodeCount where unsafe distance[node] == Self.unseen && back.degree(node) > 0 {
                unsafe remaining[remainingCount] = Int32(truncatingIfNeeded: node)
                remainingCount &+= 1
            }
        }
        for index in level.nodes {
            let node = unsafe Int(queue[index])
            unsafe front[node] = paths[node]
        }
        let next = Int32(levels.count)
        var kept = 0
        var end = count
        for index in 0..<remainingCount {
            let node = unsafe Int(remaining[index])
            guard unsafe distance[node] == Self.unseen else { continue }
            let ways = unsafe back.sum(front, over: node)
            if ways > 0 {
                unsafe paths[node] = ways
                unsafe distance[node] = next
                unsafe queue[end] = Int32(truncatingIfNeeded: node)
                end &+= 1
            } else {
                unsafe remaining[kept] = Int32(truncatingIfNeeded: node)
                kept &+= 1
            }
        }
        remainingCount = kept
        count = end
        for index in level.nodes { unsafe front[Int(queue[index])] = 0 }
    }
}

// MARK: - Backward: dependencies

extension BrandesSearch {
    private func collect(_ out: Rows, _ back: Rows) {
        guard levels.count > 1 else { return }
        unsafe received.update(repeating: 0, count: nodeCount)
        setShares(levels[levels.count - 1])
        for depth in (1..<(levels.count - 1)).reversed() {
            let near = levels[depth]
            let far = levels[depth + 1]
            if near.leaving <= far.entering {
                for index in near.nodes {
                    let node = unsafe Int(queue[index])
                    unsafe received[node] = out.sum(front, over: node)
                }
            } else {
                pushShares(far, back)
            }
            for index in far.nodes { unsafe front[Int(queue[index])] = 0 }
            for index in near.nodes {
                let node = unsafe Int(queue[index])
                unsafe received[node] *= paths[node]
                unsafe sums[node] += received[node]
            }
            if let squares = unsafe sumsOfSquares {
                for index in near.nodes {
                    let node = unsafe Int(queue[index])
                    unsafe squares[node] += received[node] * received[node]
                }
            }
            setShares(near)
        }
        for index in levels[1].nodes { unsafe front[Int(queue[index])] = 0 }
    }

    /// (1 + dependency) / paths, where the dependency of a level stands in `received`; 0 for the farthest.
    private func setShares(_ level: Level) {
        for index in level.nodes {
            let node = unsafe Int(queue[index])
            unsafe front[node] = (1 + received[node]) / paths[node]
        }
    }

    /// Nodes that are not one step nearer get shares too, and never read them.
    private func pushShares(_ far: Level, _ back: Rows) {
        for index in far.nodes {
            let node = unsafe Int(queue[index])
            let share = unsafe front[node]
            for place in back.range(node) { unsafe received[Int(back.targets[place])] += share }
        }
    }
}
