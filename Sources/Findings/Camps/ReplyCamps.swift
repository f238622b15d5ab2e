public import Networks
import Parallel

/// Two camps told from who answers whom alone, without a word of text.
///
/// People answer those they oppose more than those they agree with, so the `MaximumCut` of the network of
/// replies tells the sides (STEM; Pick et al. 2022, DOI 10.1609/aaai.v36i10.21357). Only the 2-core of the largest
/// part is cut; those who hang on it by single ties are put opposite to the one they answer, with less
/// confidence. Nearly every sparse network can be cut well, so the cut stands beside the cuts of rewired networks,
/// and where it is no better than theirs, nobody has a camp.
public struct ReplyCamps: Sendable {
    /// The share of the core's tie weight between the camps, and what chance gives.
    public let cut: Polarisation
    /// The side of each person, 0 or 1, whatever chance gives; `nil` for those without a say.
    public let sides: [Int?]
    /// How sure a side is, 0 to 1.
    public let confidence: [Double]
    /// People in the core.
    public let core: Int

    /// A cut that chance exceeds more often than this tells no camps.
    public static let level = 0.05
    /// Somebody less sure than this has no camp.
    public static let clear = 0.3
    /// A smaller core tells nothing.
    public static let fewest = 6
    /// Hyperplanes for the rewired networks and the observed one beside them.
    private static let nullHyperplanes = 16

    /// Whether the camps stand apart by more than chance.
    public var isBeyondChance: Bool { cut.p <= Self.level }

    /// The camp of each person, 0 or 1; `nil` where nothing is known, which is everybody unless
    /// ``isBeyondChance``.
    public var membership: [Int?] {
        isBeyondChance ? sides : [Int?](repeating: nil, count: sides.count)
    }

    /// - Parameters:
    ///   - graph: Who addresses whom.
    ///   - replicates: Rewired networks at most; larger networks get fewer.
    ///   - seed: Of the search and of the rewiring.
    /// - Returns: `nil` if the core is smaller than ``fewest``.
    /// - Complexity: O(replicates × rounds × E).
    public init?(of graph: Graph, replicates: Int, seed: UInt64) {
        let ties = graph.undirected
        let core = Self.core(of: ties)
        guard core.count >= Self.fewest,
            let inner = try? Graph(nodeCount: core.count, edges: Self.edges(ties, core), isDirected: false)
        else { return nil }
        var generator = SeededGenerator(seed: seed)
        let found = MaximumCut(of: inner, using: &generator)
        let count = Polarisation.replicates(replicates, edges: 8 * inner.edgeCount)
        let null = Parallel.mapEach(count, chunk: 4) { replicate -> Double? in
            var generator = SeededGenerator(seed: seed, replicate: replicate + 1)
            guard let rewired = try? Rewiring.rewired(inner, using: &generator) else { return nil }
            return Self.share(rewired, using: &generator)
        }.compactMap { $0 }
        var own = SeededGenerator(seed: seed, replicate: 0)
        guard let cut = Polarisation(score: Self.share(inner, using: &own), null: null) else { return nil }
        self.cut = cut
        self.core = core.count
        var placed = Placement(ties, core, found)
        placed.spread(certainty: max(0, 2 * cut.score - 1))
        confidence = placed.confidence
        sides = zip(placed.sides, placed.confidence).map { $1 >= Self.clear ? $0 : nil }
    }

    private static func share(_ graph: Graph, using generator: inout some RandomNumberGenerator) -> Double {
        var options = MaximumCut.Options()
        options.hyperplanes = nullHyperplanes
        options.tolerance = 1e-5
        let total = graph.edges.reduce(0) { $0 + $1.weight }
        return total > 0 ? MaximumCut(of: graph, options: options, using: &generator).weight / total : 0
    }

    /// The largest part of the 2-core, ascending.
    private static func core(of ties: Graph) -> [Int] {
        let coreness = Coreness.scores(of: ties)
        let isInside = coreness.map { $0 >= 2 }
        guard
            let inner = try? Graph(
                nodeCount: ties.nodeCount,
                edges: ties.edges.filter { isInside[$0.source] && isInside[$0.target] }, isDirected: false)
        else { return [] }
        let parts = Structure.components(of: inner)
        var sizes = [Int](repeating: 0, count: (parts.max() ?? -1) + 1)
        for part in parts { sizes[part] += 1 }
        let largest = sizes.indices.max { (sizes[$0], $1) < (sizes[$1], $0) }
        return parts.indices.filter { parts[$0] == largest && isInside[$0] }
    }

    private static func edges(_ ties: Graph, _ core: [Int]) -> [Graph.Edge] {
        var place = [Int](repeating: -1, count: ties.nodeCount)
        for (index, node) in core.enumerated() { place[node] = index }
        return ties.edges.filter { place[$0.source] >= 0 && place[$0.target] >= 0 }
            .map { Graph.Edge(place[$0.source], place[$0.target], weight: $0.weight) }
    }
}

/// Sides of the core, and of those who hang on it.
private struct Placement {
    private let ties: Graph
    private(set) var sides: [Int?]
    private(set) var confidence: [Double]
    private var frontier: [Int]

    init(_ ties: Graph, _ core: [Int], _ cut: MaximumCut) {
        self.ties = ties
        sides = [Int?](repeating: nil, count: ties.nodeCount)
        confidence = [Double](repeating: 0, count: ties.nodeCount)
        frontier = core
        for (index, node) in core.enumerated() {
            sides[node] = cut.sides[index]
            confidence[node] = cut.certainty[index]
        }
    }

    /// Puts people opposite to the one nearer to the core that they are tied to.
    ///
    /// - Parameter certainty: By what their confidence is smaller than the other's.
    mutating func spread(certainty: Double) {
        while !frontier.isEmpty {
            var next: [Int] = []
            for node in frontier {
                for tie in ties.outgoing[node] where sides[tie.node] == nil {
                    sides[tie.node] = sides[node].map { 1 - $0 }
                    confidence[tie.node] = confidence[node] * certainty
                    next.append(tie.node)
                }
            }
            frontier = next
        }
    }
}
