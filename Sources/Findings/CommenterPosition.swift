import Networks
public import Stances
public import Statistics

/// Where a person stands on one target, all their comments taken together.
public struct CommenterPosition: Sendable, Equatable {
    /// What a position rests on.
    public enum Basis: String, Sendable {
        /// The person's own comments.
        case stated
        /// Only whom they agree and disagree with: a guess about somebody who did not say.
        case inferred
    }

    /// The person, by the index in the thread.
    public let person: Int
    /// The target's name.
    public let target: String
    /// −1, against, to 1, for: the mean over the person's comments that take a side.
    public let score: Double
    /// The 95 % interval of the score; `nil` for an inferred position, whose error nobody has measured.
    public let interval: Interval?
    /// Comments that take a side.
    public let comments: Int
    /// Whether it was written or inferred.
    public let basis: Basis

    /// For or against by the sign of the score.
    public var label: StanceLabel { score > 0 ? .favor : score < 0 ? .against : .none }

    /// Whether the interval leaves out 0.
    public var isClear: Bool { interval.map { $0.low > 0 || $0.high < 0 } ?? false }

    /// The position of somebody who spoke for themselves.
    ///
    /// Every score s counts as a trial with the probability (1 + s) / 2 of being for; the interval is Wilson's
    /// around their mean, wide for one comment and narrower the more agree.
    public init(person: Int, target: String, scores: [Double]) {
        precondition(!scores.isEmpty, "A stated position rests on at least one comment.")
        let score = scores.reduce(0, +) / Double(scores.count)
        let share = Proportion.wilson(share: min(1, max(0, (1 + score) / 2)), of: Double(scores.count))
        self.init(
            person: person, target: target, score: score,
            interval: Interval(low: 2 * share.low - 1, high: 2 * share.high - 1), comments: scores.count,
            basis: .stated)
    }

    init(
        person: Int, target: String, score: Double, interval: Interval?, comments: Int, basis: Basis
    ) {
        self.person = person
        self.target = target
        self.score = score
        self.interval = interval
        self.comments = comments
        self.basis = basis
    }
}

extension StanceFindings {
    /// Positions of people who did not say, from those of the people they agree and disagree with: stated
    /// positions are carried along signed ties, fading with every step. Nobody's own words back them.
    ///
    /// - Returns: By target, then person; only those beyond ``leastInferred``.
    /// - Throws: ``NetworkError`` if the values do not come to rest.
    func inferredPositions(over signed: SignedGraph) throws(NetworkError) -> [CommenterPosition] {
        var inferred: [CommenterPosition] = []
        for target in targets {
            let values = try SignedPropagation.values(of: signed, known: target.scores)
            for person in values.indices
            where target.scores[person] == nil && values[person].magnitude >= Self.leastInferred {
                inferred.append(
                    CommenterPosition(
                        person: person, target: target.name, score: values[person], interval: nil,
                        comments: 0, basis: .inferred))
            }
        }
        return inferred
    }

    /// A fainter value is no position: one step from somebody who is wholly for gives 0.5.
    static let leastInferred = 0.1
}
