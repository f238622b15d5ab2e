import Language

extension TermPass {
    /// Characters of the longest face.
    private static let longestEmoticon = 5

    /// A known face that begins at this token.
    ///
    /// - Returns: The token after it; `nil` if there is none.
    mutating func emoticon(
        at index: Int, _ rules: FiredRules, _ visitor: inout some TermVisitor
    ) -> Int? {
        let start = Int(text.tokens[index].start)
        switch text.bytes[start] {
        case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "^"), UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: "\\"), UInt8(ascii: "'"):
            break
        default: return nil
        }
        guard start + 1 < text.bytes.count, text.bytes[start + 1] > 0x20 else { return nil }
        if start > 0, Self.isWordByte(text.bytes[start - 1]) {
            // A face follows a word only by its eyes: `good:)`, but not `and/so` or `I'd`.
            guard text.bytes[start] == UInt8(ascii: ":") || text.bytes[start] == UInt8(ascii: ";") else {
                return nil
            }
        }
        var hash = WordHash()
        var end = start
        var longest: (key: UInt64, end: Int)?
        while end < text.bytes.count, end - start < Self.longestEmoticon, text.bytes[end] > 0x20 {
            let byte = text.bytes[end]
            hash.feed((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
            end += 1
            guard end - start > 1, end == text.bytes.count || !Self.isWordByte(text.bytes[end]) else {
                continue
            }
            let key = TermKind.emoticon.key(hash.value)
            if reader.emoticons.contains(key) { longest = (key, end) }
        }
        guard let longest else { return nil }
        var next = index
        while next < text.tokens.count, Int(text.tokens[next].start) < longest.end { next += 1 }
        visitor.met(
            TermOccurrence(
                kind: .emoticon, key: longest.key, value: reader.rules.factor(of: rules), rules: rules,
                tokens: index..<next))
        negation.close()
        breakOff()
        return next
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }

    func opensQuotation(_ token: Token) -> Bool {
        let bytes = text.bytes[token.range]
        return bytes.first == UInt8(ascii: "\"") || bytes.elementsEqual([0xE2, 0x80, 0x9C])
    }

    /// The token that closes the quotation that opens at `index`, if three words or more stand in it.
    func endOfQuotation(from index: Int, in sentence: Range<Int>) -> Int? {
        var words = 0
        for place in (index + 1)..<max(index + 1, sentence.upperBound) {
            let token = text.tokens[place]
            if token.isWordLike { words += 1 }
            guard token.kind == .punctuation else { continue }
            let bytes = text.bytes[token.range]
            if bytes.first == UInt8(ascii: "\"") || bytes.elementsEqual([0xE2, 0x80, 0x9D]) {
                return words >= 3 ? place : index + 1
            }
        }
        return nil
    }

    /// A hashtag is a word where it is a known one or cannot be cut, else the words that it is made of.
    mutating func hashtag(
        _ token: Token, at index: Int, _ rules: FiredRules, _ visitor: inout some TermVisitor
    ) {
        let whole = WordHash.of(String(text.text(of: token).dropFirst()))
        let parts = !reader.roles(of: whole).isDisjoint(with: .known) ? [] : HashtagWords.hashes(token, text)
        for hash in parts.isEmpty ? [whole] : parts { word(hash, at: index, rules, &visitor) }
    }

    func firstCharacter(of token: Token) -> UInt64 {
        let start = Int(token.start)
        let first = text.bytes[start]
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var hash = WordHash()
        for place in start..<min(start + length, Int(token.end)) { hash.feed(text.bytes[place]) }
        return hash.value
    }
}
