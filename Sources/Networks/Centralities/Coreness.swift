/// Coreness: the largest k such that a node belongs to a part in which everybody has k edges inside.
///
/// Batagelj and Zaveršnik, "An O(m) algorithm for cores decomposition of networks" (2003),
/// arXiv:cs/0310049. Edges of both directions count; weights do not.
public enum Coreness {
    /// One value a node.
    ///
    /// - Complexity: O(V + E).
    public static func scores(of graph: Graph) -> [Int] {
        guard graph.nodeCount > 0 else { return [] }
        let sides = graph.isDirected ? [graph.outgoing, graph.incoming] : [graph.outgoing]
        var peeling = Peeling(sides)
        peeling.run(sides)
        return peeling.degree.map(Int.init)
    }
}

/// Takes nodes away in the order of their degrees, which fall as neighbours go.
private struct Peeling {
    /// What is left of each node's degree; in the end its coreness.
    private(set) var degree: [Int32]
    /// Where the nodes of each degree begin in `order`.
    private var bins: [Int32]
    /// Nodes by ascending degree, and where each stands.
    private var order: [Int32]
    private var position: [Int32]

    init(_ sides: [Adjacency]) {
        let n = sides[0].nodeCount
        degree = (0..<n).map { node in Int32(sides.reduce(0) { $0 + $1.degree(node) }) }
        bins = [Int32](repeating: 0, count: Int(degree.max() ?? 0) + 2)
        for value in degree { bins[Int(value) + 1] += 1 }
        for index in 1..<bins.count { bins[index] += bins[index - 1] }
        var place = bins
        order = [Int32](repeating: 0, count: n)
        position = order
        for node in 0..<n {
            let bin = Int(degree[node])
            position[node] = place[bin]
            order[Int(place[bin])] = Int32(node)
            place[bin] += 1
        }
    }

    /// Every edge is met once from each end; the indices are nodes, positions and degrees by construction, so
    /// the inner loop does not check them.
    mutating func run(_ sides: [Adjacency]) {
        Self.run(sides, &degree, &bins, &order, &position)
    }

    private static func run(
        _ sides: [Adjacency], _ degree: inout [Int32], _ bins: inout [Int32], _ order: inout [Int32],
        _ position: inout [Int32]
    ) {
        var degree = degree.mutableSpan
        var bins = bins.mutableSpan
        var order = order.mutableSpan
        var position = position.mutableSpan
        for index in order.indices {
            let node = Int(order[index])
            let own = degree[node]
            for side in sides {
                let targets = side.targets.span
                for edge in side.starts[node]..<side.starts[node + 1] {
                    let other = unsafe Int(targets[unchecked: edge])
                    let rest = unsafe degree[unchecked: other]
                    guard rest > own else { continue }
                    // Moves `other` to the front of its bin and the bin's border behind it.
                    let first = unsafe bins[unchecked: Int(rest)]
                    let moved = unsafe order[unchecked: Int(first)]
                    let place = unsafe position[unchecked: other]
                    unsafe order[unchecked: Int(place)] = moved
                    unsafe order[unchecked: Int(first)] = Int32(truncatingIfNeeded: other)
                    unsafe position[unchecked: Int(moved)] = place
                    unsafe position[unchecked: other] = first
                    unsafe bins[unchecked: Int(rest)] = first + 1
                    unsafe degree[unchecked: other] = rest - 1
                }
            }
        }
    }
}
