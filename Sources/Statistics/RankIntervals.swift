import Parallel

/// Ranks and how sure they are, from scores that were computed again on resamples.
public struct RankIntervals: Sendable, Equatable {
    /// The rank of each item by its score, 1 for the largest; equal scores share the smaller rank.
    public let ranks: [Int]
    /// The 5 % and 95 % quantiles of each item's rank over the resamples, never inside of its rank.
    public let low: [Int]
    /// The worst rank within the interval, one an item.
    public let high: [Int]
    /// In how many of 100 resamples the leading item leads; 100 without resamples.
    public let leaderShare: Double

    /// How many resamples the quantiles rest on.
    public let draws: Int

    /// - Parameters:
    ///   - scores: One score an item.
    ///   - resamples: Scores of the same items on each resample.
    /// - Complexity: O(resamples × items log items).
    public init(scores: [Double], resamples: [[Double]]) {
        let ranks = Parallel.mapEach(resamples.count) { Self.ranks(resamples[$0]) }
        self.init(scores: scores, most: ranks.count) { draw in ranks.forEach(draw) }
    }

    /// - Parameters:
    ///   - scores: One score an item, from all data.
    ///   - most: How many resamples there are at most.
    ///   - resample: Hands over the ranks of the items on each resample, as ``ranks(_:)`` gives them.
    /// - Complexity: O(resamples × items) for those at rest in the middle, times `most` / 20 at worst; some
    ///   `most` / 2.5 bytes an item, for ranks in the middle are forgotten.
    public init<Failure: Error>(
        scores: [Double], most: Int, resample: (_ draw: ([Int32]) -> Void) throws(Failure) -> Void
    ) throws(Failure) {
        let ranks = Self.ranks(scores).map { Int($0) }
        let leader = ranks.firstIndex(of: 1)
        var led = 0
        var tails = RankTails(items: scores.count, most: most, share: Self.share)
        try resample { drawn in
            tails.add(drawn)
            if let leader, drawn[leader] == 1 { led += 1 }
        }
        draws = tails.draws
        low = ranks.indices.map { item in
            min(ranks[item], tails.lowest(item).map { Int($0.rounded(.down)) } ?? ranks[item])
        }
        high = ranks.indices.map { item in
            max(ranks[item], tails.highest(item).map { Int($0.rounded(.up)) } ?? ranks[item])
        }
        self.ranks = ranks
        leaderShare = leader != nil && draws > 0 ? 100 * Double(led) / Double(draws) : 100
    }

    /// What lies outside of an interval, on either side.
    private static let share = 0.05

    /// Ranks from 1; differences below a billionth of the largest score are ties.
    public static func ranks(_ scores: [Double]) -> [Int32] {
        let order = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
        let margin = (scores.max() ?? 0).magnitude * 1e-9
        var ranks = [Int32](repeating: 0, count: scores.count)
        var rank: Int32 = 1
        for (place, item) in order.enumerated() {
            if place > 0, scores[order[place - 1]] - scores[item] > margin {
                rank = Int32(truncatingIfNeeded: place + 1)
            }
            ranks[item] = rank
        }
        return ranks
    }
}
