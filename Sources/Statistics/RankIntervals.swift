/// Ranks and how sure they are, from scores that were computed again on resamples.
public struct RankIntervals: Sendable, Equatable {
    /// The rank of each item by its score, 1 for the largest; equal scores share the smaller rank.
    public let ranks: [Int]
    /// The 5 % and 95 % quantiles of each item's rank over the resamples, never inside of its rank.
    public let low: [Int]
    public let high: [Int]
    /// In how many of 100 resamples the leading item leads.
    public let leaderShare: Double

    /// - Parameters:
    ///   - scores: One score an item.
    ///   - resamples: Scores of the same items on each resample.
    /// - Complexity: O(resamples × items log items).
    public init(scores: [Double], resamples: [[Double]]) {
        let ranks = Self.ranks(scores)
        self.ranks = ranks
        let resampled = resamples.map(Self.ranks)
        var low = ranks
        var high = ranks
        for item in scores.indices {
            let sorted = resampled.map { Double($0[item]) }.sorted()
            guard let lower = Quantile.at(0.05, ofSorted: sorted),
                let upper = Quantile.at(0.95, ofSorted: sorted)
            else { continue }
            low[item] = min(ranks[item], Int(lower.rounded(.down)))
            high[item] = max(ranks[item], Int(upper.rounded(.up)))
        }
        self.low = low
        self.high = high
        if let leader = ranks.firstIndex(of: 1), !resampled.isEmpty {
            leaderShare = 100 * Double(resampled.count { $0[leader] == 1 }) / Double(resampled.count)
        } else {
            leaderShare = 100
        }
    }

    /// Ranks from 1; differences below a billionth of the largest score are ties.
    static func ranks(_ scores: [Double]) -> [Int] {
        let order = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
        let margin = (scores.max() ?? 0).magnitude * 1e-9
        var ranks = [Int](repeating: 0, count: scores.count)
        var rank = 1
        for (place, item) in order.enumerated() {
            if place > 0, scores[order[place - 1]] - scores[item] > margin { rank = place + 1 }
            ranks[item] = rank
        }
        return ranks
    }
}
