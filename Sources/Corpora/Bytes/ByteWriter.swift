/// Numbers and texts as bytes, for files that only this package reads, and only in the run that wrote them.
struct ByteWriter: Sendable {
    var bytes: [UInt8] = []

    /// Seven bits a byte, the lowest first; small numbers are short.
    mutating func number(_ value: Int) {
        var rest = UInt64(bitPattern: Int64(value << 1) ^ Int64(value >> 63))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    mutating func fixed(_ value: UInt64) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: value >> shift))
        }
    }

    mutating func fixed(_ value: UInt32) {
        for shift in stride(from: UInt32(0), to: 32, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: value >> shift))
        }
    }

    /// Writes over the first eight bytes.
    mutating func setFirst(_ value: UInt64) {
        for place in 0..<8 { bytes[place] = UInt8(truncatingIfNeeded: value >> UInt64(8 * place)) }
    }

    mutating func double(_ value: Double) { fixed(value.bitPattern) }

    mutating func text(_ text: String) {
        number(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func block(_ block: [UInt8]) {
        number(block.count)
        bytes.append(contentsOf: block)
    }

    /// `nil` and a number.
    mutating func optional(_ value: Int?) {
        bytes.append(value == nil ? 0 : 1)
        if let value { number(value) }
    }
}
