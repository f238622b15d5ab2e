import Language

/// The first two characters of keys of names (``NameKey``), as bits by which most words are told to begin none.
struct NameOpenings: Sendable {
    /// A bit for each pair of letters and digits, the second of which may be any.
    private var bits = [UInt64](repeating: 0, count: 36 * 36 / 64 + 1)
    /// Whether a key has a character that is no ASCII letter or digit among its first two: then nothing is ruled out.
    private var holdsOthers = false

    mutating func insert(_ key: String) {
        let beginning = key.utf8.prefix(2)
        guard let first = beginning.first.flatMap(Self.place) else {
            holdsOthers = true
            return
        }
        if beginning.count == 1 {
            for second in 0..<36 { set(first * 36 + second) }
        } else if let second = beginning.last.flatMap(Self.place) {
            set(first * 36 + second)
        } else {
            holdsOthers = true
        }
    }

    private mutating func set(_ bit: Int) { bits[bit >> 6] |= 1 << UInt64(bit & 63) }

    /// Whether a token may be the beginning of a name; always so where it does not begin with two letters or digits of
    /// ASCII.
    @inline(__always)
    func mayContain(_ token: Token, _ bytes: Span<UInt8>) -> Bool {
        let start = Int(token.start)
        guard !holdsOthers, Int(token.end) > start + 1, let first = Self.place(bytes[start]),
            let second = Self.place(bytes[start + 1])
        else { return true }
        let bit = first * 36 + second
        return bits.span[bit >> 6] >> UInt64(bit & 63) & 1 == 1
    }

    /// The place of a letter or digit among the 36, without regard to case; `nil` for another byte.
    @inline(__always)
    private static func place(_ byte: UInt8) -> Int? {
        let letter = (byte | 0x20) &- 0x61
        if letter < 26 { return Int(letter) }
        let digit = byte &- 0x30
        return digit < 10 ? 26 + Int(digit) : nil
    }
}
