import Parallel

/// Communities of a network of friends and foes: the division with the largest ``SignedModularity`` that a search
/// finds.
///
/// Nodes move one at a time to the community where the modularity rises most, communities become nodes and the
/// same goes on (Blondel et al. 2008, DOI 10.1088/1742-5468/2008/10/P10008, with the signed gain); at last the
/// nodes themselves move once more. Several orders are tried, the best is kept. ``SignedBlocks`` asks for a
/// given number of blocks and counts wrong ties only; this one compares with chance and finds the number.
public struct SignedCommunities: Sendable, Equatable {
    /// How communities are searched for.
    public struct Options: Sendable {
        /// γ: larger values give smaller communities.
        public var resolution = 1.0
        /// Orders in which the nodes are visited; four times as many where there are ``few`` nodes, which cost nothing
        /// and have more divisions that no single move betters.
        public var starts = 10

        /// The documented defaults.
        public init() {}
    }

    /// The community of each node, numbered from 0, the larger first; a node without ties is alone.
    public let membership: [Int]
    /// The signed modularity reached, at most 1.
    public let modularity: Double
    /// How many communities there are.
    public var count: Int { (membership.max() ?? -1) + 1 }

    /// - Complexity: O(starts × rounds × (E + V × communities)).
    public init(
        of graph: SignedGraph, options: Options = Options(), using generator: inout some RandomNumberGenerator
    ) {
        let ground = SignedLevel(graph)
        let starts = max(1, options.starts) * (graph.nodeCount <= Self.few ? 4 : 1)
        let seeds = (0..<starts).map { _ in generator.next() }
        let found = Parallel.mapEach(seeds.count) { start -> Division in
            var own = SeededGenerator(seed: seeds[start])
            let membership = Self.division(ground, options.resolution, using: &own)
            return Division(
                membership: membership,
                modularity: SignedModularity.of(membership, in: graph, resolution: options.resolution))
        }
        var best = found[0]
        for candidate in found.dropFirst() where candidate.modularity > best.modularity + 1e-12 {
            best = candidate
        }
        membership = Self.bySize(best.membership)
        modularity = best.modularity
    }

    /// Nodes up to which more orders are tried.
    public static let few = 100

    private struct Division: Sendable {
        let membership: [Int]
        let modularity: Double
    }

    private static func division(
        _ ground: SignedLevel, _ resolution: Double, using generator: inout SeededGenerator
    ) -> [Int] {
        var membership = Array(0..<ground.nodeCount)
        var modularity = -Double.infinity
        while true {
            _ = ground.moveNodes(&membership, resolution, using: &generator)
            var level = ground
            var numbers = consecutive(membership)
            membership = numbers
            while true {
                level = level.aggregated(numbers)
                var groups = Array(0..<level.nodeCount)
                guard level.moveNodes(&groups, resolution, using: &generator) else { break }
                numbers = consecutive(groups)
                membership = membership.map { numbers[$0] }
            }
            let reached = ground.modularity(of: membership, resolution)
            guard reached > modularity + 1e-12 else { return membership }
            modularity = reached
        }
    }

    /// Numbers made consecutive from 0 in the order of first use.
    private static func consecutive(_ numbers: [Int]) -> [Int] {
        var known = [Int](repeating: -1, count: (numbers.max() ?? -1) + 1)
        var count = 0
        return numbers.map { number in
            if known[number] < 0 {
                known[number] = count
                count += 1
            }
            return known[number]
        }
    }

    private static func bySize(_ membership: [Int]) -> [Int] {
        let numbers = consecutive(membership)
        var sizes = [Int](repeating: 0, count: (numbers.max() ?? -1) + 1)
        for number in numbers { sizes[number] += 1 }
        let order = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
        var rank = sizes
        for (place, number) in order.enumerated() { rank[number] = place }
        return numbers.map { rank[$0] }
    }
}
