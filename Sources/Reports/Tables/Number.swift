/// How numbers are written everywhere: `.` decimals, no grouping, no locale.
public enum Number {
    /// The decimals of measures between 0 and 1 in tables.
    public static let measureDecimals = 6

    /// `value` rounded half away from zero to `decimals`, without trailing zeros and without `-0`.
    ///
    /// - Parameter decimals: 0 to 12.
    /// - Returns: The digits; empty text for what is not finite.
    public static func rounded(_ value: Double, decimals: Int) -> String {
        precondition((0...12).contains(decimals), "Numbers are rounded to 0 to 12 decimals.")
        guard value.isFinite else { return "" }
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let scaled = (value.magnitude * scale).rounded()
        guard scaled < 9.0e15 else { return "\(value)" }
        guard scaled > 0 else { return "0" }
        let units = UInt64(scaled)
        let divisor = UInt64(scale)
        let whole = String(units / divisor)
        let fraction = String(units % divisor)
        let sign = value < 0 ? "-" : ""
        guard decimals > 0, units % divisor > 0 else { return sign + whole }
        let zeros = String(repeating: "0", count: decimals - fraction.utf8.count)
        let kept = fraction.utf8.lastIndex { $0 != UInt8(ascii: "0") }
        return sign + whole + "." + zeros + (kept.map { String(fraction[...$0]) } ?? fraction)
    }
}
