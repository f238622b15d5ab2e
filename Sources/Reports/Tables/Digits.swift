/// Digits of numbers straight into bytes.
enum Digits {
    static func write(_ number: Int, to bytes: inout [UInt8]) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        write(UInt64(number.magnitude), width: 1, to: &bytes)
    }

    /// `number` rounded half away from zero, without trailing zeros and without `-0`; nothing for what is not finite.
    static func write(_ number: Double, decimals: Int, to bytes: inout [UInt8]) {
        precondition((0..<scales.count).contains(decimals), "Numbers are rounded to 0 to 12 decimals.")
        guard number.isFinite else { return }
        let scale = scales[decimals]
        let scaled = (number.magnitude * scale).rounded()
        guard scaled < 9.0e15 else { return bytes.append(contentsOf: "\(number)".utf8) }
        guard scaled > 0 else { return bytes.append(UInt8(ascii: "0")) }
        let units = UInt64(scaled)
        let divisor = UInt64(scale)
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        write(units / divisor, width: 1, to: &bytes)
        var fraction = units % divisor
        guard fraction > 0 else { return }
        var width = decimals
        while fraction % 10 == 0 {
            fraction /= 10
            width -= 1
        }
        bytes.append(UInt8(ascii: "."))
        write(fraction, width: width, to: &bytes)
    }

    private static let scales: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12]

    /// At least `width` digits, zeros in front.
    private static func write(_ number: UInt64, width: Int, to bytes: inout [UInt8]) {
        var length = 1
        var bound: UInt64 = 10
        while number >= bound, length < 19 {
            length += 1
            bound *= 10
        }
        if number >= bound { length += 1 }
        let digits = max(width, length)
        let start = bytes.count
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: digits))
        var rest = number
        for place in stride(from: start + digits - 1, through: start, by: -1) {
            bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
    }
}
