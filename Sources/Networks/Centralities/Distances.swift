import Parallel

/// Harmonic and closeness centrality, and distances: breadth-first searches from every node.
public enum Distances {
    /// Harmonic centrality: the sum of 1 / distance over incoming paths, 0 for the unreachable (Boldi and Vigna
    /// 2014, DOI 10.1080/15427951.2013.865686). Not normalised.
    ///
    /// - Complexity: O(V E), over all cores.
    public static func harmonic(of graph: Graph) -> [Double] {
        perNode(graph) { layers in
            layers.enumerated().dropFirst().reduce(0) { $0 + Double($1.element) / Double($1.offset) }
        }
    }

    /// Closeness: the number of nodes that reach this one over the sum of their distances; 0 if none does.
    /// Freeman 1978, DOI 10.1016/0378-8733(78)90021-7, within the part that reaches the node, as igraph
    /// normalises it.
    ///
    /// - Complexity: O(V E), over all cores.
    public static func closeness(of graph: Graph) -> [Double] {
        perNode(graph) { layers in
            let reached = layers.dropFirst().reduce(0, +)
            let sum = layers.enumerated().reduce(0) { $0 + $1.offset * $1.element }
            return sum > 0 ? Double(reached) / Double(sum) : 0
        }
    }

    /// The distances from one node along outgoing edges; -1 where there is no path.
    public static func from(_ source: Int, in graph: Graph) -> [Int] {
        var distance = [Int](repeating: -1, count: graph.nodeCount)
        distance[source] = 0
        var queue = [source]
        var head = 0
        while head < queue.count {
            let node = queue[head]
            head += 1
            for place in graph.outgoing.range(node) {
                let target = Int(graph.outgoing.targets[place])
                if distance[target] < 0 {
                    distance[target] = distance[node] + 1
                    queue.append(target)
                }
            }
        }
        return distance
    }

    /// A value for each node from how many nodes reach it at distance 0, 1, 2, ….
    private static func perNode(_ graph: Graph, _ value: @Sendable ([Int]) -> Double) -> [Double] {
        let parts = Parallel.map(count: graph.nodeCount, chunk: sourcesInChunk) { sources in
            var search = LayerSearch(graph)
            return sources.map { value(search.layers(to: $0)) }
        }
        return parts.flatMap { $0 }
    }

    private static let sourcesInChunk = 64
}

/// Counts nodes by their distance to one node; its arrays are used again.
private struct LayerSearch {
    private let adjacency: Adjacency
    private var seen: [Bool]
    private var queue: [Int32] = []

    init(_ graph: Graph) {
        adjacency = graph.incoming
        seen = [Bool](repeating: false, count: graph.nodeCount)
        queue.reserveCapacity(graph.nodeCount)
    }

    mutating func layers(to node: Int) -> [Int] {
        queue.removeAll(keepingCapacity: true)
        queue.append(Int32(node))
        seen[node] = true
        var layers = [1]
        var start = 0
        while start < queue.count {
            let end = queue.count
            for place in start..<end {
                for edge in adjacency.range(Int(queue[place])) {
                    let target = Int(adjacency.targets[edge])
                    if !seen[target] {
                        seen[target] = true
                        queue.append(Int32(target))
                    }
                }
            }
            if queue.count > end { layers.append(queue.count - end) }
            start = end
        }
        for entry in queue { seen[Int(entry)] = false }
        return layers
    }
}
