import Discussions
import Replies
import Sentiment
import Stances

/// What the comments of a thread add up to, person by person: all that a comparison of corpora asks of it.
public struct ThreadTallies: Sendable, Equatable {
    /// The sums over one person's comments.
    public struct Person: Sendable, Equatable {
        /// The person's place in ``ThreadDigest/people``; `nil` where nobody signs, each such comment by itself.
        public var person: Int?
        /// Comments written.
        public var comments = 0
        /// Those whose sentiment was scored.
        public var scored = 0
        /// Those that answer something, which they may agree with.
        public var answers = 0
        /// Comments of these labels among the scored ones.
        public var negative = 0
        /// How many are positive.
        public var positive = 0
        /// Comments that answer a comment.
        public var toComments = 0
        /// Words written.
        public var words = 0
        /// Sums of scores.
        public var compound = 0.0
        /// Of the incivility of each comment.
        public var incivility = 0.0
        /// Of the agreement with what is answered, −1 to 1.
        public var agreement = 0.0

        /// Nothing yet.
        public init(person: Int? = nil) { self.person = person }

        /// Adds what the same person did elsewhere.
        mutating func add(_ other: Person) {
            comments += other.comments
            scored += other.scored
            answers += other.answers
            negative += other.negative
            positive += other.positive
            toComments += other.toComments
            words += other.words
            compound += other.compound
            incivility += other.incivility
            agreement += other.agreement
        }
    }

    /// The sums of the squares of what has a spread of its own; that of a share is the share.
    public struct Squares: Sendable, Equatable {
        /// Of the compounds.
        public var compound = 0.0
        /// Of the incivility.
        public var incivility = 0.0
        /// Of the agreement.
        public var agreement = 0.0
        /// Of the numbers of words.
        public var words = 0.0
        /// Of the scores on each target, by its name.
        public var stances: [String: Double] = [:]

        /// Nothing yet.
        public init() {}

        mutating func add(_ other: Squares) {
            compound += other.compound
            incivility += other.incivility
            agreement += other.agreement
            words += other.words
            stances.merge(other.stances, uniquingKeysWith: +)
        }
    }

    /// In the order of first comments.
    public var people: [Person]
    /// Over all comments.
    public var squares: Squares

    /// Sums that were put away.
    public init(people: [Person], squares: Squares) {
        self.people = people
        self.squares = squares
    }

    /// - Complexity: O(comments).
    public init(_ reading: ThreadReading) {
        people = []
        squares = Squares()
        var places = [Int?](repeating: nil, count: reading.replies.commenters.count)
        for comment in reading.comments {
            let place = comment.commenter.flatMap { places[$0] } ?? people.count
            if place == people.count {
                people.append(Person(person: comment.commenter))
                if let commenter = comment.commenter { places[commenter] = place }
            }
            people[place].add(Person(comment))
            squares.add(Squares(comment))
        }
    }
}

extension ThreadTallies.Person {
    fileprivate init(_ comment: CommentFindings) {
        self.init(person: comment.commenter)
        comments = 1
        words = comment.words
        incivility = comment.incivility.value
        toComments = comment.answersComment ? 1 : 0
        if comment.sentiment.isScored {
            scored = 1
            compound = comment.sentiment.compound
            negative = comment.sentiment.label == .negative ? 1 : 0
            positive = comment.sentiment.label == .positive ? 1 : 0
        }
        if let found = comment.agreement {
            answers = 1
            agreement = found.score
        }
    }
}

extension ThreadTallies.Squares {
    fileprivate init(_ comment: CommentFindings) {
        func squared(_ value: Double) -> Double { value * value }
        compound = comment.sentiment.isScored ? squared(comment.sentiment.compound) : 0
        incivility = squared(comment.incivility.value)
        agreement = squared(comment.agreement?.score ?? 0)
        words = squared(Double(comment.words))
        for position in comment.positions where position.label != .none {
            stances[position.target, default: 0] += squared(position.score)
        }
    }
}
