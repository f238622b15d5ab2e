import Parallel

/// Two samples set side by side: the difference of their means, how sure it is, and how large.
public struct Comparison: Sendable, Equatable {
    /// The first side's value.
    public let first: Double
    /// The second side's value.
    public let second: Double
    /// second − first.
    public let difference: Double
    /// 95 % interval of the difference from resampling groups; `nil` where a sample has fewer than two groups.
    public let interval: Interval?
    /// Two-sided p of the difference under exchange of whole groups; `nil` where there are too few groups.
    public let p: Double?
    /// Hedges' g: the difference in pooled standard deviations, corrected for small samples (Hedges 1981,
    /// DOI 10.3102/10769986006002107); `nil` without spread.
    public let effect: Double?

    /// - Returns: `nil` if a sample is empty.
    /// - Complexity: O(replicates × groups), over all cores.
    public init?(_ a: ClusterSample, _ b: ClusterSample, replicates: Int = 2_000, seed: UInt64) {
        self.init(ClusterSums(a), ClusterSums(b), replicates: replicates, seed: seed)
    }

    /// Of samples that are too large to be held.
    ///
    /// - Returns: `nil` if a sample is empty.
    /// - Complexity: O(replicates × groups), over all cores.
    public init?(_ a: ClusterSums, _ b: ClusterSums, replicates: Int = 2_000, seed: UInt64) {
        guard let first = a.mean, let second = b.mean else { return nil }
        self.first = first
        self.second = second
        difference = second - first
        effect = Self.hedges(a, b, difference)
        guard a.groups > 1, b.groups > 1 else {
            interval = nil
            p = nil
            return
        }
        let means = zip(
            a.resampledMeans(replicates, seed: seed), b.resampledMeans(replicates, seed: seed &+ 1))
        let differences = means.map { $1 - $0 }.sorted()
        interval = Interval(
            low: Quantile.at(0.025, ofSorted: differences) ?? difference,
            high: Quantile.at(0.975, ofSorted: differences) ?? difference)
        p = Permutation.p(a, b, replicates: replicates, seed: seed &+ 2)
    }

    private static func hedges(_ a: ClusterSums, _ b: ClusterSums, _ difference: Double) -> Double? {
        guard let da = a.deviation, let db = b.deviation else { return nil }
        let na = Double(a.count)
        let nb = Double(b.count)
        let pooled = (((na - 1) * da * da + (nb - 1) * db * db) / (na + nb - 2)).squareRoot()
        return pooled > 0 ? difference / pooled * (1 - 3 / (4 * (na + nb) - 9)) : nil
    }
}

/// Permutation tests.
public enum Permutation {
    /// The two-sided p of a difference of means when whole groups change sides by chance, counting the observed
    /// one (Phipson and Smyth 2010, DOI 10.2202/1544-6115.1585): never 0.
    ///
    /// - Complexity: O(replicates × groups), over all cores.
    public static func p(_ a: ClusterSample, _ b: ClusterSample, replicates: Int, seed: UInt64) -> Double {
        p(ClusterSums(a), ClusterSums(b), replicates: replicates, seed: seed)
    }

    /// The same of samples that are too large to be held.
    ///
    /// - Complexity: O(replicates × groups), over all cores.
    public static func p(_ a: ClusterSums, _ b: ClusterSums, replicates: Int, seed: UInt64) -> Double {
        let sums = a.sums + b.sums
        let sizes = a.sizes + b.sizes
        let totalSum = sums.reduce(0, +)
        let totalSize = sizes.reduce(0, +)
        @Sendable func distance(_ sum: Double, _ size: Double) -> Double {
            ((totalSum - sum) / (totalSize - size) - sum / size).magnitude
        }
        let count = a.groups
        let observed = distance(sums[..<count].reduce(0, +), sizes[..<count].reduce(0, +))
        let extremes = Parallel.map(count: replicates, chunk: 64) { range in
            var order = Array(sums.indices)
            return range.count { replicate in
                var generator = SeededGenerator(seed: seed, replicate: replicate)
                // The first `count` places of a shuffle are enough.
                for place in 0..<count {
                    order.swapAt(place, Int.random(in: place..<order.count, using: &generator))
                }
                var sum = 0.0
                var size = 0.0
                for place in 0..<count {
                    sum += sums[order[place]]
                    size += sizes[order[place]]
                }
                order = Array(sums.indices)
                // A relative margin keeps equal arrangements equal.
                return distance(sum, size) >= observed * (1 - 1e-12)
            }
        }
        return Double(extremes.reduce(0, +) + 1) / Double(replicates + 1)
    }
}

/// Corrections for many tests at once.
public enum MultipleTesting {
    /// p values adjusted to the false discovery rate (Benjamini and Hochberg 1995,
    /// DOI 10.1111/j.2517-6161.1995.tb02031.x), in the order given.
    public static func benjaminiHochberg(_ p: [Double]) -> [Double] {
        let order = p.indices.sorted { (p[$0], $0) < (p[$1], $1) }
        var adjusted = p
        var least = 1.0
        for (place, index) in order.enumerated().reversed() {
            least = min(least, p[index] * Double(p.count) / Double(place + 1))
            adjusted[index] = least
        }
        return adjusted
    }
}
