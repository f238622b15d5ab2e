/// Communities of high modularity that are connected inside.
///
/// Traag, Waltman and van Eck, "From Louvain to Leiden: guaranteeing well-connected communities" (2019),
/// DOI 10.1038/s41598-019-41695-z: nodes move to the best neighbouring community, each community is refined
/// into connected parts, the parts become the nodes of a smaller graph, and so on until no node moves. It
/// differs from Louvain by the refinement. Directions are left aside, weights are added.
public enum Leiden {
    public struct Options: Sendable {
        /// γ: larger gives more and smaller communities.
        public var resolution = 1.0
        /// Whole rounds from different orders; the best is kept.
        public var restarts = 10

        public init() {}
    }

    public struct Communities: Sendable, Equatable {
        /// The community of each node, numbered by size, the larger first.
        public let membership: [Int]
        public let modularity: Double

        public var count: Int { (membership.max() ?? -1) + 1 }
    }

    /// - Complexity: O(E) a round; few rounds in practice.
    public static func communities(
        of graph: Graph, options: Options = Options(), using generator: inout some RandomNumberGenerator
    ) -> Communities {
        var best: Communities?
        for _ in 0..<max(1, options.restarts) {
            let membership = run(on: graph, options.resolution, &generator)
            let quality = Modularity.of(membership, in: graph, resolution: options.resolution)
            if best.map({ quality > $0.modularity + 1e-12 }) ?? true {
                best = Communities(membership: membership, modularity: quality)
            }
        }
        let found = best ?? Communities(membership: [], modularity: 0)
        return Communities(membership: numberedBySize(found.membership), modularity: found.modularity)
    }

    /// Passes over all levels, each from the communities of the one before, until no node of the graph moves.
    private static func run(
        on graph: Graph, _ resolution: Double, _ generator: inout some RandomNumberGenerator
    ) -> [Int] {
        let ground = LeidenLevel(graph)
        var membership = Array(0..<graph.nodeCount)
        while ground.moveNodes(&membership, resolution, &generator) {
            climb(from: ground, &membership, resolution, &generator)
        }
        return dense(membership)
    }

    /// Refines and aggregates the communities of the ground level up to where no node moves any more.
    private static func climb(
        from ground: LeidenLevel, _ membership: inout [Int], _ resolution: Double,
        _ generator: inout some RandomNumberGenerator
    ) {
        var level = ground
        // The node of the current level that each node of the ground belongs to.
        var nodeOf = Array(0..<ground.nodeCount)
        var current = membership
        while true {
            let parts = level.refined(current, resolution, &generator)
            let next = level.aggregated(parts)
            guard next.nodeCount < level.nodeCount else { break }
            var ofPart = [Int](repeating: 0, count: next.nodeCount)
            for node in current.indices { ofPart[parts[node]] = current[node] }
            nodeOf = nodeOf.map { parts[$0] }
            level = next
            current = dense(ofPart)
            guard level.moveNodes(&current, resolution, &generator) else { break }
        }
        membership = dense(nodeOf.map { current[$0] })
    }

    /// Numbers made consecutive in the order of first use.
    static func dense(_ numbers: [Int]) -> [Int] {
        var ids: [Int: Int] = [:]
        return numbers.map { number in
            if let id = ids[number] { return id }
            ids[number] = ids.count
            return ids.count - 1
        }
    }

    private static func numberedBySize(_ membership: [Int]) -> [Int] {
        let numbers = dense(membership)
        var sizes = [Int](repeating: 0, count: (numbers.max() ?? -1) + 1)
        for number in numbers { sizes[number] += 1 }
        let order = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
        var rank = [Int](repeating: 0, count: order.count)
        for (place, community) in order.enumerated() { rank[community] = place }
        return numbers.map { rank[$0] }
    }
}
