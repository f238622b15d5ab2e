/// How numbers are written everywhere: `.` decimals, no grouping, no locale.
public enum Number {
    /// The decimals of measures between 0 and 1 in tables.
    public static let measureDecimals = 6

    /// `value` rounded half away from zero to `decimals`, without trailing zeros and without `-0`.
    ///
    /// - Parameters:
    ///   - value: Any number.
    ///   - decimals: 0 to 12.
    /// - Returns: The digits; empty text for what is not finite.
    public static func rounded(_ value: Double, decimals: Int) -> String {
        var bytes: [UInt8] = []
        Digits.write(value, decimals: decimals, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
