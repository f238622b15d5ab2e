/// A range that is expected to hold the true value.
public struct Interval: Sendable, Equatable {
    /// The lower end.
    public let low: Double
    /// The upper end.
    public let high: Double

    /// An interval with both its ends.
    public init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }
}

/// Quantiles of samples.
public enum Quantile {
    /// The quantile at `share` by linear interpolation (type 7 of Hyndman and Fan 1996,
    /// DOI 10.1080/00031305.1996.10473566); `nil` of nothing.
    ///
    /// - Parameters:
    ///   - share: The share to look at, 0 to 1.
    ///   - sorted: Ascending.
    public static func at(_ share: Double, ofSorted sorted: [Double]) -> Double? {
        at(share, of: sorted.count) { sorted[$0] }
    }

    /// The same of values that are not all at hand.
    ///
    /// - Parameters:
    ///   - share: The share to look at, 0 to 1.
    ///   - count: How many values there are.
    ///   - value: The value at a place in their ascending order; asked for at the two about the quantile.
    static func at(_ share: Double, of count: Int, value: (_ place: Int) -> Double) -> Double? {
        guard count > 0 else { return nil }
        precondition((0...1).contains(share), "A quantile lies between 0 and 1.")
        let place = share * Double(count - 1)
        let below = Int(place)
        guard below + 1 < count else { return value(count - 1) }
        return value(below) + (place - Double(below)) * (value(below + 1) - value(below))
    }
}

/// Intervals of proportions.
public enum Proportion {
    /// Wilson's 95 % interval of a share (1927, DOI 10.1080/01621459.1927.10502953); it holds for small counts
    /// and at 0 and 1. All of 0...1 where nothing was counted.
    public static func wilson(_ successes: Int, of trials: Int) -> Interval {
        guard trials > 0 else { return Interval(low: 0, high: 1) }
        return wilson(share: Double(successes) / Double(trials), of: Double(trials))
    }

    /// The same for a share that is a mean of probabilities, each between 0 and 1; it always holds the share.
    ///
    /// - Parameters:
    ///   - p: The share, 0 to 1.
    ///   - n: What the share is a mean of, above 0.
    public static func wilson(share p: Double, of n: Double) -> Interval {
        precondition((0...1).contains(p) && n > 0, "A share is between 0 and 1, of something.")
        let z2 = z95 * z95
        let centre = (p + z2 / (2 * n)) / (1 + z2 / n)
        let half = z95 / (1 + z2 / n) * (p * (1 - p) / n + z2 / (4 * n * n)).squareRoot()
        return Interval(low: max(0, centre - half), high: min(1, centre + half))
    }

    /// The 97.5 % quantile of the standard normal distribution.
    static let z95 = 1.959963984540054
}
