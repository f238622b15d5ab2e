public import Networks
import Parallel

extension Polarisation {
    /// How much more friends stand together and foes apart than the same numbers of friends and foes of everybody
    /// would give by chance: signed modularity beside that of rewired networks.
    ///
    /// - Parameters:
    ///   - graph: Friends and foes.
    ///   - replicates: Rewired networks at most; larger networks get fewer.
    ///   - seed: Of the rewiring and of the search.
    /// - Returns: `nil` for fewer than three ties, which cannot be rewired.
    public init?(of graph: SignedGraph, replicates: Int, seed: UInt64) {
        guard graph.tieCount >= 3 else { return nil }
        let score = Self.score(graph, seed: seed, replicate: 0)
        let count = Self.replicates(replicates, edges: Self.cost * graph.tieCount)
        let null = Parallel.mapEach(count, chunk: 4) { replicate -> Double? in
            var generator = SeededGenerator(seed: seed, replicate: replicate + 1)
            guard let rewired = try? SignedRewiring.rewired(graph, using: &generator) else { return nil }
            return Self.score(rewired, seed: seed, replicate: replicate + 1)
        }.compactMap { $0 }
        self.init(score: score, null: null)
    }

    /// A search among friends and foes takes as long as this many among ties without a sign.
    private static let cost = 4

    /// The same search for the observed network and the rewired ones, so that neither is favoured.
    private static func score(_ graph: SignedGraph, seed: UInt64, replicate: Int) -> Double {
        var generator = SeededGenerator(seed: seed &+ 0x5167, replicate: replicate)
        var options = SignedCommunities.Options()
        options.starts = 3
        return SignedCommunities(of: graph, options: options, using: &generator).modularity
    }
}
