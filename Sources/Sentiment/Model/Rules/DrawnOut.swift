import Language

/// Words whose letters are drawn out, `sooo` and `looove`: the word they stand for, said with force
/// (Brody and Diakopoulos, "Cooooooooooooooollllllllllllll!!!!!!!!!!!!!!", EMNLP 2011).
enum DrawnOut {
    /// Equal letters in a row that no English word has.
    static let least = 3

    /// The hash of the known word that is drawn out; `nil` where no letter is, or the rest is no known word.
    ///
    /// Each long run is read as two letters first, `cooool`, then as one, `sooo`.
    ///
    /// - Complexity: O(bytes of the token).
    @inline(__always)
    static func word(_ token: Token, _ text: TokenizedText, _ reader: TermReader) -> UInt64? {
        guard token.end - token.start > least, hasLongRun(text.bytes.span, token.range) else { return nil }
        for keeps in [2, 1] {
            let hash = squeezed(text.bytes.span, token.range, keeps: keeps)
            if !reader.roles(of: hash).isDisjoint(with: .known) { return hash }
        }
        return nil
    }

    @inline(__always)
    private static func hasLongRun(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var before: UInt8 = 0
        var run = 1
        for place in range {
            let byte = bytes[place] | 0x20
            run = byte == before ? run + 1 : 1
            if run == least, (0x61...0x7A).contains(byte) { return true }
            before = byte
        }
        return false
    }

    private static func squeezed(_ bytes: Span<UInt8>, _ range: Range<Int>, keeps: Int) -> UInt64 {
        var hash = WordHash()
        var place = range.lowerBound
        while place < range.upperBound {
            let byte = folded(bytes[place])
            var end = place + 1
            while end < range.upperBound, folded(bytes[end]) == byte { end += 1 }
            let isLetter = (0x61...0x7A).contains(byte)
            for _ in 0..<(isLetter && end - place >= least ? keeps : end - place) { hash.feed(byte) }
            place = end
        }
        return hash.value
    }

    private static func folded(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
