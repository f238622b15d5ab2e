import Discussions
public import Networks
import Replies
import Stances

/// Who addresses whom: the people of a thread and the directed ties between them.
///
/// A tie leads from the one who answers, mentions or quotes to the one addressed. Its weight is the number of
/// comments that do so; a comment counts once for a person however often it addresses them. Comments on
/// one's own comments make no tie. An answer to the post ties to its author only where something says so: a
/// comment that merely stands under a post must not make its author look answered.
public struct CommenterNetwork: Sendable {
    /// A directed tie and what it rests on.
    public struct Tie: Sendable, Equatable {
        /// Who addresses, by their place among the commenters.
        public let source: Int
        /// Who is addressed, by their place among the commenters.
        public let target: Int
        /// The comments of `source` that address `target`, by index, ascending.
        public fileprivate(set) var comments: [Int] = []
        /// Comments that answer one of theirs.
        public fileprivate(set) var replies = 0
        /// Comments that name them.
        public fileprivate(set) var mentions = 0
        /// Comments that quote them.
        public fileprivate(set) var quotes = 0
        /// Whether none of its references says so itself.
        public fileprivate(set) var isInferredOnly = true
        fileprivate var agreements: [Double] = []

        /// How many comments it rests on.
        public var weight: Int { comments.count }

        /// The mean agreement of its replies, −1 to 1; `nil` if nothing is known.
        public var agreement: Double? {
            agreements.isEmpty ? nil : agreements.reduce(0, +) / Double(agreements.count)
        }

        /// 1 where replies agree, −1 where they disagree, 0 where nothing is known or both balance.
        public var sign: Int {
            guard let agreement else { return 0 }
            return agreement > Self.clear ? 1 : agreement < -Self.clear ? -1 : 0
        }

        /// A smaller mean says nothing.
        static let clear = 0.15
    }

    /// By source, then target.
    public let ties: [Tie]
    /// One node a person, one edge a tie.
    public let graph: Graph

    /// - Parameter ties: As ``ties(of:_:)`` finds them among so many people.
    init(_ ties: [Tie], people: Int) throws(NetworkError) {
        self.ties = ties
        graph = try Graph(
            nodeCount: people,
            edges: ties.map { Graph.Edge($0.source, $0.target, weight: Double($0.weight)) },
            isDirected: true)
    }

    /// The ties of a thread, by source, then target.
    ///
    /// - Complexity: O(references + ties log ties).
    static func ties(of replies: RecoveredReplies, _ comments: [CommentFindings]) -> [Tie] {
        var ties: [Tie] = []
        var places: [Int: Int] = [:]
        for reference in replies.references {
            guard let source = replies.commenterOfComment[reference.from], let target = reference.commenter,
                source != target, reference.to != .post || reference.isExplicit
            else { continue }
            let key = source * replies.commenters.count + target
            let place = places[key] ?? ties.count
            if place == ties.count {
                places[key] = place
                ties.append(Tie(source: source, target: target))
            }
            if ties[place].comments.last != reference.from { ties[place].comments.append(reference.from) }
            switch reference.kind {
            case .reply:
                ties[place].replies += 1
                if reference.isPrimary, let agreement = comments[reference.from].agreement {
                    ties[place].agreements.append(agreement.score)
                }
            case .mention: ties[place].mentions += 1
            case .quote: ties[place].quotes += 1
            }
            if reference.isExplicit { ties[place].isInferredOnly = false }
        }
        return ties.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
    }
}
