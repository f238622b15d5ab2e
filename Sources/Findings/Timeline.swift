public import Discussions
import Sentiment
public import Statistics

/// How volume, sentiment and incivility move over time.
public struct Timeline: Sendable {
    /// One stretch of time.
    public struct Bin: Sendable {
        /// When it begins.
        public let start: Timestamp
        /// Comments written in it.
        public let comments: Int
        /// The mean compound; `nil` without comments that were scored.
        public let compound: Double?
        /// Its 95 % interval from resampling people; `nil` below two people.
        public let interval: Interval?
        /// The mean incivility; `nil` without comments.
        public let incivility: Double?
    }

    /// The longest time in which nobody wrote.
    public struct Silence: Sendable {
        /// When it begins.
        public let start: Timestamp
        /// When it ends.
        public let end: Timestamp
    }

    /// Consecutive stretches of ``width`` seconds; empty where fewer than two comments have a time.
    public let bins: [Bin]
    /// How long a slice is, in seconds.
    public let width: Int64
    /// The longest time in which nobody wrote; `nil` without times.
    public let silence: Silence?

    /// How the mood of the end stands to that of the beginning; `nil` where there are too few comments.
    public let shift: MoodShift?

    /// Widths to choose from, in seconds: those that people read off a clock or a calendar.
    private static let widths: [Int64] = [
        60, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800, 2_592_000,
        7_776_000, 31_536_000,
    ]
    /// More bars than this cannot be told apart on a page.
    private static let mostBins: Int64 = 36

    init(_ discussion: Discussion, _ comments: [CommentFindings], seed: UInt64) {
        let timed = comments.compactMap { comment in
            discussion.comments[comment.index].time.map { (time: $0, comment: comment) }
        }.sorted { ($0.time, $0.comment.index) < ($1.time, $1.comment.index) }
        guard let first = timed.first?.time, let last = timed.last?.time, first < last else {
            bins = []
            width = 0
            silence = nil
            shift = nil
            return
        }
        let span = last.seconds(since: first)
        let width = Self.widths.first { span / $0 < Self.mostBins } ?? span / Self.mostBins + 1
        let remainder = ((first.secondsSinceEpoch % width) + width) % width
        let origin = first.secondsSinceEpoch - remainder
        var groups = [[CommentFindings]](
            repeating: [], count: Int((last.secondsSinceEpoch - origin) / width) + 1)
        for entry in timed {
            groups[Int((entry.time.secondsSinceEpoch - origin) / width)].append(entry.comment)
        }
        bins = groups.enumerated().map { place, group in
            let sample = ClusterSample(ofCompoundsIn: group)
            return Bin(
                start: Timestamp(secondsSinceEpoch: origin + Int64(place) * width), comments: group.count,
                compound: sample.mean, interval: sample.interval(replicates: 400, seed: seed),
                incivility: group.isEmpty
                    ? nil : group.reduce(0) { $0 + $1.incivility.value } / Double(group.count))
        }
        self.width = width
        shift = MoodShift(timed.map(\.comment), seed: seed)
        let gaps = zip(timed, timed.dropFirst())
        silence = gaps.max { $0.1.time.seconds(since: $0.0.time) < $1.1.time.seconds(since: $1.0.time) }
            .map { Silence(start: $0.0.time, end: $0.1.time) }
    }
}

extension ClusterSample {
    /// The compounds of comments, grouped by their commenters; an unnamed author is a group of their own.
    init(ofCompoundsIn comments: [CommentFindings]) {
        self.init(grouping: comments) { $0.sentiment.isScored ? $0.sentiment.compound : nil }
    }

    /// Values of comments, grouped by their commenters; comments without a value are left out.
    init(grouping comments: [CommentFindings], _ value: (CommentFindings) -> Double?) {
        var places: [Int: Int] = [:]
        var groups: [[Double]] = []
        for comment in comments {
            guard let value = value(comment) else { continue }
            let key = comment.commenter ?? -1 - comment.index
            if let place = places[key] {
                groups[place].append(value)
            } else {
                places[key] = groups.count
                groups.append([value])
            }
        }
        self.init(groups)
    }
}
