import Discussions
import Language

/// A comment's number: `@12`, `@ 9, 10:`, `Ann @7`, `@53 Ann Lee`, `Ann #61`, and `Ann Lee 49` on a line of
/// its own.
///
/// A name beside the number has to be its author's; where it is somebody else's, the number is taken to be
/// mistyped and the name is believed.
enum NumberRule: ReferenceRule {
    static let namedConfidence = 0.98
    static let atConfidence = 0.92
    static let hashConfidence = 0.8
    static let repairedConfidence = 0.65

    static func find(in index: Int, of thread: ThreadIndex) -> [FoundReference] {
        let text = thread.texts[index]
        var found: [FoundReference] = []
        var place = 0
        while place < text.tokens.count {
            switch text.tokens[place].kind {
            case .word, .url, .symbol:
                place += 1
                continue
            case .number, .mention, .hashtag, .punctuation: break
            }
            guard let marked = number(at: place, in: text, of: thread) else {
                place += 1
                continue
            }
            let before = nameBefore(place, in: index, of: thread)
            let after = marked.sign == .none ? nil : nameStarting(at: marked.end, in: text, of: thread)
            let name = before ?? after
            let numbers = [marked] + (marked.sign == .none ? [] : listed(after: marked.end, in: text))
            for (rank, number) in numbers.enumerated()
            where number.sign != .hash || name != nil || isAtLineStart(place, text) {
                // A name before a list of numbers is the first one's author.
                let name = rank == 0 ? name : nil
                let tokens =
                    (before?.tokens.lowerBound ?? place)..<max(number.end, after?.tokens.upperBound ?? 0)
                if let reference = reference(to: number, name: name, tokens: tokens, in: index, of: thread) {
                    found.append(reference)
                }
            }
            place = numbers.last?.end ?? marked.end
        }
        return found
    }

    /// The name that a number at `place` is said with: before it, before `at`, or the author's own (`my 9`).
    private static func nameBefore(_ place: Int, in index: Int, of thread: ThreadIndex) -> Named? {
        let text = thread.texts[index]
        if place > 0, text.tokens[place].kind == .number {
            let word = text.tokens[place - 1].hash
            if word == my {
                let own = thread.identities.ofComment[index]
                return own.map { Named(commenter: $0, tokens: (place - 1)..<place) }
            }
            if word == at { return nameEnding(at: place - 1, in: text, of: thread) }
        }
        return nameEnding(at: place, in: text, of: thread)
    }

    private static func reference(
        to number: Number, name: Named?, tokens: Range<Int>, in index: Int, of thread: ThreadIndex
    ) -> FoundReference? {
        let evidence = thread.texts[index].text(of: tokens)
        let target = thread.comment(numbered: number.text, before: index)
        guard let name else {
            return target.map {
                FoundReference(
                    tokens: tokens, to: .comment($0),
                    confidence: number.sign == .hash ? hashConfidence : atConfidence, evidence: evidence)
            }
        }
        if let target, thread.identities.ofComment[target] == name.commenter {
            return FoundReference(
                tokens: tokens, to: .comment(target), confidence: namedConfidence, evidence: evidence)
        }
        guard number.sign != .none, let named = thread.latest(by: name.commenter, before: index) else {
            return nil
        }
        return FoundReference(
            tokens: tokens, to: .comment(named), confidence: repairedConfidence,
            evidence: evidence + " [the number is not this name's; its last comment is taken]")
    }
}

// MARK: - Numbers

extension NumberRule {
    struct Number {
        let text: String
        /// The token after it.
        let end: Int
        let sign: Sign
    }

    enum Sign {
        case at
        case hash
        case none
    }

    /// A marked number that begins at a token, or a bare one that ends a line after a name.
    private static func number(at place: Int, in text: TokenizedText, of thread: ThreadIndex) -> Number? {
        let token = text.tokens[place]
        switch token.kind {
        case .mention, .hashtag:
            let digits = text.text(of: token).dropFirst()
            guard digits.allSatisfy(\.isASCIIDigit) else { return nil }
            return Number(text: String(digits), end: place + 1, sign: token.kind == .mention ? .at : .hash)
        case .punctuation:
            let byte = text.bytes[Int(token.start)]
            guard byte == UInt8(ascii: "@") || byte == UInt8(ascii: "#"), place + 1 < text.tokens.count,
                let digits = plainNumber(text, place + 1)
            else { return nil }
            return Number(text: digits, end: place + 2, sign: byte == UInt8(ascii: "@") ? .at : .hash)
        case .number where place > 0 && Self.isOwnOrAt(place, in: text, of: thread):
            return plainNumber(text, place).map { Number(text: $0, end: place + 1, sign: .none) }
        case .number:
            let endsLine = place + 1 == text.tokens.count || text.tokens[place + 1].beginsLine
            guard endsLine, let digits = plainNumber(text, place),
                let name = nameEnding(at: place, in: text, of: thread),
                text.tokens[name.tokens.lowerBound].beginsLine
            else { return nil }
            return Number(text: digits, end: place + 1, sign: .none)
        default:
            return nil
        }
    }

    /// `Correction to my 9`, `cyclops at 14:`: a bare number behind `my`, or behind a name and `at`.
    private static func isOwnOrAt(_ place: Int, in text: TokenizedText, of thread: ThreadIndex) -> Bool {
        let before = text.tokens[place - 1]
        let next = place + 1 < text.tokens.count ? text.tokens[place + 1] : nil
        let isSetOff = next.map { $0.kind == .punctuation || $0.beginsLine } ?? true
        guard isSetOff, !text.tokens[place].beginsLine else { return false }
        if before.hash == my { return true }
        return before.hash == at && nameEnding(at: place - 1, in: text, of: thread) != nil
    }

    /// The numbers that go on a list: `, 10`, `and 12`, `& @13`.
    private static func listed(after end: Int, in text: TokenizedText) -> [Number] {
        var numbers: [Number] = []
        var place = end
        while place + 1 < text.tokens.count, joins(text, place) {
            var next = place + 1
            if isAt(text, next) { next += 1 }
            guard next < text.tokens.count else { break }
            let token = text.tokens[next]
            let digits =
                token.kind == .mention ? String(text.text(of: token).dropFirst()) : plainNumber(text, next)
            guard let digits, digits.allSatisfy(\.isASCIIDigit), digits.count <= 5 else { break }
            numbers.append(Number(text: digits, end: next + 1, sign: .at))
            place = next + 1
        }
        return numbers
    }

    private static func joins(_ text: TokenizedText, _ index: Int) -> Bool {
        let token = text.tokens[index]
        if token.kind == .word { return token.hash == and }
        let byte = text.bytes[Int(token.start)]
        return byte == UInt8(ascii: ",") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "/")
    }

    private static func isAt(_ text: TokenizedText, _ index: Int) -> Bool {
        text.tokens[index].kind == .punctuation
            && text.bytes[Int(text.tokens[index].start)] == UInt8(ascii: "@")
    }

    private static func plainNumber(_ text: TokenizedText, _ index: Int) -> String? {
        guard text.tokens[index].kind == .number else { return nil }
        let digits = text.text(of: text.tokens[index])
        return digits.count <= 6 && digits.allSatisfy(\.isASCIIDigit) ? digits : nil
    }

    private static func isAtLineStart(_ place: Int, _ text: TokenizedText) -> Bool {
        text.tokens[place].beginsLine
    }

    private static let and = WordHash.of("and")
    private static let my = WordHash.of("my")
    private static let at = WordHash.of("at")
}

// MARK: - Names beside numbers

extension NumberRule {
    struct Named {
        let commenter: Int
        let tokens: Range<Int>
    }

    /// The longest name that ends just before a token, on the same line.
    static func nameEnding(at end: Int, in text: TokenizedText, of thread: ThreadIndex) -> Named? {
        var last = end
        while last > 0, end - last < 2, separates(text.tokens[last - 1], in: text) { last -= 1 }
        guard last > 0, text.tokens[last - 1].isWordLike || text.tokens[last - 1].kind == .punctuation else {
            return nil
        }
        let most = min(last, thread.names.longestName * 2 + 1)
        guard most > 0 else { return nil }
        for width in stride(from: most, through: 1, by: -1) {
            let start = last - width
            let crossesLine = ((start + 1)..<max(start + 1, end)).contains { text.tokens[$0].beginsLine }
            if crossesLine || text.tokens[start].kind == .url { continue }
            if let match = thread.names.match(text.text(of: start..<last)) {
                return Named(commenter: match.commenter, tokens: start..<last)
            }
        }
        return nil
    }

    /// The longest name that begins at a token, on the same line.
    static func nameStarting(at start: Int, in text: TokenizedText, of thread: ThreadIndex) -> Named? {
        let most = min(text.tokens.count - start, thread.names.longestName * 2 + 1)
        guard most > 0, !text.tokens[start].beginsLine, text.tokens[start].kind == .word else { return nil }
        for width in stride(from: most, through: 1, by: -1) {
            let range = start..<(start + width)
            if range.contains(where: { text.tokens[$0].beginsLine }) { continue }
            if let match = thread.names.match(text.text(of: range)), match.fit > 0.8 || width > 1 {
                return Named(commenter: match.commenter, tokens: range)
            }
        }
        return nil
    }

    /// Punctuation that may stand between a name and its number: a comma, a bracket, a colon.
    private static func separates(_ token: Token, in text: TokenizedText) -> Bool {
        guard token.kind == .punctuation else { return false }
        switch text.bytes[Int(token.start)] {
        case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ":"), UInt8(ascii: "-"): return true
        default: return false
        }
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
