import Language

/// The first three letters of the beginnings of open words, as a bit each: what most words fail at once.
///
/// Five bits of each byte are looked at, which tell the letters of ASCII apart without regard to case.
struct BeginningSet: Sendable {
    private static let length = 3
    private var bits = [UInt64](repeating: 0, count: 1 << 9)

    mutating func insert(_ beginning: [UInt8]) {
        let known = beginning.prefix(Self.length)
        let missing = 5 * (Self.length - known.count)
        let first = known.reduce(0) { $0 << 5 | Int($1 & 31) } << missing
        for place in first..<first + (1 << missing) { bits[place >> 6] |= 1 << UInt64(place & 63) }
    }

    /// Whether a token may begin like one of the set; always so where it begins outside ASCII, which folding
    /// may change.
    @inline(__always)
    func mayContain(_ token: Token, _ bytes: Span<UInt8>) -> Bool {
        let start = Int(token.start)
        let end = Int(token.end)
        let first = bytes[start]
        let second = end > start + 1 ? bytes[start + 1] : 0
        let third = end > start + 2 ? bytes[start + 2] : 0
        guard (first | second | third) < 0x80 else { return true }
        let place = Int(first & 31) << 10 | Int(second & 31) << 5 | Int(third & 31)
        return bits.span[place >> 6] >> UInt64(place & 63) & 1 == 1
    }
}
