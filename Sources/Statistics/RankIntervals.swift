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

    /// - Parameters:
    ///   - scores: One score an item.
    ///   - resamples: Scores of the same items on each resample.
    /// - Complexity: O(resamples × items log items).
    public init(scores: [Double], resamples: [[Double]]) {
        self.init(
            scores: scores, resampledRanks: Parallel.mapEach(resamples.count) { Self.ranks(resamples[$0]) })
    }

    /// - Parameters:
    ///   - scores: One score an item, from all data.
    ///   - resampledRanks: As ``ranks(_:)`` gives them for the scores on each resample; four bytes a rank.
    public init(scores: [Double], resampledRanks: [[Int32]]) {
        let ranks = Self.ranks(scores).map { Int($0) }
        let bounds = Parallel.mapEach(scores.count, chunk: 256) { item in
            let sorted = resampledRanks.map { Double($0[item]) }.sorted()
            guard let lower = Quantile.at(0.05, ofSorted: sorted),
                let upper = Quantile.at(0.95, ofSorted: sorted)
            else { return ranks[item]...ranks[item] }
            return min(ranks[item], Int(lower.rounded(.down)))...max(ranks[item], Int(upper.rounded(.up)))
        }
        self.ranks = ranks
        low = bounds.map(\.lowerBound)
        high = bounds.map(\.upperBound)
        if let leader = ranks.firstIndex(of: 1), !resampledRanks.isEmpty {
            leaderShare =
                100 * Double(resampledRanks.count { $0[leader] == 1 }) / Double(resampledRanks.count)
        } else {
            leaderShare = 100
        }
    }

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
