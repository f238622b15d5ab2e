import Parallel

/// Communities of high modularity that are connected inside.
///
/// Traag, Waltman and van Eck, "From Louvain to Leiden: guaranteeing well-connected communities" (2019),
/// DOI 10.1038/s41598-019-41695-z: nodes move to the best neighbouring community, each community is refined
/// into connected parts, the parts become the nodes of a smaller graph, and so on. It differs from Louvain by
/// the refinement. Directions are left aside, weights are added.
public enum Leiden {
    public struct Options: Sendable {
        /// γ: larger gives more and smaller communities.
        public var resolution = 1.0
        /// Whole searches from different orders of the nodes, of which the best is kept; `nil` takes ten, and one
        /// for more than two million edges.
        public var restarts: Int?
        /// Passes over all levels in one search at most; `nil` goes on until no node moves, and takes three for
        /// more than a hundred thousand edges, one for more than two million.
        public var passes: Int?

        public init() {}
    }

    public struct Communities: Sendable, Equatable {
        /// The community of each node, numbered by size, the larger first.
        public let membership: [Int]
        public let modularity: Double

        public var count: Int { (membership.max() ?? -1) + 1 }
    }

    private static let manyEdges = 100_000
    private static let mostEdges = 2_000_000

    /// - Complexity: O(E) a round; few rounds in practice.
    public static func communities(
        of graph: Graph, options: Options = Options(), using generator: inout some RandomNumberGenerator
    ) -> Communities {
        let isHuge = graph.edgeCount > mostEdges
        let passes = options.passes ?? (isHuge ? 1 : graph.edgeCount > manyEdges ? 3 : .max)
        let restarts = max(1, options.restarts ?? (isHuge ? 1 : 10))
        let firsts: [LeidenSearch.Order] = isHuge ? [.strongestFirst] : [.weakestFirst, .strongestFirst]
        let ground = LeidenLevel(graph)
        let seeds = (0..<restarts).map { _ in generator.next() }
        let found = Parallel.mapEach(restarts) { index in
            var own = SeededGenerator(seed: seeds[index])
            let search = LeidenSearch(
                ground, resolution: options.resolution,
                order: index < firsts.count ? firsts[index] : .shuffled)
            let membership = search.membership(passes: passes, using: &own).map { Int($0) }
            return Communities(
                membership: membership,
                modularity: Modularity.of(membership, in: graph, resolution: options.resolution))
        }
        var best = found[0]
        for candidate in found.dropFirst() where candidate.modularity > best.modularity + sameQuality {
            best = candidate
        }
        return Communities(membership: numberedBySize(best.membership), modularity: best.modularity)
    }

    /// Modularities that differ by less are equal up to rounding.
    private static let sameQuality = 1e-12

    private static func numberedBySize(_ numbers: [Int]) -> [Int] {
        var sizes = [Int](repeating: 0, count: (numbers.max() ?? -1) + 1)
        for number in numbers { sizes[number] += 1 }
        let order = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
        var rank = [Int](repeating: 0, count: order.count)
        for (place, community) in order.enumerated() { rank[community] = place }
        return numbers.map { rank[$0] }
    }
}
