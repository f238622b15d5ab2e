import Parallel

/// Two samples of one value a group set side by side by any statistic of a sample, not only its mean.
public enum ValueComparison {
    /// The difference of a statistic, how sure it is, and how likely by chance.
    public struct Outcome: Sendable, Equatable {
        /// The statistic of the first sample.
        public let first: Double
        /// The statistic of the second sample.
        public let second: Double
        /// 95 % percentile interval of second − first when the values of each sample are drawn anew.
        public let interval: Interval
        /// Two-sided p of the difference when values change sides by chance; never 0.
        public let p: Double

        /// The second sample's statistic less the first's.
        public var difference: Double { second - first }
    }

    /// - Parameters:
    ///   - seed: Of everything that is drawn by chance.
    ///   - replicates: How many draws.
    ///   - b: The values of the second.
    ///   - a: The values of the first sample.
    ///   - statistic: A number for any non-empty sample.
    /// - Returns: `nil` where a sample has fewer than two values.
    /// - Complexity: O(replicates × that of `statistic`), over all cores.
    public static func outcome(
        _ a: [Double], _ b: [Double], replicates: Int, seed: UInt64,
        statistic: @Sendable ([Double]) -> Double
    ) -> Outcome? {
        guard a.count > 1, b.count > 1 else { return nil }
        let first = statistic(a)
        let second = statistic(b)
        let observed = (second - first).magnitude
        let both = a + b
        let drawn = Parallel.mapEach(replicates, chunk: 32) { replicate -> (Double, Bool) in
            var generator = SeededGenerator(seed: seed, replicate: replicate)
            func resample(_ values: [Double]) -> Double {
                statistic(values.map { _ in values[Int.random(in: 0..<values.count, using: &generator)] })
            }
            let one = resample(a)
            let two = resample(b)
            var order = both
            for place in 0..<a.count {
                order.swapAt(place, Int.random(in: place..<order.count, using: &generator))
            }
            let exchanged = statistic(Array(order[a.count...])) - statistic(Array(order[..<a.count]))
            return (two - one, exchanged.magnitude >= observed * (1 - 1e-12))
        }
        let differences = drawn.map(\.0).sorted()
        guard let low = Quantile.at(0.025, ofSorted: differences),
            let high = Quantile.at(0.975, ofSorted: differences)
        else { return nil }
        return Outcome(
            first: first, second: second,
            interval: Interval(low: min(low, second - first), high: max(high, second - first)),
            p: Double(drawn.count { $0.1 } + 1) / Double(replicates + 1))
    }

    /// The mean of paired differences: 95 % interval from drawing pairs anew, p from turning their signs by chance.
    ///
    /// - Returns: `nil` below two pairs.
    public static func paired(
        _ differences: [Double], replicates: Int, seed: UInt64
    ) -> (interval: Interval, p: Double)? {
        guard differences.count > 1 else { return nil }
        let observed = differences.reduce(0, +).magnitude
        let drawn = Parallel.mapEach(replicates, chunk: 64) { replicate -> (Double, Bool) in
            var generator = SeededGenerator(seed: seed, replicate: replicate)
            var sum = 0.0
            var turned = 0.0
            for difference in differences {
                sum += differences[Int.random(in: 0..<differences.count, using: &generator)]
                turned += Bool.random(using: &generator) ? difference : -difference
            }
            return (sum / Double(differences.count), turned.magnitude >= observed * (1 - 1e-12))
        }
        let means = drawn.map(\.0).sorted()
        guard let low = Quantile.at(0.025, ofSorted: means), let high = Quantile.at(0.975, ofSorted: means)
        else { return nil }
        return (
            Interval(low: low, high: high), Double(drawn.count { $0.1 } + 1) / Double(replicates + 1)
        )
    }
}

/// How unevenly something is spread.
public enum Concentration {
    /// The Gini coefficient, 0 where all have the same to nearly 1 where one has all; 0 of nothing (Gini 1912).
    ///
    /// - Parameter values: Not negative.
    /// - Complexity: O(n log n).
    public static func gini(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        let sum = sorted.reduce(0, +)
        guard sum > 0 else { return 0 }
        let n = Double(sorted.count)
        let weighted = sorted.enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element }
        return 2 * weighted / (n * sum) - (n + 1) / n
    }
}
