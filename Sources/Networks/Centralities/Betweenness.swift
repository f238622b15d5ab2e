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
        let parts = Parallel.map(count: n, chunk: sourcesInChunk) { sources in
            var search = BrandesSearch(graph)
            for source in sources { search.accumulate(from: source) }
            return search.scores
        }
        var scores = [Double](repeating: 0, count: n)
        for part in parts { for node in 0..<n { scores[node] += part[node] } }
        if !graph.isDirected { for node in 0..<n { scores[node] /= 2 } }
        return scores
    }

    private static let sourcesInChunk = 64
}

/// One breadth-first search at a time, its arrays used again.
private struct BrandesSearch {
    private let graph: Graph
    private(set) var scores: [Double]
    private var distance: [Int32]
    private var paths: [Double]
    private var dependency: [Double]
    private var queue: [Int32] = []

    init(_ graph: Graph) {
        self.graph = graph
        scores = [Double](repeating: 0, count: graph.nodeCount)
        distance = [Int32](repeating: -1, count: graph.nodeCount)
        paths = [Double](repeating: 0, count: graph.nodeCount)
        dependency = [Double](repeating: 0, count: graph.nodeCount)
        queue.reserveCapacity(graph.nodeCount)
    }

    mutating func accumulate(from source: Int) {
        queue.removeAll(keepingCapacity: true)
        queue.append(Int32(source))
        distance[source] = 0
        paths[source] = 1
        let out = graph.outgoing
        var head = 0
        while head < queue.count {
            let node = Int(queue[head])
            head += 1
            let next = distance[node] + 1
            for place in out.range(node) {
                let target = Int(out.targets[place])
                if distance[target] < 0 {
                    distance[target] = next
                    queue.append(Int32(target))
                }
                if distance[target] == next { paths[target] += paths[node] }
            }
        }
        for entry in queue.reversed() {
            let node = Int(entry)
            let next = distance[node] + 1
            var sum = 0.0
            for place in out.range(node) {
                let target = Int(out.targets[place])
                if distance[target] == next { sum += (1 + dependency[target]) / paths[target] }
            }
            dependency[node] = sum * paths[node]
            if node != source { scores[node] += dependency[node] }
        }
        for entry in queue {
            let node = Int(entry)
            distance[node] = -1
            paths[node] = 0
            dependency[node] = 0
        }
    }
}
