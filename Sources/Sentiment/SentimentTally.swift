/// The compounds of many comments, summed; comments that were not scored are left out, not counted as 0.
public struct SentimentTally: Sendable, Equatable {
    /// Comments that were scored.
    public var scored = 0
    /// The sum of their compounds.
    public var compound = 0.0

    /// Of no comments.
    public init() {}

    /// Adds a comment's score, if it has one.
    public mutating func add(_ score: SentimentScore) {
        guard score.isScored else { return }
        scored += 1
        compound += score.compound
    }

    /// Adds the comments of another tally.
    public mutating func add(_ other: SentimentTally) {
        scored += other.scored
        compound += other.compound
    }

    /// The mean compound, −1 to 1; `nil` where nothing was scored.
    public var mean: Double? { scored > 0 ? compound / Double(scored) : nil }
}
