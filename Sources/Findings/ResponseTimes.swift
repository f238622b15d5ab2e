import Discussions
import Replies
import Statistics

/// How soon comments are answered: the time between a comment and its parent, where both are known and have different
/// authors.
public struct ResponseTimes: Sendable, Equatable {
    /// Replies that have a time and a parent with a time.
    public let count: Int
    /// Seconds: half of the answers came sooner.
    public let median: Double
    /// Seconds: a quarter of the answers came sooner than the first, a quarter later than the second.
    public let lowQuartile: Double
    /// Three in four answers came within so many seconds.
    public let highQuartile: Double

    /// - Returns: `nil` where no answer has a known time.
    init?(_ discussion: Discussion, _ comments: some Sequence<CommentFindings>, authors: [Int?]) {
        let seconds = comments.compactMap { comment -> Double? in
            guard case .comment(let parent)? = comment.parent?.to,
                let answered = discussion.comments[parent].time,
                let time = discussion.comments[comment.index].time,
                comment.commenter == nil || comment.commenter != authors[parent], time >= answered
            else { return nil }
            return Double(time.seconds(since: answered))
        }.sorted()
        guard let median = Quantile.at(0.5, ofSorted: seconds),
            let low = Quantile.at(0.25, ofSorted: seconds),
            let high = Quantile.at(0.75, ofSorted: seconds)
        else { return nil }
        count = seconds.count
        self.median = median
        lowQuartile = low
        highQuartile = high
    }
}
