/// What a character is to the tokenizer, told from its code point by ranges of Unicode 15 blocks.
///
/// Blocks instead of properties keep the hot path free of look-ups; letters of any script count as letters.
enum ScalarClass {
    case space
    case letter
    case digit
    case punctuation
    case symbol
    /// A character that belongs to the one before it: combining mark, joiner, variation selector, skin tone.
    case extender

    init(_ value: UInt32) {
        self = value < 0x80 ? Self.ascii(UInt8(value)) : Self.beyondASCII(value)
    }

    private static func ascii(_ byte: UInt8) -> ScalarClass {
        switch byte {
        case 0...0x20, 0x7F: .space
        case 0x30...0x39: .digit
        case 0x41...0x5A, 0x61...0x7A: .letter
        default: .punctuation
        }
    }

    private static func beyondASCII(_ value: UInt32) -> ScalarClass {
        switch value {
        case 0x80...0xA0, 0x1680, 0x2000...0x200A, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF: .space
        case 0x300...0x36F, 0x200C...0x200D, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF,
            0xE0020...0xE007F, 0x200B, 0x200E...0x200F:
            .extender
        case 0xAA, 0xB5, 0xBA: .letter
        case 0xA1...0xBF: .punctuation
        case 0xD7, 0xF7: .punctuation
        case 0x2010...0x2027, 0x2030...0x205E, 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301F,
            0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65:
            .punctuation
        case 0x2070...0x209F: .digit
        case 0x20A0...0x20CF, 0x2100...0x2BFF, 0x3004...0x3007, 0x3012...0x3013, 0x3020...0x303F,
            0xE000...0xF8FF, 0xFFFC...0xFFFF, 0x1F000...0x1FBFF:
            .symbol
        default: .letter
        }
    }
}
