import Parallel

/// Betweenness: the share of shortest paths between others that a node lies on, summed over all pairs.
///
/// Brandes, "A faster algorithm for betweenness centrality" (2001), DOI 10.1080/0022250X.2001.9990249.
/// Paths count edges, not weights: a weight here is how often two people talk, not how far apart they are.
/// Not normalised; each unordered pair of an undirected graph counts once.
public enum Betweenness {
    /// One value a node.
    ///
    /// - Complexity: O(V E), over all cores.
    public static func scores(of graph: Graph) -> [Double] {
        let n = graph.nodeCount
        let parts = Parallel.map(count: n, chunk: max(1, n / mostParts)) { sources in
            var search = BrandesSearch(graph.outgoing)
            for source in sources where graph.outgoing.degree(source) > 0 { search.accumulate(from: source) }
            return search.scores
        }
        var scores = [Double](repeating: 0, count: n)
        for part in parts { for node in 0..<n { scores[node] += part[node] } }
        if !graph.isDirected { for node in 0..<n { scores[node] /= 2 } }
        return scores
    }

    /// Partial sums at most, each one number a node.
    private static let mostParts = 64
}

/// One breadth-first search at a time, its arrays used again.
///
/// Both inner loops are without branches that depend on the graph: forward, a neighbour is always written behind
/// the end of the queue and the end moves only if the neighbour is new; backward, the shares of the level below
/// are the only ones that are not 0, so all neighbours can be added. The branches would be mispredicted for a
/// third of the edges, which is what the time goes into.
private struct BrandesSearch {
    private let out: Adjacency
    private(set) var scores: [Double]
    private var distance: [Int32]
    private var paths: [Double]
    /// (1 + dependency) / paths of the nodes of one level, 0 elsewhere.
    private var share: [Double]
    /// Nodes in the order of their distance; one place more than there are nodes.
    private var queue: [Int32]
    private var levels: [Int] = []

    private static let unseen = Int32.max

    init(_ out: Adjacency) {
        self.out = out
        scores = [Double](repeating: 0, count: out.nodeCount)
        distance = [Int32](repeating: Self.unseen, count: out.nodeCount)
        paths = [Double](repeating: 0, count: out.nodeCount)
        share = [Double](repeating: 0, count: out.nodeCount)
        queue = [Int32](repeating: 0, count: out.nodeCount + 1)
    }

    mutating func accumulate(from source: Int) {
        Self.search(out, from: source, &levels, &queue, &distance, &paths)
        Self.collect(out, levels, queue, &distance, &paths, &share, &scores)
    }

    /// Counts the shortest paths to every node that `source` reaches; levels are left in `queue`.
    private static func search(
        _ out: Adjacency, from source: Int, _ levels: inout [Int], _ queue: inout [Int32],
        _ distance: inout [Int32], _ paths: inout [Double]
    ) {
        levels.removeAll(keepingCapacity: true)
        levels.append(0)
        queue[0] = Int32(source)
        distance[source] = 0
        paths[source] = 1
        let starts = out.starts.span
        let targets = out.targets.span
        var queue = queue.mutableSpan
        var distance = distance.mutableSpan
        var paths = paths.mutableSpan
        var first = 0
        var end = 1
        var next: Int32 = 0
        while first < end {
            levels.append(end)
            next += 1
            for head in first..<levels[levels.count - 1] {
                let node = Int(queue[head])
                let count = paths[node]
                for place in starts[node]..<starts[node + 1] {
                    let target = unsafe Int(targets[unchecked: place])
                    let known = unsafe distance[unchecked: target]
                    unsafe queue[unchecked: end] = Int32(truncatingIfNeeded: target)
                    end &+= known == unseen ? 1 : 0
                    let reached = min(known, next)
                    unsafe distance[unchecked: target] = reached
                    unsafe paths[unchecked: target] += reached == next ? count : 0
                }
            }
            first = levels[levels.count - 1]
        }
    }

    /// Adds up dependencies from the farthest level back, and leaves the arrays as they were.
    private static func collect(
        _ out: Adjacency, _ levels: [Int], _ queue: [Int32], _ distance: inout [Int32],
        _ paths: inout [Double], _ share: inout [Double], _ scores: inout [Double]
    ) {
        let starts = out.starts.span
        let targets = out.targets.span
        let queue = queue.span
        var distance = distance.mutableSpan
        var paths = paths.mutableSpan
        var share = share.mutableSpan
        var scores = scores.mutableSpan
        for level in (0..<(levels.count - 1)).reversed() {
            let nodes = levels[level]..<levels[level + 1]
            let isFarthest = level == levels.count - 2
            for head in nodes {
                let node = Int(queue[head])
                var sum = 0.0
                if !isFarthest {
                    var place = starts[node]
                    let end = starts[node + 1]
                    var other = 0.0
                    while place + 2 <= end {
                        sum += unsafe share[unchecked: Int(targets[unchecked: place])]
                        other += unsafe share[unchecked: Int(targets[unchecked: place + 1])]
                        place += 2
                    }
                    if place < end { sum += unsafe share[unchecked: Int(targets[unchecked: place])] }
                    sum += other
                }
                // The distance is not needed any more; paths become the share that the level above adds up.
                distance[node] = unseen
                let dependency = sum * paths[node]
                if level > 0 { scores[node] += dependency }
                paths[node] = (1 + dependency) / paths[node]
            }
            if !isFarthest {
                for head in levels[level + 1]..<levels[level + 2] { share[Int(queue[head])] = 0 }
            }
            for head in nodes {
                let node = Int(queue[head])
                share[node] = level > 0 ? paths[node] : 0
                paths[node] = 0
            }
        }
    }
}
