import Parallel

/// Values in groups: the comments of one person are not independent, so whole people are drawn.
///
/// Field and Welsh, "Bootstrapping clustered data" (2007), DOI 10.1111/j.1467-9868.2007.00593.x.
public struct ClusterSample: Sendable, Equatable {
    /// The values of each group; groups without values take no part.
    public let groups: [[Double]]

    /// Values in groups that are drawn together, such as the comments of one person.
    public init(_ groups: [[Double]]) {
        self.groups = groups.filter { !$0.isEmpty }
    }

    /// How many values there are, over all groups.
    public var count: Int { groups.reduce(0) { $0 + $1.count } }

    /// The mean over all values; `nil` of nothing.
    public var mean: Double? {
        count > 0 ? groups.reduce(0) { $0 + $1.reduce(0, +) } / Double(count) : nil
    }

    /// The standard deviation of all values, n − 1 in the denominator; `nil` below two.
    public var deviation: Double? {
        guard count > 1, let mean else { return nil }
        let squares = groups.reduce(0) { $0 + $1.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } }
        return (squares / Double(count - 1)).squareRoot()
    }
}

extension ClusterSums {
    /// Means of resamples: as many groups as there are, drawn with replacement.
    ///
    /// - Complexity: O(replicates × groups), over all cores; replicate r draws from its own generator.
    func resampledMeans(_ replicates: Int, seed: UInt64) -> [Double] {
        Parallel.mapEach(replicates, chunk: 64) { replicate in
            var generator = SeededGenerator(seed: seed, replicate: replicate)
            var sum = 0.0
            var size = 0.0
            for _ in sums.indices {
                let pick = Int.random(in: 0..<sums.count, using: &generator)
                sum += sums[pick]
                size += sizes[pick]
            }
            return sum / size
        }
    }
}

extension ClusterSample {
    /// The 95 % percentile interval of the mean (Efron 1979, DOI 10.1214/aos/1176344552); `nil` below two groups.
    public func interval(replicates: Int = 1_000, seed: UInt64) -> Interval? {
        guard groups.count > 1 else { return nil }
        let means = ClusterSums(self).resampledMeans(replicates, seed: seed).sorted()
        guard let low = Quantile.at(0.025, ofSorted: means), let high = Quantile.at(0.975, ofSorted: means)
        else {
            return nil
        }
        return Interval(low: low, high: high)
    }
}
