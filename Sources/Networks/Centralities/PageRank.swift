import Parallel

/// PageRank: how often a reader who follows edges by weight, and now and then starts anew, is at a node.
///
/// x = d (Pᵀ x + (dangling mass) v) + (1 − d) v, with P the row-normalised weights and v the restart
/// distribution (Brin and Page 1998, DOI 10.1016/S0169-7552(98)00110-X). A node without outgoing edges sends
/// its mass to v ("strongly preferential"; Gleich 2015, DOI 10.1137/140976649), as igraph and networkx do.
/// Weights count; an edge counts in its direction: in a reply network, being answered adds.
///
/// Its neighbours: ``Katz`` does not share a node's score out among those it points to, so one talkative person lifts
/// everybody they answer; ``Eigenvector`` has no restart and says nothing where the network falls apart; ``Hits`` tells
/// those who are answered from those who answer.
public enum PageRank {
    /// The walk, and when it ends.
    public struct Options: Sendable {
        /// The share of steps that follow an edge; 0.85 since the first paper.
        public var damping = 0.85
        /// Where a reader starts anew; uniform if `nil`. One non-negative entry a node, not all zero.
        public var restart: [Double]?
        /// Largest total change in a round at which the iteration is at rest.
        public var tolerance = 1e-12
        /// Rounds after which a walk that has not come to rest is an error.
        public var iterations = 1_000

        /// A walk that follows an edge with a chance of `damping`, and else starts anew by `restart` (everywhere
        /// alike if `nil`).
        public init(damping: Double = 0.85, restart: [Double]? = nil) {
            self.damping = damping
            self.restart = restart
        }
    }

    /// The scores, and how they were reached.
    public struct Scores: Sendable {
        /// One score a node; they add up to 1.
        public let values: [Double]
        /// Rounds until the walk came to rest.
        public let iterations: Int
        /// Total change in the last round.
        public let residual: Double
    }

    /// - Throws: ``NetworkError/noConvergence(iterations:residual:)``.
    /// - Complexity: O((V + E) log(1 / tolerance)), over all cores.
    public static func scores(of graph: Graph, options: Options = Options()) throws(NetworkError) -> Scores {
        let n = graph.nodeCount
        guard n > 0 else { return Scores(values: [], iterations: 0, residual: 0) }
        let walk = RandomWalk(graph, damping: options.damping, restart: normalised(options.restart, n))
        var state = walk.start
        var residual = Double.infinity
        for iteration in 1...options.iterations {
            residual = walk.advance(&state)
            if residual <= options.tolerance {
                return Scores(values: walk.scores(state), iterations: iteration, residual: residual)
            }
        }
        throw .noConvergence(iterations: options.iterations, residual: residual)
    }

    static func normalised(_ restart: [Double]?, _ n: Int) -> [Double]? {
        guard let restart else { return nil }
        let total = restart.reduce(0, +)
        precondition(
            restart.count == n && restart.allSatisfy { $0 >= 0 } && total > 0,
            "A restart distribution has one non-negative entry a node, not all zero.")
        return restart.map { $0 / total }
    }
}

/// The reader's walk, one round at a time.
///
/// A node's score is kept divided by its outgoing strength, which is what its neighbours add up; one pass over
/// the incoming rows then does a whole round, its residual included.
private struct RandomWalk: Sendable {
    private let incoming: Adjacency
    private let damping: Double
    private let restart: [Double]?
    private let uniform: Double
    /// Outgoing strengths; 0 for dangling nodes, whose scores are kept as they are.
    private let strengths: [Double]

    struct State: Sendable {
        /// Scores over strengths.
        var shares: [Double]
        var next: [Double]
        /// The mass on dangling nodes.
        var dangling: Double
    }

    init(_ graph: Graph, damping: Double, restart: [Double]?) {
        incoming = graph.incoming
        self.damping = damping
        self.restart = restart
        uniform = 1 / Double(graph.nodeCount)
        strengths = (0..<graph.nodeCount).map { graph.outgoing.strength($0) }
    }

    var start: State {
        var dangling = 0.0
        let shares = strengths.indices.map { node in
            let score = restart?[node] ?? uniform
            guard strengths[node] > 0 else {
                dangling += score
                return score
            }
            return score / strengths[node]
        }
        return State(
            shares: shares, next: [Double](repeating: 0, count: shares.count), dangling: dangling)
    }

    private struct Sums: Sendable {
        var dangling = 0.0
        var change = 0.0
    }

    /// One round.
    ///
    /// - Returns: The total change of the scores.
    func advance(_ state: inout State) -> Double {
        let shares = state.shares
        // x′ = d Pᵀ x + (d · dangling + 1 − d) v; rows of Pᵀ x are sums of shares, x over strength.
        let everywhere = damping * state.dangling + (1 - damping)
        let sums = Parallel.fill(&state.next, pieces: incoming.pieces) { index, next in
            let nodes = incoming.pieces[index]
            var sums = Sums()
            incoming.forEachSum(in: nodes, over: shares) { node, sum in
                let score = damping * sum + everywhere * (restart?[node] ?? uniform)
                let strength = strengths[node]
                if strength > 0 {
                    let share = score / strength
                    next[node - nodes.lowerBound] = share
                    // ‖x′ − x‖₁, in scores again.
                    sums.change += (share - shares[node]).magnitude * strength
                } else {
                    next[node - nodes.lowerBound] = score
                    sums.change += (score - shares[node]).magnitude
                    sums.dangling += score
                }
            }
            return sums
        }
        swap(&state.shares, &state.next)
        state.dangling = sums.reduce(0) { $0 + $1.dangling }
        return sums.reduce(0) { $0 + $1.change }
    }

    /// The scores of a state, adding up to 1.
    func scores(_ state: State) -> [Double] {
        let scores = strengths.indices.map { node in
            strengths[node] > 0 ? state.shares[node] * strengths[node] : state.shares[node]
        }
        let total = scores.reduce(0, +)
        return scores.map { $0 / total }
    }
}
