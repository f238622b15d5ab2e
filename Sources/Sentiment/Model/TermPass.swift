import Language

/// The state of one pass over a text.
struct TermPass {
    let reader: TermReader
    let text: TokenizedText
    let mixesCapitals: Bool
    /// Words of the last sentence read.
    var words = 0
    var negation = NegationScope()
    var thanks = ThanksScope()
    /// The word before, unless something stands between that parts them.
    var previous: (hash: UInt64, index: Int)?
    var degree: FiredRules = []
    /// Whether the text has no word; the letter of a face, as in `:D`, is none.
    let isWordless: Bool
    /// Whether the line is one that somebody else wrote: it begins with `>`.
    var isForeignLine = false

    init(_ reader: TermReader, _ text: TokenizedText) {
        self.reader = reader
        self.text = text
        var capitals = false
        var others = false
        for token in text.tokens where token.kind == .word {
            if token.shape == .capitals {
                capitals = true
            } else if token.end - token.start > 1 {
                others = true
            }
            if capitals, others { break }
        }
        mixesCapitals = capitals && others
        isWordless = !text.tokens.contains {
            $0.isWordLike && ($0.followsSpace || $0.end - $0.start > 1)
        }
    }

    /// - Parameter sentenceRules: Rules that bear on every word of the sentence.
    mutating func read(
        _ sentence: Range<Int>, _ sentenceRules: FiredRules, _ visitor: inout some TermVisitor
    ) {
        words = 0
        negation.close()
        thanks.close()
        breakOff()
        let but = text.tokens[sentence].lastIndex { $0.hash == reader.but }
        var quotedUntil = -1
        var mayQuote = true
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            let token = text.tokens[index]
            if token.beginsLine { isForeignLine = text.bytes[Int(token.start)] == UInt8(ascii: ">") }
            if isForeignLine {
                index += 1
                continue
            }
            var rules = isWordless ? sentenceRules.union(.alone) : sentenceRules
            if index < quotedUntil { rules.insert(.quoted) }
            if let but, index != but { rules.insert(index < but ? .beforeBut : .afterBut) }
            switch token.kind {
            case .punctuation:
                if let end = emoticon(at: index, rules, &visitor) {
                    index = end
                    continue
                }
                if mayQuote, index >= quotedUntil, opensQuotation(token) {
                    if let end = endOfQuotation(from: index, in: sentence) {
                        quotedUntil = end
                    } else {
                        mayQuote = false
                    }
                }
                punctuation(token, at: index, &visitor)
            case .symbol: symbol(token, at: index, rules, &visitor)
            case .url: mark(.address, at: index, &visitor)
            case .mention: mark(.mention, at: index, &visitor)
            case .number:
                words += 1
                mark(.number, at: index, &visitor)
            case .word:
                if let known = DrawnOut.word(token, text, reader) {
                    word(known, at: index, rules.union(.drawnOut), &visitor)
                } else {
                    word(token.hash, at: index, rules, &visitor)
                }
            case .hashtag: hashtag(token, at: index, rules, &visitor)
            }
            index += 1
        }
        if !sentence.isEmpty, words > 0 { mark(.length, at: sentence.lowerBound, &visitor) }
    }

    mutating func breakOff() {
        previous = nil
        degree = []
    }

    mutating func mark(_ mark: Mark, at index: Int, _ visitor: inout some TermVisitor) {
        visitor.met(
            TermOccurrence(kind: .mark, key: mark.key, value: 1, rules: [], tokens: index..<(index + 1)))
        breakOff()
    }

    mutating func word(
        _ hash: UInt64, at index: Int, _ rules: FiredRules, _ visitor: inout some TermVisitor
    ) {
        words += 1
        var rules = rules.union(degree)
        if mixesCapitals, text.tokens[index].shape == .capitals { rules.insert(.capitals) }
        if thanks.isOpen { rules.insert(.thanked) }
        let roles = reader.roles(of: hash)
        thanks.step(roles)
        let isNegation = roles.contains(.negates)
        let plain = reader.rules.factor(of: rules)
        let tokens = index..<(index + 1)
        if negation.isOpen, !isNegation {
            visitor.met(
                TermOccurrence(
                    kind: .word, key: TermKind.word.key(hash), value: plain * reader.rules.negation,
                    rules: rules.union(.negation), tokens: tokens))
            visitor.met(
                TermOccurrence(
                    kind: .negated, key: TermKind.negated.key(hash), value: plain, rules: rules,
                    tokens: tokens))
        } else {
            visitor.met(
                TermOccurrence(
                    kind: .word, key: TermKind.word.key(hash), value: plain, rules: rules, tokens: tokens))
        }
        if let previous {
            visitor.met(
                TermOccurrence(
                    kind: .pair, key: TermKind.pairKey(previous.hash, hash), value: plain, rules: rules,
                    tokens: previous.index..<(index + 1)))
        }
        if hash == reader.but {
            negation.close()
        } else if isNegation {
            negation.open()
        } else {
            negation.step()
        }
        previous = (hash, index)
        degree =
            roles.isDisjoint(with: [.raises, .lowers]) ? [] : roles.contains(.raises) ? .degree : .lowering
    }

    mutating func symbol(
        _ token: Token, at index: Int, _ rules: FiredRules, _ visitor: inout some TermVisitor
    ) {
        breakOff()
        guard let valence = reader.emoji[firstCharacter(of: token)] else { return }
        words += 1
        let factor = reader.rules.factor(of: rules)
        let tokens = index..<(index + 1)
        visitor.met(
            TermOccurrence(
                kind: .mark, key: Mark.emoji.key, value: factor * valence, rules: rules, tokens: tokens))
        visitor.met(
            TermOccurrence(
                kind: .mark, key: Mark.emojiStrength.key, value: factor * abs(valence), rules: rules,
                tokens: tokens))
    }

    mutating func punctuation(_ token: Token, at index: Int, _ visitor: inout some TermVisitor) {
        let first = text.bytes[Int(token.start)]
        switch first {
        case UInt8(ascii: "!"): mark(.exclamation, at: index, &visitor)
        case UInt8(ascii: "?"): mark(.question, at: index, &visitor)
        case UInt8(ascii: "."):
            let isThird =
                index >= 2 && text.bytes[Int(text.tokens[index - 1].start)] == first
                && text.bytes[Int(text.tokens[index - 2].start)] == first
            if isThird { mark(.ellipsis, at: index, &visitor) }
        case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "_"):
            return
        case 0xE2 where text.bytes[token.range].elementsEqual([0xE2, 0x80, 0xA6]):
            mark(.ellipsis, at: index, &visitor)
        default: break
        }
        negation.close()
        thanks.close()
        breakOff()
    }
}
