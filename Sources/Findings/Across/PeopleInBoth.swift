import Discussions
import Sentiment
import Stances

/// The people who write in two threads, and how they moved from one to the other.
///
/// People are matched by name: one person where case, spaces and punctuation are all that differ. That the same
/// name is the same person is an assumption.
public struct PeopleInBoth: Sendable {
    /// A person on both sides.
    public struct Row: Sendable {
        /// The name as the first thread has it.
        public let name: String
        /// Comments on the first side.
        public let firstComments: Int
        /// Comments on the second side.
        public let secondComments: Int
        /// The rank on the first side, from 1.
        public let firstRank: Int
        /// The rank on the second side.
        public let secondRank: Int
        /// The mean compound of what was scored on the first side; `nil` where nothing was.
        public let firstCompound: Double?
        /// The mean compound of what was scored on the second side; `nil` where nothing was.
        public let secondCompound: Double?
        /// The mean incivility on the first side.
        public let firstIncivility: Double
        /// The mean incivility on the second side.
        public let secondIncivility: Double
        /// Targets on which the person took a side in both threads, with the mean scores.
        public let positions: [Move]

        /// How far the mood moved from the first side to the second; `nil` where a side has no mood.
        public var compoundChange: Double? {
            guard let firstCompound, let secondCompound else { return nil }
            return secondCompound - firstCompound
        }
    }

    /// A person's mean score on a target in both threads.
    public struct Move: Sendable {
        /// The target's name.
        public let target: String
        /// The position on the first side, −1 against to 1 for.
        public let first: Double
        /// The position on the second side.
        public let second: Double

        /// Whether the person changed sides.
        public var turned: Bool { first * second < 0 }
    }

    /// The first side.
    public let first: Int
    /// The second side.
    public let second: Int
    /// Those who comment most, in both threads together, first.
    public let rows: [Row]

    private struct Side {
        let name: String
        let rank: Int
        let comments: [CommentFindings]
        let scores: [String: Double]

        var compound: Double? {
            var tally = SentimentTally()
            for comment in comments { tally.add(comment.sentiment) }
            return tally.mean
        }

        func mean(_ value: (CommentFindings) -> Double) -> Double {
            comments.reduce(0) { $0 + value($1) } / Double(comments.count)
        }
    }

    init(_ threads: [ThreadFindings], first: Int, second: Int) {
        self.first = first
        self.second = second
        let one = Self.sides(threads[first])
        let two = Self.sides(threads[second])
        rows = one.keys.filter { two[$0] != nil }.sorted().compactMap { key -> Row? in
            guard let a = one[key], let b = two[key] else { return nil }
            let moves = a.scores.keys.sorted().compactMap { target in
                b.scores[target].map { Move(target: target, first: a.scores[target] ?? 0, second: $0) }
            }
            return Row(
                name: a.name, firstComments: a.comments.count, secondComments: b.comments.count,
                firstRank: a.rank, secondRank: b.rank, firstCompound: a.compound, secondCompound: b.compound,
                firstIncivility: a.mean { $0.incivility.value },
                secondIncivility: b.mean { $0.incivility.value }, positions: moves)
        }.sorted {
            (-$0.firstComments - $0.secondComments, $0.name)
                < (-$1.firstComments - $1.secondComments, $1.name)
        }
    }

    /// People in two corpora.
    ///
    /// - Parameter ranks: Of everybody in each.
    init(
        _ one: CorpusSide, _ firstRanks: [Int32], _ two: CorpusSide, _ secondRanks: [Int32], first: Int,
        second: Int
    ) {
        self.first = first
        self.second = second
        var places: [String: Int] = [:]
        for place in two.commenting { places[CommenterKey.of(two.network.people[place].name)] = place }
        rows = one.commenting.compactMap { a -> Row? in
            let person = one.network.people[a]
            guard let b = places[CommenterKey.of(person.name)] else { return nil }
            let other = two.network.people[b]
            let moves = one.network.stances.sorted { $0.target < $1.target }.compactMap { stance -> Move? in
                guard let here = stance.mean(of: a),
                    let there = two.network.stances.first(where: { $0.target == stance.target })?.mean(of: b)
                else { return nil }
                return Move(target: stance.target, first: here, second: there)
            }
            return Row(
                name: person.name, firstComments: Int(person.comments),
                secondComments: Int(other.comments), firstRank: Int(firstRanks[a]),
                secondRank: Int(secondRanks[b]), firstCompound: person.sentiment.mean,
                secondCompound: other.sentiment.mean,
                firstIncivility: one.tallies[a].incivility / Double(person.comments),
                secondIncivility: two.tallies[b].incivility / Double(other.comments), positions: moves)
        }.sorted {
            (-$0.firstComments - $0.secondComments, $0.name)
                < (-$1.firstComments - $1.secondComments, $1.name)
        }
    }

    /// The people of a thread who comment, by key.
    private static func sides(_ thread: ThreadFindings) -> [String: Side] {
        var comments = [[CommentFindings]](repeating: [], count: thread.people.count)
        for comment in thread.comments {
            if let person = comment.commenter { comments[person].append(comment) }
        }
        var rank = [Int](repeating: 0, count: thread.people.count)
        for row in thread.influence.ranking { rank[row.commenter] = row.rank }
        var sides: [String: Side] = [:]
        for (person, commenter) in thread.people.enumerated() where !comments[person].isEmpty {
            var scores: [String: Double] = [:]
            for target in thread.stances.targets { scores[target.name] = target.scores[person] }
            sides[CommenterKey.of(commenter.name)] = Side(
                name: commenter.name, rank: rank[person], comments: comments[person], scores: scores)
        }
        return sides
    }
}
