public import Discussions
public import Networks
import Statistics

/// The network of a thread in slices of time: how tightly people are tied in each, and who rises and falls.
public struct NetworkHistory: Sendable {
    /// How a thread is cut.
    public enum Slicing: Sendable, Equatable {
        /// So many comments a slice, in the order of the thread; the last slice may hold fewer.
        case comments(Int)
        /// So many hours a slice, from the first comment on; comments without a time take no part.
        case hours(Double)
    }

    /// A stretch of the discussion.
    public struct Slice: Sendable {
        /// The times of the first and the last comment of the slice; `nil` where none has a time.
        public let start: Timestamp?
        /// When its last comment was written; `nil` without times.
        public let end: Timestamp?
        /// Comments written in it.
        public let comments: Int
        /// People who comment in it.
        public let commenters: Int
        /// Ties that rest on a comment of the slice.
        public let ties: Int
        /// The share of ties whose opposite rests on a comment of the slice too; `nil` without ties.
        public let reciprocity: Double?
        /// How fast answers came; `nil` without times.
        public let responses: ResponseTimes?
        /// For each person of the thread, the rank by PageRank among those who comment or are addressed in the slice;
        /// `nil` for the others.
        public let ranks: [Int?]
    }

    /// How somebody's rank moves from the first slice they take part in to the last.
    public struct Course: Sendable, Equatable {
        /// The person, by the index in the thread.
        public let commenter: Int
        /// The rank in the first slice they take part in.
        public let first: Int
        /// The rank in the last one.
        public let last: Int

        /// Positive for those who rise.
        public var rise: Int { first - last }
    }

    /// The slices, in order.
    public let slices: [Slice]
    /// Everybody who takes part in two slices or more, the strongest rise first.
    public let courses: [Course]

    /// - Throws: `NetworkError` if PageRank does not come to rest.
    /// - Complexity: That of PageRank for each slice.
    public init(_ findings: ThreadFindings, slicing: Slicing) throws(NetworkError) {
        try self.init(findings.discussion, findings.comments, findings.network, slicing)
    }

    /// Slices of a thread that nobody chose a length for: eight, but none of fewer than 25 comments.
    static func slicing(of comments: Int) -> Slicing {
        .comments(max(fewestInSlice, (comments + mostSlices - 1) / mostSlices))
    }

    private static let mostSlices = 8
    private static let fewestInSlice = 25

    init(
        _ discussion: Discussion, _ comments: [CommentFindings], _ network: CommenterNetwork,
        _ slicing: Slicing
    ) throws(NetworkError) {
        let members = Self.members(discussion, comments, slicing)
        let authors = comments.map(\.commenter)
        var sliceOf = [Int](repeating: -1, count: comments.count)
        for (slice, indices) in members.enumerated() { for index in indices { sliceOf[index] = slice } }
        var edges = [[Graph.Edge]](repeating: [], count: members.count)
        for tie in network.ties {
            var weights: [Int: Int] = [:]
            for comment in tie.comments where sliceOf[comment] >= 0 {
                weights[sliceOf[comment], default: 0] += 1
            }
            for slice in weights.keys.sorted() {
                edges[slice].append(Graph.Edge(tie.source, tie.target, weight: Double(weights[slice] ?? 0)))
            }
        }
        var slices: [Slice] = []
        for (slice, indices) in members.enumerated() {
            let times = indices.compactMap { discussion.comments[$0].time }
            let people = network.graph.nodeCount
            let graph = try Graph(nodeCount: people, edges: edges[slice], isDirected: true)
            let writers = Set(indices.compactMap { authors[$0] })
            slices.append(
                Slice(
                    start: times.min(), end: times.max(), comments: indices.count, commenters: writers.count,
                    ties: graph.edgeCount, reciprocity: Structure.reciprocity(of: graph),
                    responses: ResponseTimes(discussion, indices.map { comments[$0] }, authors: authors),
                    ranks: try Self.ranks(graph, writers)))
        }
        self.slices = slices
        courses = Self.courses(slices, people: network.graph.nodeCount)
    }

    /// The comments of each slice, by index, ascending.
    private static func members(
        _ discussion: Discussion, _ comments: [CommentFindings], _ slicing: Slicing
    ) -> [[Int]] {
        switch slicing {
        case .comments(let size):
            precondition(size > 0, "A slice holds at least one comment.")
            return stride(from: 0, to: comments.count, by: size).map {
                Array($0..<min($0 + size, comments.count))
            }
        case .hours(let hours):
            precondition(hours > 0, "A slice lasts some time.")
            let times = comments.map { discussion.comments[$0.index].time }
            guard let first = times.compactMap({ $0 }).min(), let last = times.compactMap({ $0 }).max() else {
                return []
            }
            let count = Int(Double(last.seconds(since: first)) / (3_600 * hours)) + 1
            var members = [[Int]](repeating: [], count: count)
            for (index, time) in times.enumerated() {
                guard let time else { continue }
                members[Int(Double(time.seconds(since: first)) / (3_600 * hours))].append(index)
            }
            return members
        }
    }

    /// Ranks by PageRank among those who take part.
    private static func ranks(_ graph: Graph, _ writers: Set<Int>) throws(NetworkError) -> [Int?] {
        let present = (0..<graph.nodeCount).filter {
            writers.contains($0) || graph.incoming.degree($0) > 0 || graph.outgoing.degree($0) > 0
        }
        var place = [Int](repeating: -1, count: graph.nodeCount)
        for (index, person) in present.enumerated() { place[person] = index }
        let own = try Graph(
            nodeCount: present.count,
            edges: graph.edges.map { Graph.Edge(place[$0.source], place[$0.target], weight: $0.weight) },
            isDirected: true)
        let ranks = RankIntervals(scores: try PageRank.scores(of: own).values, resamples: []).ranks
        return place.map { $0 < 0 ? nil : ranks[$0] }
    }

    private static func courses(_ slices: [Slice], people: Int) -> [Course] {
        (0..<people).compactMap { person -> Course? in
            let ranks = slices.compactMap { $0.ranks[person] }
            guard ranks.count > 1, let first = ranks.first, let last = ranks.last else { return nil }
            return Course(commenter: person, first: first, last: last)
        }.sorted { ($1.rise, $0.commenter) < ($0.rise, $1.commenter) }
    }
}
