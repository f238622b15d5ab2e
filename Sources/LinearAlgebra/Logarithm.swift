/// The natural logarithm from the platform-independent part of the language, the same bits everywhere.
///
/// C libraries differ in the last bit, and a sort on such values would differ with them. The argument is split
/// into 2ᵉ m with m near 1 (exact), and ln m = 2 artanh((m − 1) / (m + 1)) is summed until terms vanish; the
/// error stays below two units in the last place.
public enum Logarithm {
    /// ln 2 to double precision.
    private static let ln2 = 0x1.62e42fefa39efp-1

    /// ln x; −∞ at 0, NaN below.
    public static func natural(_ x: Double) -> Double {
        guard x > 0 else { return x == 0 ? -.infinity : .nan }
        guard x.isFinite else { return x }
        var mantissa = x.significand
        var exponent = Double(x.exponent)
        if mantissa > 1.4142135623730951 {
            mantissa /= 2
            exponent += 1
        }
        let ratio = (mantissa - 1) / (mantissa + 1)
        let square = ratio * ratio
        var power = ratio
        var sum = 0.0
        var divisor = 1.0
        while power.magnitude > 1e-18 {
            sum += power / divisor
            power *= square
            divisor += 2
        }
        return exponent * ln2 + 2 * sum
    }
}
