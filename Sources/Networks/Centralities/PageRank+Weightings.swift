import Parallel

extension PageRank {
    /// Scores of one graph under many sets of weights: what resampling needs.
    ///
    /// Every round is one product of a sparse matrix with several vectors: an edge is read once for eight
    /// weightings, not once for each. Weightings go on until all of their eight are at rest, so a result has at
    /// most the residual asked for.
    ///
    /// - Parameters:
    ///   - graph: Gives the edges; its own weights are not used.
    ///   - weightings: For each, one weight an edge in the order of ``Graph/edges``, not negative; 0 takes the
    ///     edge away.
    ///   - options: As for one weighting.
    /// - Returns: One result a weighting, in order.
    /// - Throws: ``NetworkError/unusableWeight(edge:_:)`` or ``NetworkError/noConvergence(iterations:residual:)``.
    /// - Precondition: The graph is directed, and a weighting has as many entries as the graph has edges.
    /// - Complexity: O((V + E) × weightings × log(1 / tolerance)), over all cores.
    public static func scores(
        of graph: Graph, weightings: [[Double]], options: Options = Options()
    ) throws(NetworkError) -> [Scores] {
        precondition(graph.isDirected, "Weightings are given for the edges of a directed graph.")
        for weighting in weightings {
            precondition(weighting.count == graph.edgeCount, "A weighting has one entry for each edge.")
            if let edge = weighting.firstIndex(where: { !($0.isFinite && $0 >= 0) }) {
                throw .unusableWeight(edge: edge, weighting[edge])
            }
        }
        guard graph.nodeCount > 0 else {
            return weightings.map { _ in Scores(values: [], iterations: 0, residual: 0) }
        }
        let restart = normalised(options.restart, graph.nodeCount)
        let order = EdgeOrder(graph)
        let batches = Parallel.chunks(of: weightings.count, size: WeightedWalks.width)
        let results = Parallel.mapEach(batches.count) { index in
            WeightedWalks(graph, order, Array(weightings[batches[index]]), options, restart).run()
        }
        var scores: [Scores] = []
        scores.reserveCapacity(weightings.count)
        for result in results { scores += try result.get() }
        return scores
    }
}

/// Where each incoming edge stands among the outgoing ones.
private struct EdgeOrder: Sendable {
    let placeOfIncoming: [Int32]

    init(_ graph: Graph) {
        var next = graph.incoming.starts
        var places = [Int32](repeating: 0, count: graph.edgeCount)
        // Sources ascend in the outgoing rows, and so they do within each incoming row.
        for (place, target) in graph.outgoing.targets.enumerated() {
            places[next[Int(target)]] = Int32(place)
            next[Int(target)] += 1
        }
        placeOfIncoming = places
    }
}

/// Up to eight walks over the same edges, side by side.
private struct WeightedWalks {
    static let width = 8
    private typealias Lanes = SIMD8<Double>

    private let incoming: Adjacency
    private let options: PageRank.Options
    private let restart: [Double]?
    private let count: Int
    /// Weights in the order of the incoming rows.
    private let weights: [Lanes]
    private let strengths: [Lanes]

    init(
        _ graph: Graph, _ order: EdgeOrder, _ weightings: [[Double]], _ options: PageRank.Options,
        _ restart: [Double]?
    ) {
        incoming = graph.incoming
        self.options = options
        self.restart = restart
        count = weightings.count
        var strengths = [Lanes](repeating: Lanes(), count: graph.nodeCount)
        for node in 0..<graph.nodeCount {
            for place in graph.outgoing.range(node) {
                for lane in weightings.indices { strengths[node][lane] += weightings[lane][place] }
            }
        }
        self.strengths = strengths
        weights = order.placeOfIncoming.map { place in
            var lanes = Lanes()
            for lane in weightings.indices { lanes[lane] = weightings[lane][Int(place)] }
            return lanes
        }
    }

    func run() -> Result<[PageRank.Scores], NetworkError> {
        let n = strengths.count
        let uniform = 1 / Double(n)
        var scores = (0..<n).map { Lanes(repeating: restart?[$0] ?? uniform) }
        var shares = scores
        var change = Lanes(repeating: .infinity)
        var iteration = 0
        while iteration < options.iterations {
            iteration += 1
            var dangling = Lanes()
            for node in 0..<n {
                let isDangling = strengths[node] .<= 0
                dangling += scores[node].replacing(with: 0, where: .!isDangling)
                shares[node] = (scores[node] / strengths[node]).replacing(with: 0, where: isDangling)
            }
            let everywhere = options.damping * dangling + (1 - options.damping)
            change = Lanes()
            for node in 0..<n {
                var sum = Lanes()
                for place in incoming.range(node) {
                    sum += weights[place] * shares[Int(incoming.targets[place])]
                }
                let next = options.damping * sum + everywhere * (restart?[node] ?? uniform)
                let difference = next - scores[node]
                change += difference.replacing(with: -difference, where: difference .< 0)
                scores[node] = next
            }
            if (0..<count).allSatisfy({ change[$0] <= options.tolerance }) {
                return .success(
                    (0..<count).map { lane in
                        let values = scores.map { $0[lane] }
                        let total = values.reduce(0, +)
                        return PageRank.Scores(
                            values: values.map { $0 / total }, iterations: iteration, residual: change[lane])
                    })
            }
        }
        return .failure(.noConvergence(iterations: iteration, residual: change.max()))
    }
}
