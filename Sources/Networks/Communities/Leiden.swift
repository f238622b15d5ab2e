import Parallel

/// Communities of high quality that are connected inside.
///
/// Traag, Waltman and van Eck, "From Louvain to Leiden: guaranteeing well-connected communities" (2019),
/// DOI 10.1038/s41598-019-41695-z: nodes move to the best neighbouring community, each community is refined
/// into connected parts, the parts become the nodes of a smaller graph, and so on, until no node gains by moving. It
/// differs from Louvain by the refinement. What a good community is, ``CommunityQuality`` says.
public enum Leiden {
    /// What a good community is, and how long the search goes on.
    public struct Options: Sendable {
        /// What is made as large as can be.
        public var quality = CommunityQuality.modularity
        /// γ: larger gives more and smaller communities.
        public var resolution = 1.0
        /// Whole searches from different orders of the nodes, of which the best is kept; `nil` takes ten, two for
        /// more than half a million edges, and one for more than two million.
        public var restarts: Int?
        /// Passes over all levels in one search at most; `nil` goes on until no node moves, for sixteen at most, and
        /// takes three for more than a hundred thousand edges, one for more than two million.
        public var passes: Int?

        /// The documented defaults.
        public init() {}
    }

    /// A partition of the nodes, and its quality.
    public struct Communities: Sendable, Equatable {
        /// The community of each node, numbered by size, the larger first.
        public let membership: [Int]
        /// The quality asked for.
        public let quality: Double
        /// The modularity with the resolution asked for, whatever quality was asked for.
        public let modularity: Double

        /// How many communities there are.
        public var count: Int { (membership.max() ?? -1) + 1 }
    }

    private static let manyEdges = 100_000
    private static let veryManyEdges = 500_000
    private static let mostEdges = 2_000_000
    /// Long chains gain a little in each of some forty passes, ever more the longer they are.
    private static let mostPasses = 16

    /// - Complexity: O(E) a round; few rounds in practice.
    public static func communities(
        of graph: Graph, options: Options = Options(), using generator: inout some RandomNumberGenerator
    ) -> Communities {
        let ties = graph.undirected.outgoing
        let ends = (0..<ties.nodeCount).map { ties.strength($0) + ties.loopWeight($0) }
        let total = ends.reduce(0, +)
        guard total > 0 else {
            let alone = Array(0..<graph.nodeCount)
            return Communities(membership: alone, quality: 0, modularity: 0)
        }
        // Drawn here, so that what follows is compiled for each kind of mass and no generator.
        let seeds = (0..<restarts(of: graph, options)).map { _ in generator.next() }
        return switch options.quality {
        case .directedModularity where graph.isDirected:
            search(
                LeidenLevel(
                    ties,
                    masses: (0..<graph.nodeCount).map {
                        DirectedMass(out: graph.outgoing.strength($0), into: graph.incoming.strength($0))
                    }, total: total),
                graph, rate: 2 * options.resolution / total, options, seeds)
        case .modularity, .directedModularity:
            search(
                LeidenLevel(ties, masses: ends, total: total), graph, rate: options.resolution / total,
                options, seeds)
        case .constantPotts:
            search(
                LeidenLevel(
                    ties, masses: [Double](repeating: 1, count: graph.nodeCount), total: total),
                graph, rate: options.resolution, options, seeds)
        }
    }

    private static func restarts(of graph: Graph, _ options: Options) -> Int {
        let isHuge = graph.edgeCount > mostEdges
        return max(1, options.restarts ?? (isHuge ? 1 : graph.edgeCount > veryManyEdges ? 2 : 10))
    }

    private static func search<Mass>(
        _ ground: LeidenLevel<Mass>, _ graph: Graph, rate: Double, _ options: Options, _ seeds: [UInt64]
    ) -> Communities {
        let isHuge = graph.edgeCount > mostEdges
        let passes = options.passes ?? (isHuge ? 1 : graph.edgeCount > manyEdges ? 3 : mostPasses)
        let firsts: [VisitOrder] = isHuge ? [.strongestFirst] : [.weakestFirst, .strongestFirst]
        let found = Parallel.mapEach(seeds.count) { index in
            var own = SeededGenerator(seed: seeds[index])
            let search = LeidenSearch(
                ground, rate: rate, order: index < firsts.count ? firsts[index] : .shuffled)
            let membership = search.membership(passes: passes, using: &own).map { Int($0) }
            return Found(
                membership: membership,
                quality: options.quality.value(of: membership, in: graph, resolution: options.resolution))
        }
        var best = found[0]
        for candidate in found.dropFirst()
        where candidate.quality - best.quality > sameQuality * best.quality.magnitude { best = candidate }
        return Communities(
            membership: numberedBySize(best.membership), quality: best.quality,
            modularity: options.quality == .constantPotts
                || graph.isDirected && options.quality != .modularity
                ? Modularity.of(best.membership, in: graph, resolution: options.resolution)
                : best.quality)
    }

    private struct Found: Sendable {
        let membership: [Int]
        let quality: Double
    }

    /// Qualities that differ by less, as a share, are equal up to rounding.
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

extension Adjacency {
    /// The weight of the edge from a node to itself; 0 without one.
    fileprivate func loopWeight(_ node: Int) -> Double {
        has(node, node) ? self[node].first { $0.node == node }?.weight ?? 0 : 0
    }
}
