import Networks
import Parallel
import Statistics

/// Ranks on networks whose threads, or comments, were drawn anew.
///
/// Whole threads are drawn where there are ``CorpusNetwork/fewestThreads`` or more, for comments of one thread hang
/// together; else the comments.
struct ThreadResamples {
    private let network: CorpusNetwork
    private let graph: Graph
    private let seed: UInt64
    /// The place among the graph's edges of each tie of a thread.
    private let places: [Int32]

    init(_ network: CorpusNetwork, _ graph: Graph, seed: UInt64) {
        self.network = network
        self.graph = graph
        self.seed = seed
        places = graph.edgeCount <= Self.mostTies ? Self.places(network, graph) : []
    }

    /// What is drawn.
    enum Draw {
        /// As many threads, or comments, as there are, with replacement.
        case redrawn
        /// All comments but a share of them, ``CommentResampling/missingShare``.
        case thinned
    }

    /// Hands over the ranks of everybody in each of some resamples, one resample after the other.
    ///
    /// - Parameters:
    ///   - count: See ``affordable(_:by:work:)``.
    ///   - draw: Is called with the rank of each person.
    func ranks(
        _ draw: Draw, by measure: CorpusRanking.Measure, count: Int, _ body: ([Int32]) -> Void
    ) throws(NetworkError) {
        for batch in Parallel.chunks(of: count, size: batch) {
            let weightings = Parallel.mapEach(batch.count) { weighting(draw, of: batch.lowerBound + $0) }
            for scores in try scores(weightings, by: measure) { body(RankIntervals.ranks(scores)) }
        }
    }

    /// How many of the resamples that are asked for can be had.
    ///
    /// - Parameter work: Nodes and edges that may be gone through, for all resamples together; where that is enough for
    ///   fewer than ``fewest``, there are none; nor are there on more than ``mostTies`` ties.
    func affordable(_ count: Int, by measure: CorpusRanking.Measure, work: Int) -> Int {
        let affordable = min(count, work / max(1, measure.work(on: graph)))
        return affordable >= min(count, Self.fewest) && graph.edgeCount <= Self.mostTies ? affordable : 0
    }

    /// Fewer resamples than this say nothing about a 90 % interval.
    static let fewest = 20
    /// Weightings of more ties would take more than half a gigabyte.
    static let mostTies = 2_000_000
    /// Weightings held at a time: a number a tie each, and three a person while ranks are sought. Multiples of eight,
    /// which are walked side by side; of large networks only those, lest they take a gigabyte.
    private var batch: Int { graph.nodeCount + graph.edgeCount > Self.largeNetwork ? 8 : 16 }
    private static let largeNetwork = 1_000_000

    private func scores(
        _ weightings: [[Double]], by measure: CorpusRanking.Measure
    ) throws(NetworkError) -> [[Double]] {
        guard measure != .pageRank else {
            var settings = PageRank.Options()
            settings.tolerance = 1e-8
            return try PageRank.scores(of: graph, weightings: weightings, options: settings).map(\.values)
        }
        let edges = graph.edges
        return Parallel.mapEach(weightings.count) { index in
            let drawn = zip(edges, weightings[index]).map {
                Graph.Edge($0.source, $0.target, weight: $1)
            }
            let graph = try? Graph(nodeCount: graph.nodeCount, edges: drawn, isDirected: true)
            return graph.flatMap { try? measure.scores(of: $0) }
        }.compactMap { $0 }
    }

    /// The weight of each edge when threads or comments are drawn: the sum over its ties of how often they were.
    private func weighting(_ draw: Draw, of replicate: Int) -> [Double] {
        var generator = SeededGenerator(seed: seed, replicate: replicate)
        switch draw {
        case .redrawn: return redrawn(using: &generator)
        case .thinned: return thinned(using: &generator)
        }
    }

    /// Each comment of each tie stays or is missing by itself.
    private func thinned(using generator: inout SeededGenerator) -> [Double] {
        var weights = [Double](repeating: 0, count: graph.edgeCount)
        for (tie, place) in places.enumerated() {
            for _ in 0..<network.weights[tie]
            where Double.random(in: 0..<1, using: &generator) >= CommentResampling.missingShare {
                weights[Int(place)] += 1
            }
        }
        return weights
    }

    private func redrawn(using generator: inout SeededGenerator) -> [Double] {
        var weights = [Double](repeating: 0, count: graph.edgeCount)
        let threads = network.threadEnds.count
        guard threads < CorpusNetwork.fewestThreads else {
            var draws = [Int32](repeating: 0, count: threads)
            for _ in 0..<threads { draws[Int.random(in: 0..<threads, using: &generator)] += 1 }
            var tie = 0
            for (thread, end) in network.threadEnds.enumerated() {
                if draws[thread] > 0 {
                    for place in tie..<end {
                        weights[Int(places[place])] += Double(draws[thread] * network.weights[place])
                    }
                }
                tie = end
            }
            return weights
        }
        var tie = 0
        for (thread, end) in network.threadEnds.enumerated() {
            let count = network.commentCounts[thread]
            var draws = [Int](repeating: 0, count: count)
            for _ in 0..<count { draws[Int.random(in: 0..<count, using: &generator)] += 1 }
            for place in tie..<end {
                weights[Int(places[place])] += Double(
                    network.tieComments[place].reduce(0) { $0 + draws[Int($1)] })
            }
            tie = end
        }
        return weights
    }

    private static func places(_ network: CorpusNetwork, _ graph: Graph) -> [Int32] {
        let starts = graph.outgoing.starts
        let targets = graph.outgoing.targets
        return network.sources.indices.map { tie in
            var low = starts[Int(network.sources[tie])]
            var high = starts[Int(network.sources[tie]) + 1]
            while low < high {
                let middle = (low + high) / 2
                if targets[middle] < network.targets[tie] { low = middle + 1 } else { high = middle }
            }
            return Int32(truncatingIfNeeded: low)
        }
    }
}
