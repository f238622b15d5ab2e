/// Cuts UTF-8 into tokens in one pass over the bytes.
///
/// Goals, in order: linear time on every input; the same tokens for the same bytes everywhere; words as
/// people see them (`don't`, `l'eau`, `U.S.` as `U`, `S`); speed. The buffer is only ever read inside
/// its bounds: it is a span, which checks.
struct Tokenizer {
    private(set) var tokens: [Token] = []
    private var position = 0
    private var followsSpace = true
    private var beginsLine = true

    init(_ byteCount: Int) {
        tokens.reserveCapacity(byteCount / 5)
    }

    mutating func run(over bytes: Span<UInt8>) {
        while position < bytes.count {
            let scalar = Self.scalar(at: position, in: bytes)
            switch ScalarClass(scalar.value) {
            case .space:
                followsSpace = true
                if scalar.value == 0x0A || scalar.value == 0x0D || scalar.value == 0x2028 {
                    beginsLine = true
                }
                position += scalar.length
            case .letter: wordOrAddress(in: bytes)
            case .digit: number(in: bytes)
            case .punctuation: punctuation(scalar, in: bytes)
            case .symbol, .extender: symbol(scalar, in: bytes)
            }
        }
    }
}

// MARK: - Kinds of tokens

extension Tokenizer {
    private mutating func wordOrAddress(in bytes: Span<UInt8>) {
        if isAddress(at: position, in: bytes) {
            var end = position
            while end < bytes.count, bytes[end] > 0x20 { end += 1 }
            while end > position, Self.trailsAddress(bytes[end - 1]) { end -= 1 }
            append(.url, to: end, in: bytes)
        } else if !plainWord(in: bytes) {
            append(.word, to: wordEnd(from: position, in: bytes), in: bytes)
        }
    }

    /// Appends the word at the position if it is one of ASCII letters alone: cut and folded in one pass.
    ///
    /// - Returns: Whether it is; if not, nothing was done.
    @inline(__always)
    private mutating func plainWord(in bytes: Span<UInt8>) -> Bool {
        let first = bytes[position]
        guard first < 0x80 else { return false }
        var hash = WordHash()
        hash.feed(first | 0x20)
        // Of the letters after the first, the bit by which lower case differs from upper.
        var all: UInt8 = 0x20
        var any: UInt8 = 0
        var place = position + 1
        while place < bytes.count {
            let byte = bytes[place]
            let lower = byte | 0x20
            if lower &- 0x61 >= 26 {
                if byte >= 0x80 || byte == 0x27 || byte == 0x5F || byte &- 0x30 < 10 { return false }
                break
            }
            all &= byte
            any |= byte
            hash.feed(lower)
            place &+= 1
        }
        let isUpper = first & 0x20 == 0
        let restIsLower = all & 0x20 != 0
        let shape: Token.Shape =
            restIsLower ? (isUpper ? .capitalised : .lower) : isUpper && any & 0x20 == 0 ? .capitals : .mixed
        append(.word, to: place, shape: shape, hash: hash.value)
        return true
    }

    private mutating func number(in bytes: Span<UInt8>) {
        var end = position
        var isNumber = true
        while end < bytes.count {
            let scalar = Self.scalar(at: end, in: bytes)
            switch ScalarClass(scalar.value) {
            case .digit: end += scalar.length
            case .letter:
                isNumber = false
                end += scalar.length
            case .punctuation where scalar.value == 0x2E || scalar.value == 0x2C:
                guard end + 1 < bytes.count, (0x30...0x39).contains(bytes[end + 1]) else {
                    append(isNumber ? .number : .word, to: end, in: bytes)
                    return
                }
                end += 1
            default:
                append(isNumber ? .number : .word, to: end, in: bytes)
                return
            }
        }
        append(isNumber ? .number : .word, to: end, in: bytes)
    }

    private mutating func punctuation(_ scalar: Scalar, in bytes: Span<UInt8>) {
        let next = position + scalar.length
        if scalar.value == 0x23 || scalar.value == 0x40 {
            let end = wordEnd(from: next, in: bytes)
            if end > next {
                append(scalar.value == 0x23 ? .hashtag : .mention, to: end, in: bytes)
                return
            }
        }
        append(.punctuation, to: next, in: bytes)
    }

    private mutating func symbol(_ scalar: Scalar, in bytes: Span<UInt8>) {
        var end = position + scalar.length
        var joins = scalar.value == 0x200D
        while end < bytes.count {
            let next = Self.scalar(at: end, in: bytes)
            let kind = ScalarClass(next.value)
            guard kind == .extender || (joins && kind == .symbol) else { break }
            joins = next.value == 0x200D
            end += next.length
        }
        append(.symbol, to: end, in: bytes)
    }

    /// The end of the word that begins at `start`; letters, digits, marks, underscores, inner apostrophes.
    private func wordEnd(from start: Int, in bytes: Span<UInt8>) -> Int {
        var end = start
        while end < bytes.count {
            let byte = bytes[end]
            if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 {
                end += 1
                continue
            }
            let scalar = Self.scalar(at: end, in: bytes)
            switch ScalarClass(scalar.value) {
            case .letter, .digit, .extender: end += scalar.length
            case .punctuation where scalar.value == 0x5F: end += 1
            case .punctuation where scalar.value == 0x27 || scalar.value == 0x2019:
                let next = end + scalar.length
                guard end > start, next < bytes.count,
                    ScalarClass(Self.scalar(at: next, in: bytes).value) == .letter
                else { return end }
                end = next
            default: return end
            }
        }
        return end
    }

    @inline(__always)
    private func isAddress(at start: Int, in bytes: Span<UInt8>) -> Bool {
        let first = bytes[start] | 0x20
        guard first == UInt8(ascii: "h") || first == UInt8(ascii: "w"), start + 1 < bytes.count else {
            return false
        }
        let second = bytes[start + 1] | 0x20
        guard second == UInt8(ascii: "t") || second == UInt8(ascii: "w") else { return false }
        return beginsAddress(at: start, in: bytes)
    }

    private func beginsAddress(at start: Int, in bytes: Span<UInt8>) -> Bool {
        return Self.prefixes.contains { prefix in
            guard start + prefix.utf8.count < bytes.count else { return false }
            var place = start
            for byte in prefix.utf8 {
                guard bytes[place] | 0x20 == byte | 0x20 else { return false }
                place += 1
            }
            return true
        }
    }

    private static let prefixes: [StaticPrefix] = ["http://", "https://", "www."].map(StaticPrefix.init)

    private struct StaticPrefix {
        let utf8: [UInt8]
        init(_ text: String) { utf8 = [UInt8](text.utf8) }
    }

    private static func trailsAddress(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "!"),
            UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "'"), UInt8(ascii: "\""),
            UInt8(ascii: ">"):
            true
        default: false
        }
    }
}

// MARK: - Bytes

extension Tokenizer {
    /// A decoded code point and the bytes it takes; broken UTF-8 reads as U+FFFD, one byte long.
    struct Scalar {
        let value: UInt32
        let length: Int
    }

    @inline(__always)
    static func scalar(at position: Int, in bytes: Span<UInt8>) -> Scalar {
        let first = bytes[position]
        if first < 0x80 { return Scalar(value: UInt32(first), length: 1) }
        return multibyteScalar(first, at: position, in: bytes)
    }

    private static func multibyteScalar(
        _ first: UInt8, at position: Int, in bytes: Span<UInt8>
    ) -> Scalar {
        let length = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 1
        let broken = Scalar(value: 0xFFFD, length: 1)
        guard length > 1, position + length <= bytes.count else { return broken }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for offset in 1..<length {
            let byte = bytes[position + offset]
            guard byte & 0xC0 == 0x80 else { return broken }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
        guard value >= smallest, value <= 0x10FFFF, !(0xD800...0xDFFF).contains(value) else { return broken }
        return Scalar(value: value, length: length)
    }

    /// Appends the token from the current position to `end` and moves on.
    private mutating func append(
        _ kind: Token.Kind, to end: Int, in bytes: Span<UInt8>
    ) {
        var folder = TokenFolder()
        var place = position
        while place < end {
            let byte = bytes[place]
            if byte < 0x80 {
                folder.feed(ascii: byte)
                place += 1
            } else {
                let scalar = Self.scalar(at: place, in: bytes)
                folder.feed(scalar.value)
                place += scalar.length
            }
        }
        append(kind, to: end, shape: folder.shape, hash: folder.hash.value)
    }

    @inline(__always)
    private mutating func append(_ kind: Token.Kind, to end: Int, shape: Token.Shape, hash: UInt64) {
        tokens.append(
            Token(
                start: Int32(position), end: Int32(end), kind: kind, shape: shape,
                followsSpace: followsSpace, beginsLine: beginsLine, hash: hash))
        position = end
        followsSpace = false
        beginsLine = false
    }
}
