/// Figures of a whole graph.
public enum Structure {
    /// Edges over possible edges, without self-loops; 0 for fewer than two nodes.
    public static func density(of graph: Graph) -> Double {
        let n = Double(graph.nodeCount)
        guard n > 1 else { return 0 }
        return Double(graph.edgeCount) / (graph.isDirected ? n * (n - 1) : n * (n - 1) / 2)
    }

    /// The share of directed edges whose opposite exists too; `nil` without edges.
    public static func reciprocity(of graph: Graph) -> Double? {
        guard graph.isDirected, graph.edgeCount > 0 else { return nil }
        var mutual = 0
        for node in 0..<graph.nodeCount {
            var back = Set<Int32>()
            for place in graph.incoming.range(node) { back.insert(graph.incoming.targets[place]) }
            for place in graph.outgoing.range(node) where back.contains(graph.outgoing.targets[place]) {
                mutual += 1
            }
        }
        return Double(mutual) / Double(graph.edgeCount)
    }

    /// Newman's assortativity for a number a node: the correlation of the values at both ends of an edge
    /// (2003, DOI 10.1103/PhysRevE.67.026126); `nil` where it is not defined.
    public static func assortativity(of graph: Graph, by values: [Double]) -> Double? {
        precondition(values.count == graph.nodeCount, "There is one value for each node.")
        var n = 0.0
        var sums = (x: 0.0, y: 0.0, xx: 0.0, yy: 0.0, xy: 0.0)
        for edge in graph.outgoing.edges {
            let x = values[edge.source]
            let y = values[edge.target]
            guard x.isFinite, y.isFinite else { continue }
            n += 1
            sums.x += x
            sums.y += y
            sums.xx += x * x
            sums.yy += y * y
            sums.xy += x * y
        }
        guard n > 1 else { return nil }
        let covariance = sums.xy / n - sums.x / n * (sums.y / n)
        let spread = (sums.xx / n - sums.x / n * (sums.x / n)) * (sums.yy / n - sums.y / n * (sums.y / n))
        return spread > 1e-24 ? covariance / spread.squareRoot() : nil
    }

    /// Newman's assortativity for a category a node: how much more often edges join nodes of one category than chance
    /// would, 1 where they always do (2003, DOI 10.1103/PhysRevE.67.026126, eq. 2). Edges with an end that has no
    /// category are left out; `nil` where it is not defined. Weights are left aside.
    public static func assortativity(of graph: Graph, categories: [Int?]) -> Double? {
        precondition(categories.count == graph.nodeCount, "There is a category or none for each node.")
        let count = (categories.compactMap { $0 }.max() ?? -1) + 1
        var out = [Double](repeating: 0, count: count)
        var into = out
        var same = 0.0
        var total = 0.0
        for edge in graph.outgoing.edges {
            guard let source = categories[edge.source], let target = categories[edge.target] else { continue }
            out[source] += 1
            into[target] += 1
            total += 1
            if source == target { same += 1 }
        }
        guard total > 0 else { return nil }
        let expected = zip(out, into).reduce(0) { $0 + ($1.0 / total) * ($1.1 / total) }
        return expected < 1 ? (same / total - expected) / (1 - expected) : nil
    }

    /// The weakly connected component of each node, numbered in the order of their first nodes.
    public static func components(of graph: Graph) -> [Int] {
        let ties = graph.undirected.outgoing
        var component = [Int](repeating: -1, count: graph.nodeCount)
        var count = 0
        for start in 0..<graph.nodeCount where component[start] < 0 {
            component[start] = count
            var stack = [start]
            while let node = stack.popLast() {
                for place in ties.range(node) where component[Int(ties.targets[place])] < 0 {
                    component[Int(ties.targets[place])] = count
                    stack.append(Int(ties.targets[place]))
                }
            }
            count += 1
        }
        return component
    }
}
