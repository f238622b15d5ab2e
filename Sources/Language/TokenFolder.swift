/// Folds the characters of one token as they pass: its hash and the shape of its letters.
struct TokenFolder {
    private(set) var hash = WordHash()
    private var upper = 0
    private var lower = 0
    private var beginsUpper = false

    @inline(__always)
    mutating func feed(ascii byte: UInt8) {
        if byte &- 0x41 < 26 {
            note(isUpper: true)
            hash.feed(byte | 0x20)
        } else {
            if byte &- 0x61 < 26 { note(isUpper: false) }
            hash.feed(byte)
        }
    }

    mutating func feed(_ value: UInt32) {
        guard let scalar = Unicode.Scalar(value) else { return }
        if value >= 0xC0, value < 0x2000 {
            let properties = scalar.properties
            if properties.isUppercase {
                note(isUpper: true)
            } else if properties.isLowercase {
                note(isUpper: false)
            }
        }
        var folded = String.UnicodeScalarView()
        WordFolding.append(scalar, to: &folded)
        for byte in String(folded).utf8 { hash.feed(byte) }
    }

    @inline(__always)
    private mutating func note(isUpper: Bool) {
        if isUpper {
            if upper + lower == 0 { beginsUpper = true }
            upper += 1
        } else {
            lower += 1
        }
    }

    var shape: Token.Shape {
        if upper == 0 { return .lower }
        if lower == 0 { return upper > 1 ? .capitals : .capitalised }
        return upper == 1 && beginsUpper ? .capitalised : .mixed
    }
}
