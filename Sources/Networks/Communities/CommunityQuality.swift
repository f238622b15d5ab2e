/// What makes a community a good one.
public enum CommunityQuality: String, Sendable, CaseIterable {
    /// More weight inside than strengths alone would give, directions left aside: ``Modularity/of(_:in:resolution:)``.
    case modularity
    /// More weight inside than what leaves and enters nodes would give: ``Modularity/directed(_:in:resolution:)``.
    case directedModularity = "directed"
    /// More weight inside than γ for each pair of nodes: `constantPotts(_:in:resolution:)`. It knows no scale below
    /// which communities cannot be found, which modularity has.
    case constantPotts = "cpm"

    /// The quality of a partition.
    ///
    /// - Complexity: O(V + E).
    public func value(of communities: [Int], in graph: Graph, resolution: Double = 1) -> Double {
        switch self {
        case .modularity: Modularity.of(communities, in: graph, resolution: resolution)
        case .directedModularity:
            graph.isDirected
                ? Modularity.directed(communities, in: graph, resolution: resolution)
                : Modularity.of(communities, in: graph, resolution: resolution)
        case .constantPotts: Self.constantPotts(communities, in: graph, resolution: resolution)
        }
    }

    /// The constant Potts model: Σ over communities of e − γ n (n − 1) / 2, with e the weight inside, of both
    /// directions, and n the number of nodes (Traag, Van Dooren and Nesterov 2011, DOI 10.1103/PhysRevE.84.016114).
    ///
    /// - Complexity: O(V + E).
    static func constantPotts(_ communities: [Int], in graph: Graph, resolution: Double) -> Double {
        precondition(communities.count == graph.nodeCount, "There is one community for each node.")
        var inside = 0.0
        for node in 0..<graph.nodeCount {
            for place in graph.outgoing.range(node) {
                let other = Int(graph.outgoing.targets[place])
                guard communities[other] == communities[node], other != node else { continue }
                inside += graph.outgoing.weight(at: place) / (graph.isDirected ? 1 : 2)
            }
        }
        var sizes = [Double](repeating: 0, count: (communities.max() ?? -1) + 1)
        for community in communities { sizes[community] += 1 }
        return inside - resolution * sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    }
}
