/// Shortest paths from one source where edges have lengths; its arrays are used again.
///
/// Dijkstra 1959, DOI 10.1007/BF01386390, with a binary heap, and the counts of shortest paths beside it (Brandes
/// 2001, DOI 10.1080/0022250X.2001.9990249, algorithm 1 for weights). Paths whose lengths differ by rounding only
/// count as equally long.
struct LengthSearch {
    private let graph: Graph
    private let lengths: Lengths
    /// ∞ where there is no path.
    private(set) var distance: [Double]
    private var paths: [Double]
    private var dependency: [Double]
    /// Nodes in the order of their distance.
    private(set) var reached: [Int32] = []
    private var isSettled: [Bool]
    private var heap = DistanceHeap()

    init(_ graph: Graph, _ lengths: Lengths) {
        self.graph = graph
        self.lengths = lengths
        distance = [Double](repeating: .infinity, count: graph.nodeCount)
        paths = [Double](repeating: 0, count: graph.nodeCount)
        dependency = paths
        isSettled = [Bool](repeating: false, count: graph.nodeCount)
    }

    /// Lengths of paths that differ by less, relative to the longer, are equal.
    private static let margin = 1e-12

    mutating func run(from source: Int) {
        for node in reached {
            distance[Int(node)] = .infinity
            paths[Int(node)] = 0
            dependency[Int(node)] = 0
            isSettled[Int(node)] = false
        }
        reached.removeAll(keepingCapacity: true)
        distance[source] = 0
        paths[source] = 1
        heap.push(node: Int32(source), distance: 0)
        let out = graph.outgoing
        while let node = heap.popLeast() {
            guard !isSettled[Int(node)] else { continue }
            isSettled[Int(node)] = true
            reached.append(node)
            let here = distance[Int(node)]
            for place in out.range(Int(node)) {
                let target = Int(out.targets[place])
                guard !isSettled[target] else { continue }
                let length = here + lengths.length(out.weight(at: place))
                let known = distance[target]
                if length < known - Self.margin * known.magnitude || known == .infinity {
                    distance[target] = length
                    paths[target] = paths[Int(node)]
                    heap.push(node: Int32(target), distance: length)
                } else if length <= known + Self.margin * known {
                    paths[target] += paths[Int(node)]
                }
            }
        }
    }

    /// Adds what the shortest paths of the last run give every node between.
    mutating func addDependencies(to scores: inout [Double]) {
        let back = graph.incoming
        for node in reached.reversed() {
            let target = Int(node)
            let share = (1 + dependency[target]) / paths[target]
            for place in back.range(target) {
                let source = Int(back.targets[place])
                let here = distance[source]
                guard here < distance[target] else { continue }
                let length = here + lengths.length(back.weight(at: place))
                if (length - distance[target]).magnitude <= Self.margin * length {
                    dependency[source] += paths[source] * share
                }
            }
            if node != reached[0] { scores[target] += dependency[target] }
        }
    }
}

/// A binary heap of nodes by distance; a node may stand in it more than once.
private struct DistanceHeap {
    private struct Entry {
        let node: Int32
        let distance: Double
    }

    private var entries: [Entry] = []

    mutating func push(node: Int32, distance: Double) {
        var place = entries.count
        entries.append(Entry(node: node, distance: distance))
        while place > 0 {
            let parent = (place - 1) / 2
            guard entries[place].distance < entries[parent].distance else { break }
            entries.swapAt(place, parent)
            place = parent
        }
    }

    mutating func popLeast() -> Int32? {
        guard let least = entries.first, let last = entries.popLast() else { return nil }
        guard !entries.isEmpty else { return least.node }
        entries[0] = last
        var place = 0
        while true {
            var child = 2 * place + 1
            guard child < entries.count else { break }
            if child + 1 < entries.count, entries[child + 1].distance < entries[child].distance { child += 1 }
            guard entries[child].distance < entries[place].distance else { break }
            entries.swapAt(place, child)
            place = child
        }
        return least.node
    }
}
