import Networks
import Parallel

/// How much more a network falls into communities than one with the same degrees does by chance.
///
/// The raw score says little: sparse networks have high modularity whatever their structure. Here it stands
/// beside its mean and spread over rewired networks (Salloum, Chen and Kivelä 2022, DOI 10.1145/3512962).
public struct Polarisation: Sendable, Equatable {
    /// Of a network of ties, the modularity of the communities found; of friends and foes, the signed modularity;
    /// of camps that answer each other, the share of the ties between them.
    public let score: Double
    /// Mean and standard deviation of the same over rewired networks.
    public let nullMean: Double
    /// The standard deviation of the scores by chance.
    public let nullDeviation: Double
    /// (score − mean) / deviation; `nil` without spread.
    public let z: Double?
    /// The share of rewired networks that score as high, the observed one counted.
    public let p: Double
    /// How many networks were drawn by chance.
    public let replicates: Int

    /// Rewired edges in all replicates together; a large network needs fewer replicates, for its spread is small.
    private static let mostEdges = 200_000
    private static let fewestReplicates = 40

    /// - Parameter replicates: Rewired networks at most; larger networks get fewer.
    /// - Returns: `nil` for fewer than three ties, which cannot be rewired.
    init?(_ graph: Graph, replicates: Int, seed: UInt64) {
        guard graph.edgeCount >= 3 else { return nil }
        let score = Self.score(graph, seed: seed, replicate: 0)
        let count = Self.replicates(replicates, edges: graph.edgeCount)
        let null = Parallel.mapEach(count, chunk: 4) { replicate -> Double? in
            var generator = SeededGenerator(seed: seed, replicate: replicate + 1)
            guard let rewired = try? Rewiring.rewired(graph, using: &generator) else { return nil }
            return Self.score(rewired, seed: seed, replicate: replicate + 1)
        }.compactMap { $0 }
        self.init(score: score, null: null)
    }

    /// A score beside those of networks that are alike by chance.
    ///
    /// - Returns: `nil` for fewer than two of those.
    init?(score: Double, null: [Double]) {
        guard null.count > 1 else { return nil }
        let mean = null.reduce(0, +) / Double(null.count)
        let variance = null.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(null.count - 1)
        self.score = score
        nullMean = mean
        nullDeviation = variance.squareRoot()
        z = variance > 1e-18 ? (score - mean) / variance.squareRoot() : nil
        p = Double(null.count { $0 >= score - 1e-12 } + 1) / Double(null.count + 1)
        replicates = null.count
    }

    /// As many replicates as are asked for, fewer for large networks.
    static func replicates(_ most: Int, edges: Int) -> Int {
        min(most, max(fewestReplicates, mostEdges / max(1, edges)))
    }

    /// The same search for the observed network and the rewired ones, so that neither is favoured.
    private static func score(_ graph: Graph, seed: UInt64, replicate: Int) -> Double {
        var generator = SeededGenerator(seed: seed &+ 0x9e37, replicate: replicate)
        var options = Leiden.Options()
        options.restarts = 2
        return Leiden.communities(of: graph, options: options, using: &generator).modularity
    }
}
