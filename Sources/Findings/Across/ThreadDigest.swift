import Discussions
import Networks
import Replies
public import Sentiment
import Stances

/// What a corpus keeps of a thread once its rows are written: people, ties and sums, a few bytes a comment.
public struct ThreadDigest: Sendable, Equatable {
    /// What one person did in the thread.
    public struct Person: Sendable, Equatable {
        /// The person's name.
        public var name: String
        /// Comments written in the thread.
        public var comments = 0
        /// Words written.
        public var words = 0
        /// Replies by others to their comments.
        public var repliesReceived = 0
        /// Replies to others' comments.
        public var repliesGiven = 0
        /// The sentiment of the person's comments.
        public var sentiment = SentimentTally()

        /// A person who has written nothing yet.
        public init(name: String) { self.name = name }

        /// People of several threads are one where their keys are the same.
        public var key: String { CommenterKey.of(name) }
    }

    /// A directed tie between two people, by their places in ``people``.
    public struct Tie: Sendable, Equatable {
        /// The place among the people of who addresses.
        public var source: Int
        /// The place among the people of who is addressed.
        public var target: Int
        /// The comments it rests on, by their places in the thread, ascending.
        public var comments: [Int32]

        /// How many comments the tie stands for.
        public var weight: Int { comments.count }

        /// A tie with the comments that it rests on.
        public init(source: Int, target: Int, comments: [Int32]) {
            self.source = source
            self.target = target
            self.comments = comments
        }
    }

    /// What one person said on one target.
    public struct Stand: Sendable, Equatable {
        /// The place among the people.
        public var person: Int
        /// The target's name.
        public var target: String
        /// The sum of the scores of the person's positions, and their number.
        public var score: Double
        /// How many comments the score rests on.
        public var positions: Int

        /// A person's position towards a target.
        public init(person: Int, target: String, score: Double, positions: Int) {
            self.person = person
            self.target = target
            self.score = score
            self.positions = positions
        }
    }

    /// The thread's id.
    public var thread: String
    /// The thread's title, empty where it has none.
    public var title: String
    /// Who wrote in it.
    public var people: [Person]
    /// Who addresses whom.
    public var ties: [Tie]
    /// Who stands where.
    public var stands: [Stand]
    /// The thread's sums.
    public var counts: ThreadCounts
    /// The person with the highest PageRank in the thread, the earlier of equals; `nil` without people.
    public var leader: Int?

    /// What is kept of a thread once its tables are written.
    public init(
        thread: String, title: String, people: [Person], ties: [Tie], stands: [Stand], counts: ThreadCounts,
        leader: Int?
    ) {
        self.thread = thread
        self.title = title
        self.people = people
        self.ties = ties
        self.stands = stands
        self.counts = counts
        self.leader = leader
    }

    /// - Parameters:
    ///   - reading: What the comments of the thread say.
    ///   - thread: What the corpus calls the thread.
    /// - Complexity: O(comments + ties log(1 / tolerance)).
    public init(_ reading: ThreadReading, thread: String) {
        self.init(
            reading.discussion, reading.replies, reading.comments, reading.ties, thread: thread)
    }

    /// Of a thread that was looked into.
    public init(_ findings: ThreadFindings) {
        self.init(
            findings.discussion, findings.replies, findings.comments, findings.network.ties,
            thread: findings.discussion.id)
    }

    private init(
        _ discussion: Discussion, _ replies: RecoveredReplies, _ comments: [CommentFindings],
        _ ties: [CommenterNetwork.Tie], thread: String
    ) {
        self.thread = thread
        title = discussion.title
        var people = replies.commenters.map { Person(name: $0.name) }
        var stands: [Stand] = []
        var places: [String: [Int: Int]] = [:]
        for comment in comments {
            guard let person = comment.commenter else { continue }
            people[person].comments += 1
            people[person].words += comment.words
            people[person].sentiment.add(comment.sentiment)
            for position in comment.positions where position.label != .none {
                let place = places[position.target]?[person] ?? stands.count
                if place == stands.count {
                    places[position.target, default: [:]][person] = place
                    stands.append(Stand(person: person, target: position.target, score: 0, positions: 0))
                }
                stands[place].score += position.score
                stands[place].positions += 1
            }
        }
        for tie in ties {
            people[tie.source].repliesGiven += tie.replies
            people[tie.target].repliesReceived += tie.replies
        }
        self.ties = ties.map { tie in
            Tie(
                source: tie.source, target: tie.target,
                comments: tie.comments.map { Int32(truncatingIfNeeded: $0) })
        }
        self.people = people
        self.stands = stands
        counts = ThreadCounts(discussion, replies, comments, ties: ties.count)
        leader = Self.leader(self.ties, people: people.count)
    }

    private static func leader(_ ties: [Tie], people: Int) -> Int? {
        guard people > 0 else { return nil }
        let edges = ties.map { Graph.Edge($0.source, $0.target, weight: Double($0.weight)) }
        guard let graph = try? Graph(nodeCount: people, edges: edges, isDirected: true),
            let scores = try? PageRank.scores(of: graph).values
        else { return nil }
        return scores.indices.max { scores[$0] < scores[$1] - 1e-12 }
    }
}
