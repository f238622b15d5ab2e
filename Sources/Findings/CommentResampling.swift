import Networks
import Parallel

/// PageRank of one network whose comments are drawn anew, many times.
///
/// Ties stay where they are; what changes is how many of its comments each still has. All draws are therefore weights
/// on the same edges, which ``PageRank`` takes eight at a time.
struct CommentResampling: Sendable {
    private let graph: Graph
    /// For each edge of the graph, in order, the comments it rests on.
    private let commentsOfEdge: [[Int]]
    private let comments: Int

    /// - Parameter commentsOfEdge: In the order of the graph's edges.
    init(_ graph: Graph, commentsOfEdge: [[Int]], comments: Int) {
        precondition(graph.edgeCount == commentsOfEdge.count, "Every edge rests on comments.")
        self.graph = graph
        self.commentsOfEdge = commentsOfEdge
        self.comments = comments
    }

    /// The comments that may be missing when stability is asked for.
    static let missingShare = 0.04

    /// Scores when as many comments as there are were drawn with replacement.
    func redrawn(_ count: Int, seed: UInt64) -> [[Double]] {
        scores(count, seed) { generator in
            var times = [Int](repeating: 0, count: comments)
            for _ in 0..<comments { times[Int.random(in: 0..<comments, using: &generator)] += 1 }
            return times
        }
    }

    /// Scores when a share of the comments, at least one, is missing.
    func thinned(_ count: Int, seed: UInt64) -> [[Double]] {
        scores(count, seed) { Self.thinned(comments, using: &$0) }
    }

    /// 1 for each comment that stays, 0 for the missing ones.
    static func thinned(_ comments: Int, using generator: inout some RandomNumberGenerator) -> [Int] {
        var times = [Int](repeating: 1, count: comments)
        var order = Array(0..<comments)
        let missing = min(comments, max(1, Int((missingShare * Double(comments)).rounded())))
        for place in 0..<missing {
            order.swapAt(place, Int.random(in: place..<comments, using: &generator))
            times[order[place]] = 0
        }
        return times
    }

    /// Scores under weights that `times` gives, how often each comment counts.
    func scores(
        _ count: Int, _ seed: UInt64, _ times: @Sendable (inout SeededGenerator) -> [Int]
    ) -> [[Double]] {
        guard comments > 0 else { return [] }
        var settings = PageRank.Options()
        settings.tolerance = Self.tolerance
        let options = settings
        return Parallel.map(count: count, chunk: Self.together) { replicates in
            let weightings = replicates.map { replicate in
                var generator = SeededGenerator(seed: seed, replicate: replicate)
                let times = times(&generator)
                return commentsOfEdge.map { Double($0.reduce(0) { $0 + times[$1] }) }
            }
            let scores = try? PageRank.scores(of: graph, weightings: weightings, options: options)
            return scores?.map(\.values) ?? []
        }.flatMap { $0 }
    }

    /// Ranks need no more.
    private static let tolerance = 1e-10
    private static let together = 8
}
