/// Values in groups, by what a comparison of means asks of them: the sum and the number of each group's values, and the
/// spread of all. Some bytes a group, however many values there are; ``ClusterSample`` holds the values themselves.
public struct ClusterSums: Sendable, Equatable {
    let sums: [Double]
    let sizes: [Double]
    /// The mean over all values; `nil` of nothing.
    public let mean: Double?
    /// The standard deviation of all values, n − 1 in the denominator; `nil` below two.
    public let deviation: Double?
    /// How many values there are.
    public let count: Int

    /// Groups that have values.
    public var groups: Int { sums.count }

    /// - Parameters:
    ///   - sums: The sum of each group's values.
    ///   - counts: How many values each group has; groups without values take no part.
    ///   - squares: The sum of the squares of all values. Where the mean is far larger than the spread, digits of the
    ///     deviation are lost: give values that lie around 0.
    public init(sums: [Double], counts: [Int], squares: Double) {
        precondition(sums.count == counts.count, "Every group has a sum and a number of values.")
        let kept = counts.indices.filter { counts[$0] > 0 }
        self.sums = kept.map { sums[$0] }
        sizes = kept.map { Double(counts[$0]) }
        count = counts.reduce(0, +)
        let total = self.sums.reduce(0, +)
        let n = Double(count)
        mean = count > 0 ? total / n : nil
        deviation = count > 1 ? max(0, (squares - total * total / n) / (n - 1)).squareRoot() : nil
    }

    /// The sums of a sample.
    public init(_ sample: ClusterSample) {
        sums = sample.groups.map { $0.reduce(0, +) }
        sizes = sample.groups.map { Double($0.count) }
        mean = sample.mean
        deviation = sample.deviation
        count = sample.count
    }
}
