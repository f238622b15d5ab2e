/// Whether the leading items stay the leading ones when some of the data are missing.
///
/// Measures of networks with missing nodes and ties were found to hold up to a few per cent (Borgatti, Carley and
/// Krackhardt 2006, DOI 10.1016/j.socnet.2005.05.001); this says it of the data at hand.
public struct LeadStability: Sendable, Equatable {
    /// How many are looked at.
    public let size: Int
    /// Items whose rank is at most ``size``; more than that where ranks tie.
    public let leaders: Int
    /// The mean number of leaders that are leaders in a draw too, and the smallest.
    public let meanKept: Double
    /// The fewest of the leaders that stayed among the leaders in any draw.
    public let fewestKept: Int
    /// For each item, the share of draws in which it is among the leaders, 0 to 1.
    public let shares: [Double]
    /// How many times the rest was drawn.
    public let draws: Int

    /// - Parameters:
    ///   - scores: One score an item, from all data.
    ///   - draws: Scores of the same items from what is left in each draw.
    ///   - size: How many lead; all if there are fewer.
    /// - Complexity: O(draws × items log items).
    public init(scores: [Double], draws: [[Double]], size: Int = 10) {
        self.init(scores: scores, size: size) { draw in
            for scores in draws { draw(RankIntervals.ranks(scores)) }
        }
    }

    /// - Parameters:
    ///   - scores: One score an item, from all data.
    ///   - size: How many lead; all if there are fewer.
    ///   - resample: Hands over the ranks of the items in each draw, as ``RankIntervals/ranks(_:)`` gives them.
    public init<Failure: Error>(
        scores: [Double], size: Int = 10, resample: (_ draw: ([Int32]) -> Void) throws(Failure) -> Void
    ) throws(Failure) {
        let border = min(size, scores.count)
        let isLeader = RankIntervals.ranks(scores).map { $0 <= border }
        var times = [Int32](repeating: 0, count: scores.count)
        var kept: [Int] = []
        try resample { ranks in
            var count = 0
            for (item, rank) in ranks.enumerated() where rank <= border {
                times[item] += 1
                if isLeader[item] { count += 1 }
            }
            kept.append(count)
        }
        self.size = border
        draws = kept.count
        leaders = isLeader.count { $0 }
        let total = Double(max(1, kept.count))
        meanKept = kept.isEmpty ? Double(leaders) : Double(kept.reduce(0, +)) / total
        fewestKept = kept.min() ?? leaders
        shares = kept.isEmpty ? isLeader.map { $0 ? 1 : 0 } : times.map { Double($0) / total }
    }
}
