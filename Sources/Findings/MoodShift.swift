import Parallel
import Sentiment
public import Statistics

/// How the mood of the last third of a thread stands to that of the first.
///
/// Thirds of the comments, not of the time: each end rests on as many voices. The interval draws people anew, and
/// a person's comments at both ends go together (Field and Welsh 2007, DOI 10.1111/j.1467-9868.2007.00593.x).
public struct MoodShift: Sendable, Equatable {
    /// Mean compound of the first and of the last third, −1 to 1.
    public let first: Double
    /// The mean of the later part.
    public let last: Double
    /// 95 % interval of last − first.
    public let interval: Interval
    /// Comments in each third.
    public let comments: Int

    /// The later mean less the earlier one.
    public var difference: Double { last - first }
    /// Whether the interval leaves 0 out.
    public var isClear: Bool { interval.low > 0 || interval.high < 0 }

    /// Fewer comments in a third say nothing about it.
    static let fewest = 5

    private struct Person {
        var sums = [0.0, 0.0]
        var counts = [0.0, 0.0]
    }

    /// - Parameter comments: In the order of their times; those that were not scored are left out.
    /// - Returns: `nil` for fewer than ``fewest`` comments in a third, or a single person.
    init?(_ comments: [CommentFindings], replicates: Int = 1_000, seed: UInt64) {
        let comments = comments.filter(\.sentiment.isScored)
        let third = comments.count / 3
        guard third >= Self.fewest else { return nil }
        var places: [Int: Int] = [:]
        var people: [Person] = []
        for (end, part) in [comments.prefix(third), comments.suffix(third)].enumerated() {
            for comment in part {
                let key = comment.commenter ?? -1 - comment.index
                let place = places[key] ?? people.count
                if place == people.count {
                    places[key] = place
                    people.append(Person())
                }
                people[place].sums[end] += comment.sentiment.compound
                people[place].counts[end] += 1
            }
        }
        guard people.count > 1 else { return nil }
        let everybody = people
        func means(_ drawn: some Sequence<Person>) -> (first: Double, last: Double)? {
            var total = Person()
            for person in drawn {
                for end in 0...1 {
                    total.sums[end] += person.sums[end]
                    total.counts[end] += person.counts[end]
                }
            }
            guard total.counts[0] > 0, total.counts[1] > 0 else { return nil }
            return (total.sums[0] / total.counts[0], total.sums[1] / total.counts[1])
        }
        guard let observed = means(everybody) else { return nil }
        var differences: [Double] = []
        for replicate in 0..<replicates {
            var generator = SeededGenerator(seed: seed, replicate: replicate)
            let drawn = (0..<everybody.count).map { _ in
                everybody[Int.random(in: 0..<everybody.count, using: &generator)]
            }
            if let means = means(drawn) { differences.append(means.last - means.first) }
        }
        differences.sort()
        guard let low = Quantile.at(0.025, ofSorted: differences),
            let high = Quantile.at(0.975, ofSorted: differences)
        else { return nil }
        first = observed.first
        last = observed.last
        interval = Interval(low: low, high: high)
        self.comments = third
    }
}
