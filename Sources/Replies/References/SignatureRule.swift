import Discussions
import Language

/// A copied signature: `Posted by: Ann | Oct 27 2020 16:07 utc | 7`, with or without its first words.
enum SignatureRule: ReferenceRule {
    /// A signature's number and name agree with the comment they point to.
    static let confidence = 0.99
    /// The name points elsewhere than the number, and is believed.
    static let repairedConfidence = 0.7
    /// The name is nobody's; the number is believed.
    static let namelessConfidence = 0.85

    static func find(in index: Int, of thread: ThreadIndex) -> [FoundReference] {
        let text = thread.texts[index]
        return copies(in: text).compactMap { copy in
            let evidence = text.text(of: copy.tokens)
            let owner = thread.names.match(copy.name)
            let numbered = thread.comment(numbered: copy.number, before: index)
            if let numbered, owner == nil || owner?.commenter == thread.identities.ofComment[numbered] {
                return FoundReference(
                    tokens: copy.tokens, to: .comment(numbered),
                    confidence: owner == nil ? namelessConfidence : confidence, evidence: evidence,
                    isSignature: true)
            }
            guard let owner, let named = thread.latest(by: owner.commenter, before: index) else { return nil }
            return FoundReference(
                tokens: copy.tokens, to: .comment(named), confidence: repairedConfidence,
                evidence: evidence + " [the number is not this name's; its last comment is taken]",
                isSignature: true)
        }
    }

    /// A copied signature in a text.
    struct Copy {
        let tokens: Range<Int>
        let name: String
        let number: String
    }

    /// The copied signatures of a text: `NAME | month day year hour:minute utc | number`.
    static func copies(in text: TokenizedText) -> [Copy] {
        let tokens = text.tokens
        let utc = utc
        return tokens.indices.lazy.filter { tokens[$0].hash == utc }.compactMap { index in
            guard index + 2 < tokens.count, isBar(text, index + 1),
                tokens[index + 2].kind == .number, let bar = stampStart(before: index, in: text)
            else { return nil }
            var start = bar
            while start > 0, bar - start < longestName, !tokens[start].beginsLine { start -= 1 }
            var nameStart = start
            for place in start..<bar where tokens[place].hash == by && place + 1 < bar {
                nameStart = place + (isCharacter(":", text, place + 1) ? 2 : 1)
                start = max(start, place - 1)
            }
            if nameStart < bar, isCharacter("@", text, nameStart) { nameStart += 1 }
            var name = text.text(of: nameStart..<bar)
            if name.hasPrefix("@") { name.removeFirst() }
            guard !name.isEmpty else { return nil }
            return Copy(tokens: start..<(index + 3), name: name, number: text.text(of: tokens[index + 2]))
        }
    }

    /// The bar before a stamp that ends at `end`; `nil` if what stands there is no stamp.
    private static func stampStart(before end: Int, in text: TokenizedText) -> Int? {
        for place in stride(from: end - 6, through: max(0, end - 10), by: -1) where place >= 0 {
            guard isBar(text, place) else { continue }
            let stamp = text.tokens[(place + 1)..<end]
            let numbers = stamp.count { $0.kind == .number }
            return numbers >= 4 && stamp.first?.kind == .word ? place : nil
        }
        return nil
    }

    private static func isBar(_ text: TokenizedText, _ index: Int) -> Bool {
        isCharacter("|", text, index)
    }

    private static func isCharacter(_ character: Unicode.Scalar, _ text: TokenizedText, _ index: Int) -> Bool
    {
        let token = text.tokens[index]
        return token.kind == .punctuation && text.bytes[Int(token.start)] == UInt8(character.value)
    }

    private static let longestName = 16
    private static let utc = WordHash.of("utc")
    private static let by = WordHash.of("by")
}
