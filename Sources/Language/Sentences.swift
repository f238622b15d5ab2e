extension TokenizedText {
    /// The sentences, as consecutive ranges of ``tokens``.
    ///
    /// A sentence ends after a run of `.`, `!`, `?` or `…` (and the quotes and brackets that close it) when
    /// white space follows, unless the point ends a known abbreviation or a single initial; and before a
    /// blank line or a list line. Ranges cover every token once.
    ///
    /// - Complexity: O(tokens).
    public var sentences: [Range<Int>] {
        var sentences: [Range<Int>] = []
        sentences.reserveCapacity(tokens.count / 16 + 1)
        var start = 0
        var ended = false
        let tokens = tokens.span
        for index in tokens.indices {
            let token = tokens[index]
            let isBreak = (ended && token.followsSpace) || (index > start && followsBlankLine(index))
            if isBreak {
                sentences.append(start..<index)
                start = index
                ended = false
            }
            if token.kind == .punctuation {
                if isTerminator(token) {
                    ended = !isAbbreviation(before: index)
                } else if ended, !closes(token) {
                    ended = false
                }
            } else {
                ended = false
            }
        }
        if start < tokens.count { sentences.append(start..<tokens.count) }
        return sentences
    }

    private func isTerminator(_ token: Token) -> Bool {
        switch bytes[Int(token.start)] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): true
        case 0xE2: bytes[token.range].elementsEqual([0xE2, 0x80, 0xA6])
        default: false
        }
    }

    private func closes(_ token: Token) -> Bool {
        switch bytes[Int(token.start)] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"), 0xE2, 0xC2: true
        default: false
        }
    }

    private func isAbbreviation(before index: Int) -> Bool {
        guard index > 0, bytes[Int(tokens[index].start)] == UInt8(ascii: ".") else { return false }
        let word = tokens[index - 1]
        guard word.kind == .word, word.end == tokens[index].start else { return false }
        if word.end - word.start == 1 { return true }
        return Abbreviations.hashes.contains(word.hash)
    }

    /// Whether a blank line stands between a token and the one before it.
    private func followsBlankLine(_ index: Int) -> Bool {
        guard tokens[index].beginsLine, index > 0 else { return false }
        var breaks = 0
        for byte in bytes[Int(tokens[index - 1].end)..<Int(tokens[index].start)] where byte == 0x0A {
            breaks += 1
        }
        return breaks > 1
    }
}

/// English abbreviations whose point does not end a sentence.
enum Abbreviations {
    static let hashes = Set(
        [
            "mr", "mrs", "ms", "dr", "prof", "st", "sr", "jr", "gen", "gov", "sen", "rep", "vs", "etc", "eg",
            "ie", "cf", "approx", "vol", "fig", "inc", "ltd", "co", "corp", "dept", "est", "jan", "feb",
            "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "pp",
        ].map(WordHash.of))
}
