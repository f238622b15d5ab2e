import Parallel

/// Clustering: how many of a node's contacts are each other's contacts.
///
/// Watts and Strogatz 1998, DOI 10.1038/30918: the share of pairs of neighbours that are tied, on the graph without
/// directions and weights. The global coefficient, closed paths of length two over all of them (Newman 2003,
/// DOI 10.1137/S003614450342480, eq. 3), is another number than the mean of the local ones, and is stated apart.
public struct Clustering: Sendable {
    /// One share a node; `nil` for nodes with fewer than two contacts, of whom there is nothing to say.
    public let local: [Double?]
    /// Triangles through each node.
    public let triangles: [Int]
    /// Closed paths of length two over all of them; `nil` where there is none.
    public let transitivity: Double?

    /// The mean over the nodes with two contacts or more; `nil` where there is none.
    public var mean: Double? {
        let known = local.compactMap { $0 }
        return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
    }

    /// - Complexity: O(E^1.5), over all cores: each triangle is found once, from its edge between the two nodes of
    ///   smaller degree.
    public init(of graph: Graph) {
        let ties = graph.undirected.outgoing
        let n = ties.nodeCount
        let upward = Self.upward(ties)
        let parts = Parallel.map(count: n, chunk: max(1, n / Self.mostParts)) { nodes in
            var counts = [Int](repeating: 0, count: n)
            var isMarked = [Bool](repeating: false, count: n)
            for node in nodes {
                for other in upward[node] { isMarked[Int(other)] = true }
                for other in upward[node] {
                    for third in upward[Int(other)] where isMarked[Int(third)] {
                        counts[node] += 1
                        counts[Int(other)] += 1
                        counts[Int(third)] += 1
                    }
                }
                for other in upward[node] { isMarked[Int(other)] = false }
            }
            return counts
        }
        var triangles = [Int](repeating: 0, count: n)
        for part in parts { for node in 0..<n { triangles[node] += part[node] } }
        let pairs = (0..<n).map { node in
            let contacts = ties.degree(node) - (ties.has(node, node) ? 1 : 0)
            return contacts * (contacts - 1) / 2
        }
        self.triangles = triangles
        local = (0..<n).map { pairs[$0] > 0 ? Double(triangles[$0]) / Double(pairs[$0]) : nil }
        let all = pairs.reduce(0, +)
        transitivity = all > 0 ? Double(triangles.reduce(0, +)) / Double(all) : nil
    }

    /// For each node its neighbours of larger degree, or of the same degree and larger number.
    private static func upward(_ ties: Adjacency) -> [[Int32]] {
        (0..<ties.nodeCount).map { node in
            ties.targets[ties.range(node)].filter { other in
                (ties.degree(node), node) < (ties.degree(Int(other)), Int(other))
            }
        }
    }

    /// Partial sums at most, each one number a node.
    private static let mostParts = 16
}
