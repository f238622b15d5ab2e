import Parallel

/// Harmonic and closeness centrality, and distances: breadth-first searches from every node.
public enum Distances {
    /// Harmonic centrality: the sum of 1 / distance over incoming paths, 0 for the unreachable (Boldi and Vigna
    /// 2014, DOI 10.1080/15427951.2013.865686). Not normalised.
    ///
    /// - Complexity: O(V E / 256) on graphs of small diameter, over all cores; O(V E) at worst.
    public static func harmonic(of graph: Graph) -> [Double] {
        var sums = [Double](repeating: 0, count: graph.nodeCount)
        for part in searches(graph, { Double($0) / Double($1) }) {
            for node in sums.indices { sums[node] += part[node] }
        }
        return sums
    }

    /// Harmonic centrality over paths that are shortest by the lengths of their edges.
    ///
    /// - Complexity: O(V E log(V)), over all cores; with lengths of 1, that of ``harmonic(of:)``.
    public static func harmonic(of graph: Graph, lengths: Lengths) -> [Double] {
        guard lengths != .edges, !graph.outgoing.isUnweighted else { return harmonic(of: graph) }
        return searches(graph, lengths) { search in
            search.reached.dropFirst().reduce(0) { $0 + 1 / search.distance[Int($1)] }
        }
    }

    /// Closeness: the number of nodes that reach this one over the sum of their distances; 0 if none does.
    /// Freeman 1978, DOI 10.1016/0378-8733(78)90021-7, within the part that reaches the node, as igraph
    /// normalises it.
    ///
    /// - Complexity: As ``harmonic(of:)``.
    public static func closeness(of graph: Graph) -> [Double] {
        // The sums are whole numbers below 2⁵³, so they are exact.
        var distances = [Double](repeating: 0, count: graph.nodeCount)
        for part in searches(graph, { Double($0) * Double($1) }) {
            for node in distances.indices { distances[node] += part[node] }
        }
        return zip(reached(of: graph), distances).map { $1 > 0 ? Double($0) / $1 : 0 }
    }

    /// Closeness over paths that are shortest by the lengths of their edges.
    ///
    /// - Complexity: As ``harmonic(of:lengths:)``.
    public static func closeness(of graph: Graph, lengths: Lengths) -> [Double] {
        guard lengths != .edges, !graph.outgoing.isUnweighted else { return closeness(of: graph) }
        return searches(graph, lengths) { search in
            let others = search.reached.dropFirst()
            let distances = others.reduce(0) { $0 + search.distance[Int($1)] }
            return distances > 0 ? Double(others.count) / distances : 0
        }
    }

    /// How many other nodes reach each node.
    ///
    /// - Complexity: As ``harmonic(of:)``.
    public static func reached(of graph: Graph) -> [Int] {
        var reached = [Int](repeating: 0, count: graph.nodeCount)
        for part in searches(graph, { count, _ in Double(count) }) {
            for node in reached.indices { reached[node] += Int(part[node]) }
        }
        return reached
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

    /// A value of each node, from the paths with lengths that lead to it.
    private static func searches(
        _ graph: Graph, _ lengths: Lengths, _ value: @Sendable (LengthSearch) -> Double
    ) -> [Double] {
        let reversed = graph.reversed
        return Parallel.map(count: graph.nodeCount, chunk: 16) { nodes in
            var search = LengthSearch(reversed, lengths)
            return nodes.map { node in
                search.run(from: node)
                return value(search)
            }
        }.flatMap { $0 }
    }

    /// Sums over searches from all nodes: for each node the values of how many reach it at which distance.
    private static func searches(
        _ graph: Graph, _ value: @Sendable (_ count: Int, _ distance: Int) -> Double
    ) -> [[Double]] {
        let batches = Parallel.chunks(of: graph.nodeCount, size: BatchSearch.width)
        return Parallel.map(count: batches.count, chunk: max(1, batches.count / mostParts)) { range in
            var search = BatchSearch(graph)
            var sums = [Double](repeating: 0, count: graph.nodeCount)
            for batch in batches[range] {
                search.run(from: batch) { node, count, distance in sums[node] += value(count, distance) }
            }
            return sums
        }
    }

    /// Partial sums at most, each one number a node.
    private static let mostParts = 32
}
