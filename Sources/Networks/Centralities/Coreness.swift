/// Coreness: the largest k such that a node belongs to a part in which everybody has k edges inside.
///
/// Batagelj and Zaveršnik, "An O(m) algorithm for cores decomposition of networks" (2003),
/// arXiv:cs/0310049. Edges of both directions count; weights do not.
public enum Coreness {
    /// One value a node.
    ///
    /// - Complexity: O(V + E).
    public static func scores(of graph: Graph) -> [Int] {
        let n = graph.nodeCount
        guard n > 0 else { return [] }
        let sides = graph.isDirected ? [graph.outgoing, graph.incoming] : [graph.outgoing]
        var degree = (0..<n).map { node in sides.reduce(0) { $0 + $1.degree(node) } }
        var bins = [Int](repeating: 0, count: (degree.max() ?? 0) + 2)
        for value in degree { bins[value + 1] += 1 }
        for index in 1..<bins.count { bins[index] += bins[index - 1] }
        var place = bins
        var order = [Int](repeating: 0, count: n)
        var position = [Int](repeating: 0, count: n)
        for node in 0..<n {
            position[node] = place[degree[node]]
            order[position[node]] = node
            place[degree[node]] += 1
        }
        for index in 0..<n {
            let node = order[index]
            for side in sides {
                for edge in side.range(node) {
                    let other = Int(side.targets[edge])
                    guard degree[other] > degree[node] else { continue }
                    // Moves `other` to the front of its bin and the bin's border behind it.
                    let first = bins[degree[other]]
                    let moved = order[first]
                    order.swapAt(first, position[other])
                    position[moved] = position[other]
                    position[other] = first
                    bins[degree[other]] += 1
                    degree[other] -= 1
                }
            }
        }
        return degree
    }
}
