/// Pairs of nodes by how they are tied: both ways, one way, not at all.
///
/// Holland and Leinhardt, "A method for detecting structure in sociometric data" (1970), DOI 10.1086/224954.
/// Self-loops and weights are left aside. The share of mutual pairs among the tied ones is another measure than
/// ``Structure/reciprocity(of:)``, which counts edges.
public struct DyadCensus: Sendable, Equatable {
    /// Pairs with an edge each way.
    public let mutual: Int
    /// Pairs with an edge one way.
    public let asymmetric: Int
    /// Pairs without an edge.
    public let null: Int

    /// - Precondition: The graph is directed.
    /// - Complexity: O(V + E log(degree)).
    public init(of graph: Graph) {
        precondition(graph.isDirected, "A dyad census tells the directions of edges apart.")
        var halves = 0
        var asymmetric = 0
        for node in 0..<graph.nodeCount {
            for place in graph.outgoing.range(node) {
                let other = Int(graph.outgoing.targets[place])
                guard other != node else { continue }
                if graph.outgoing.has(other, node) { halves += 1 } else { asymmetric += 1 }
            }
        }
        mutual = halves / 2
        self.asymmetric = asymmetric
        null = graph.nodeCount * (graph.nodeCount - 1) / 2 - mutual - asymmetric
    }
}
