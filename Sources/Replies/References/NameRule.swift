import Discussions
import Language

/// A name as an address: `@Ann`, and at the start of a line or sentence `Ann,`, `Ann:`, `Ann wrote`,
/// `Thanks, Ann`. The last comment of that name before this one is meant.
enum NameRule: ReferenceRule {
    static let atConfidence = 0.9
    static let vocativeConfidence = 0.8

    static func find(in index: Int, of thread: ThreadIndex) -> [FoundReference] {
        let text = thread.texts[index]
        let author = thread.identities.ofComment[index]
        var found: [FoundReference] = []
        let words = Words()
        for place in text.tokens.indices {
            guard
                let named = atName(at: place, in: text, of: thread)
                    ?? vocative(at: place, in: text, of: thread, words),
                named.commenter != author, let target = thread.latest(by: named.commenter, before: index)
            else { continue }
            if let last = found.last, last.tokens.overlaps(named.tokens) { continue }
            let isAt = text.bytes[Int(text.tokens[named.tokens.lowerBound].start)] == UInt8(ascii: "@")
            found.append(
                FoundReference(
                    tokens: named.tokens, to: .comment(target),
                    confidence: isAt ? atConfidence : vocativeConfidence,
                    evidence: text.text(of: named.tokens), isByName: true))
        }
        return found
    }

    /// `@Ann Lee`: the longest name behind an at sign.
    private static func atName(at place: Int, in text: TokenizedText, of thread: ThreadIndex) -> NumberRule
        .Named?
    {
        let token = text.tokens[place]
        let first: Int
        switch token.kind {
        case .mention: first = place
        case .punctuation where text.bytes[Int(token.start)] == UInt8(ascii: "@"): first = place + 1
        default: return nil
        }
        let most = min(text.tokens.count - first, thread.names.longestName * 2 + 1)
        guard most > 0 else { return nil }
        for width in stride(from: most, through: 1, by: -1) {
            let range = first..<(first + width)
            if range.dropFirst().contains(where: { text.tokens[$0].beginsLine }) { continue }
            if let match = thread.names.match(text.text(of: range)),
                match.fit > 0.8 || NameKey.of(text.text(of: range)).count > 4
            {
                return NumberRule.Named(commenter: match.commenter, tokens: place..<range.upperBound)
            }
        }
        return nil
    }

    /// A name that a line or sentence opens with, or that thanks or a greeting is said to.
    private static func vocative(
        at place: Int, in text: TokenizedText, of thread: ThreadIndex, _ words: Words
    ) -> NumberRule.Named? {
        let tokens = text.tokens
        guard tokens[place].kind == .word, thread.names.mayBegin(tokens[place], in: text) else { return nil }
        let opens = tokens[place].beginsLine
        guard opens || (place > 0 && follows(words.salutations, place, text)) || followsComma(place, text)
        else { return nil }
        let longest = thread.names.longestName(beginningWith: tokens[place])
        for width in stride(from: min(tokens.count - place, longest + 1), through: 1, by: -1) {
            let range = place..<(place + width)
            if range.dropFirst().contains(where: { tokens[$0].beginsLine }) { continue }
            guard let match = thread.names.exactMatch(range, in: text),
                tokens[place].shape != .lower || match.fit == 1,
                !thread.names.commonNames.contains(match.commenter)
            else { continue }
            let next = range.upperBound < tokens.count ? tokens[range.upperBound] : nil
            let closes = next.map { isAddressEnd($0, in: text) || $0.beginsLine } ?? true
            if opens ? (closes || next.map { Self.verbs.contains($0.hash) } ?? false) : closes {
                return NumberRule.Named(commenter: match.commenter, tokens: range)
            }
        }
        return nil
    }

    private static func follows(_ words: WordSet, _ place: Int, _ text: TokenizedText) -> Bool {
        let previous = text.tokens[place - 1]
        if previous.kind == .word { return words.contains(previous.hash) }
        return previous.kind == .punctuation && text.bytes[Int(previous.start)] == UInt8(ascii: ",")
            && place > 1 && words.contains(text.tokens[place - 2].hash)
    }

    /// `No, Ann, …`: a name between commas within the first words of a line.
    private static func followsComma(_ place: Int, _ text: TokenizedText) -> Bool {
        guard place > 1 else { return false }
        let previous = text.tokens[place - 1]
        return previous.kind == .punctuation && text.bytes[Int(previous.start)] == UInt8(ascii: ",")
            && text.tokens[place - 2].beginsLine && interjections.contains(text.tokens[place - 2].hash)
    }

    private static func isAddressEnd(_ token: Token, in text: TokenizedText) -> Bool {
        guard token.kind == .punctuation else { return false }
        switch text.bytes[Int(token.start)] {
        case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "!"), UInt8(ascii: "."),
            UInt8(ascii: ";"), UInt8(ascii: "?"), 0xE2:
            return true
        default: return false
        }
    }

    /// What is asked of every word, looked up once a text.
    private struct Words {
        let salutations = NameRule.salutations
    }

    private static let salutations = WordSet([
        "thanks", "thank", "thx", "cheers", "hi", "hello", "hey", "dear", "sorry", "agree", "agreed",
        "ty", "re",
    ])
    private static let interjections = WordSet([
        "no", "yes", "well", "sorry", "right", "sure", "ok", "exactly", "true", "actually", "come", "oh",
        "ha",
    ])
    private static let verbs = WordSet([
        "wrote", "writes", "said", "says", "asked", "asks", "posted", "has", "is",
    ])
}
