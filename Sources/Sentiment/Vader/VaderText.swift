import Language

/// A text cut as the VADER model cuts it: at white space, punctuation stripped from the ends of longer words.
///
/// Quirks of the reference that scores depend on: an emoji becomes its description, parted from what stands
/// before but not from what follows; a word that stripping would leave with two characters or fewer keeps
/// its punctuation, so that emoticons survive.
struct VaderText {
    /// A word and what the rules ask of it.
    struct Word {
        let range: Range<Int>
        /// Hash of the word in lower case.
        let hash: UInt64
        /// Whether it has an upper-case letter and no lower-case one.
        let isCapitals: Bool
        /// Whether it holds `n't`.
        let hasNot: Bool
    }

    let bytes: [UInt8]
    let words: [Word]
    /// Whether some but not all words are in capitals.
    let mixesCapitals: Bool
    let exclamations: Int
    let questions: Int

    init(_ text: [UInt8], _ lexicon: VaderLexicon) {
        bytes = text.contains { $0 >= 0x80 } ? Self.describingEmoji(text, lexicon) : text
        var words: [Word] = []
        var start: Int?
        var index = 0
        while index < bytes.count {
            let space = Self.spaceLength(bytes, index)
            if space > 0 {
                if let begun = start { words.append(Self.word(bytes, begun..<index)) }
                start = nil
                index += space
            } else {
                if start == nil { start = index }
                index += 1
            }
        }
        if let begun = start { words.append(Self.word(bytes, begun..<bytes.count)) }
        self.words = words
        let capitals = words.count { $0.isCapitals }
        mixesCapitals = capitals > 0 && capitals < words.count
        exclamations = bytes.count { $0 == UInt8(ascii: "!") }
        questions = bytes.count { $0 == UInt8(ascii: "?") }
    }

    func text(of word: Word) -> String {
        String(decoding: bytes[word.range], as: UTF8.self)
    }

    private static func describingEmoji(_ text: [UInt8], _ lexicon: VaderLexicon) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var followsSpace = true
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            if let description = lexicon.emoji[scalar.value] {
                if !followsSpace { result.append(0x20) }
                result += description
                followsSpace = false
            } else {
                result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
                followsSpace = scalar == " "
            }
        }
        return result
    }

    /// The bytes of a white space character at `index`, after Python's `str.split`; 0 if there is none.
    private static func spaceLength(_ bytes: [UInt8], _ index: Int) -> Int {
        switch bytes[index] {
        case 0x09...0x0D, 0x1C...0x20: return 1
        case 0xC2:
            guard index + 1 < bytes.count else { return 0 }
            return bytes[index + 1] == 0x85 || bytes[index + 1] == 0xA0 ? 2 : 0
        case 0xE1:
            return bytes[index...].starts(with: [0xE1, 0x9A, 0x80]) ? 3 : 0
        case 0xE2:
            guard index + 2 < bytes.count else { return 0 }
            let last = bytes[index + 2]
            if bytes[index + 1] == 0x80 {
                return (0x80...0x8A).contains(last) || [0xA8, 0xA9, 0xAF].contains(last) ? 3 : 0
            }
            return bytes[index + 1] == 0x81 && last == 0x9F ? 3 : 0
        case 0xE3:
            return bytes[index...].starts(with: [0xE3, 0x80, 0x80]) ? 3 : 0
        default: return 0
        }
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
            || (0x7B...0x7E).contains(byte)
    }

    private static func word(_ bytes: [UInt8], _ whole: Range<Int>) -> Word {
        var range = whole
        while !range.isEmpty, isPunctuation(bytes[range.lowerBound]) {
            range = (range.lowerBound + 1)..<range.upperBound
        }
        while !range.isEmpty, isPunctuation(bytes[range.upperBound - 1]) {
            range = range.lowerBound..<(range.upperBound - 1)
        }
        let characters = bytes[range].count { $0 & 0xC0 != 0x80 }
        if characters <= 2 { range = whole }
        var hash = WordHash()
        var hasUpper = false
        var hasLower = false
        if bytes[range].contains(where: { $0 >= 0x80 }) {
            for scalar in String(decoding: bytes[range], as: UTF8.self).unicodeScalars {
                let properties = scalar.properties
                if properties.isUppercase { hasUpper = true }
                if properties.isLowercase || properties.generalCategory == .titlecaseLetter {
                    hasLower = true
                }
                for byte in properties.lowercaseMapping.utf8 { hash.feed(byte) }
            }
        } else {
            for byte in bytes[range] {
                let isUpper = (0x41...0x5A).contains(byte)
                if isUpper { hasUpper = true } else if (0x61...0x7A).contains(byte) { hasLower = true }
                hash.feed(isUpper ? byte + 32 : byte)
            }
        }
        return Word(
            range: range, hash: hash.value, isCapitals: hasUpper && !hasLower, hasNot: holdsNot(bytes, range))
    }

    private static func holdsNot(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count >= 3 else { return false }
        for index in range.lowerBound..<(range.upperBound - 2)
        where bytes[index + 1] == 0x27 && bytes[index] | 0x20 == UInt8(ascii: "n")
            && bytes[index + 2] | 0x20 == UInt8(ascii: "t")
        {
            return true
        }
        return false
    }
}

extension UTF8 {
    fileprivate static var encodedReplacementCharacter: UTF8.EncodedScalar {
        UTF8.encode("\u{FFFD}") ?? UTF8.EncodedScalar()
    }
}
