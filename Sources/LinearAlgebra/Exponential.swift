/// The exponential from the platform-independent part of the language, the same bits everywhere.
///
/// As ``Logarithm``: C libraries differ in the last bit. x = k ln 2 + r with |r| ≤ ln 2 / 2; the series of eʳ is
/// summed until terms vanish and scaled by 2ᵏ exactly. The error stays within a few units in the last place.
public enum Exponential {
    private static let ln2High = 0x1.62e42feep-1
    private static let ln2Low = 0x1.a39ef35793c76p-33
    /// Beyond these the result is ∞ or 0.
    private static let largest = 709.782712893384
    private static let smallest = -745.1332191019412

    /// eˣ; NaN for NaN.
    public static func natural(_ x: Double) -> Double {
        guard !x.isNaN else { return x }
        guard x < largest else { return .infinity }
        guard x > smallest else { return 0 }
        let k = (x / (ln2High + ln2Low)).rounded()
        let r = (x - k * ln2High) - k * ln2Low
        var term = 1.0
        var sum = 1.0
        var n = 1.0
        while term.magnitude > 1e-19 {
            term *= r / n
            sum += term
            n += 1
        }
        // Two steps, so that results below the normal range are rounded once only.
        let half = Int(k) / 2
        return Double(sign: .plus, exponent: half, significand: sum)
            * Double(sign: .plus, exponent: Int(k) - half, significand: 1)
    }
}
