/// Logarithms and exponentials for sums of likelihoods, where many are asked for and 1e-12 is enough.
///
/// The same bits everywhere, as those of ``Logarithm`` and ``Exponential``, which are exact to the last place and take
/// five times as long. The number of steps is fixed.
public enum Likelihoods {
    private static let ln2High = 0x1.62e42feep-1
    private static let ln2Low = 0x1.a39ef35793c76p-33
    private static let perLn2 = 0x1.71547652b82fep0
    /// Added and taken away again, it rounds to a whole number.
    private static let rounder = 0x1.8p52
    private static let root2 = 0x1.6a09e667f3bcdp0
    private static let mantissa: UInt64 = (1 << 52) - 1

    /// ln x within 1e-13, relative.
    ///
    /// - Precondition: x is finite, positive and not below 2⁻¹⁰²².
    public static func logarithm(_ x: Double) -> Double {
        var exponent = Double(Int(x.bitPattern >> 52) - 1_023)
        var m = Double(bitPattern: x.bitPattern & mantissa | 0x3ff0_0000_0000_0000)
        if m > root2 {
            m *= 0.5
            exponent += 1
        }
        // 2 artanh r, |r| < 0.172.
        let r = (m - 1) / (m + 1)
        let s = r * r
        var sum = 1.0 / 19
        sum = sum * s + 1.0 / 17
        sum = sum * s + 1.0 / 15
        sum = sum * s + 1.0 / 13
        sum = sum * s + 1.0 / 11
        sum = sum * s + 1.0 / 9
        sum = sum * s + 1.0 / 7
        sum = sum * s + 1.0 / 5
        sum = sum * s + 1.0 / 3
        return exponent * (ln2High + ln2Low) + 2 * (r + r * s * sum)
    }

    /// eˣ within 1e-12, relative.
    ///
    /// - Precondition: −700 < x < 700.
    public static func exponential(_ x: Double) -> Double {
        let k = (x * perLn2 + rounder) - rounder
        // |r| ≤ ln 2 / 2.
        let r = (x - k * ln2High) - k * ln2Low
        var sum = 1.0 / 39_916_800
        sum = sum * r + 1.0 / 3_628_800
        sum = sum * r + 1.0 / 362_880
        sum = sum * r + 1.0 / 40_320
        sum = sum * r + 1.0 / 5_040
        sum = sum * r + 1.0 / 720
        sum = sum * r + 1.0 / 120
        sum = sum * r + 1.0 / 24
        sum = sum * r + 1.0 / 6
        sum = sum * r + 0.5
        sum = sum * r + 1
        sum = sum * r + 1
        return sum * Double(bitPattern: UInt64(bitPattern: Int64(k) + 1_023) << 52)
    }
}
