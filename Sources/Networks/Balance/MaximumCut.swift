/// Two sides with as much tie weight between them as can be found: the maximum cut of an undirected graph.
///
/// In an argument people answer those they oppose, so the cut of the reply graph tells camps without a word of
/// text: Pick, Kozhukhov, Vilenchik and Tsur, "STEM: Unsupervised STructural EMbedding for Stance Detection"
/// (2022), DOI 10.1609/aaai.v36i10.21357. The problem is relaxed to unit vectors
/// (Goemans and Williamson 1995, DOI 10.1145/227683.227684) of low rank (Burer and Monteiro 2003,
/// DOI 10.1007/s10107-002-0352-8), solved one vector at a time (Wang, Chang and Kolter 2017, arXiv:1706.00476),
/// and rounded by random hyperplanes, all of them in one product of matrices; the best cut is then improved by
/// moving single nodes. ``Frustration`` asks the same of ties with signs.
///
/// Nodes of different parts are not compared: each part's first node is on side 0.
public struct MaximumCut: Sendable, Equatable {
    /// How long the search goes on.
    public struct Options: Sendable {
        /// Random hyperplanes.
        public var hyperplanes = 128
        /// Rounds over all vectors at most; it stops where the relaxation no longer rises.
        public var rounds = 500
        /// The relative rise of a round below which it has.
        public var tolerance = 1e-9

        /// The documented defaults.
        public init() {}
    }

    /// The side of each node, 0 or 1.
    public let sides: [Int]
    /// The weight of the ties between the sides.
    public let weight: Double
    /// What no cut can exceed, from the dual of the relaxation; at least ``weight``.
    public let bound: Double
    /// How far the random hyperplanes agree on a node's side, 0 to 1: 1 where all do, 0 where half do.
    public let certainty: [Double]

    /// Nodes up to which the bound is made tight by an eigenvalue; beyond, it is the weight of all ties.
    public static let mostBounded = 600
    /// Vectors need no more dimensions than √(2 n) for the relaxation to have no false summits (Barvinok 1995,
    /// Pataki 1998); large graphs do with fewer.
    private static let mostDimensions = 48

    /// - Complexity: O(rounds × E × dimensions) for the relaxation, O(V × dimensions × hyperplanes) for the
    ///   rounding, O(V³) for the bound of small graphs.
    public init(
        of graph: Graph, options: Options = Options(), using generator: inout some RandomNumberGenerator
    ) {
        let ties = graph.undirected.outgoing
        let count = ties.nodeCount
        let parts = Structure.components(of: graph)
        var relaxation = CutRelaxation(
            ties, dimensions: min(Self.mostDimensions, Self.dimensions(count)), using: &generator)
        relaxation.solve(rounds: options.rounds, tolerance: options.tolerance)
        let rounded = relaxation.rounded(hyperplanes: max(1, options.hyperplanes), using: &generator)
        var best = CutSearch(ties, rounded[0])
        for cut in rounded {
            var search = CutSearch(ties, cut)
            search.settle()
            if search.weight > best.weight + 1e-12 * max(1, best.weight) { best = search }
        }
        sides = Self.normalised(best.sides, parts)
        weight = best.weight
        bound =
            count <= Self.mostBounded ? max(best.weight, relaxation.bound()) : max(best.weight, best.total)
        certainty = Self.certainty(of: sides, rounded, parts)
    }

    private static func dimensions(_ count: Int) -> Int {
        max(2, Int((2 * Double(count)).squareRoot().rounded(.up)) + 1)
    }

    /// The first node of each part on side 0.
    private static func normalised(_ sides: [Int8], _ parts: [Int]) -> [Int] {
        var first: [Int8] = []
        return sides.indices.map { node in
            if parts[node] == first.count { first.append(sides[node]) }
            return sides[node] == first[parts[node]] ? 0 : 1
        }
    }

    /// Every rounded cut is turned, part by part, to where it agrees more with the final one.
    private static func certainty(of sides: [Int], _ rounded: [[Int8]], _ parts: [Int]) -> [Double] {
        var agreed = [Int](repeating: 0, count: sides.count)
        let partCount = (parts.max() ?? -1) + 1
        for cut in rounded {
            var balance = [Int](repeating: 0, count: partCount)
            for node in sides.indices {
                balance[parts[node]] += (cut[node] > 0) == (sides[node] == 0) ? 1 : -1
            }
            for node in sides.indices {
                let isSame = (cut[node] > 0) == (sides[node] == 0)
                if isSame == (balance[parts[node]] >= 0) { agreed[node] += 1 }
            }
        }
        return agreed.map { max(0, 2 * Double($0) / Double(rounded.count) - 1) }
    }
}
