import Language

/// Turns a term that follows a negation: "I do not support the lane" is no support.
///
/// A negation reaches over the next ``reach`` words, as in Hutto and Gilbert's VADER (2014), but not over
/// a comma, a bracket, or a "but". "Not only", "no doubt" and their like negate nothing.
enum NegationRule {
    /// How far a negation reaches, in words.
    static let reach = 4
    /// How far back it is looked for, in tokens, marks between words among them.
    private static let farthest = 12
    /// A denied position is a little weaker than its opposite. VADER's factor is −0.74, found by asking
    /// people about intensities; stance terms have none, so it is rounded.
    static let factor = -0.75

    /// Whether the words that begin at token `start` are negated.
    static func negates(_ text: TokenizedText, before start: Int) -> Bool {
        var words = 0
        var index = start - 1
        while index >= 0, words < reach, start - index <= farthest {
            let token = text.tokens[index]
            if token.kind == .punctuation {
                if stops(text.bytes[Int(token.start)]) { return false }
            } else {
                if contrasts.contains(token.hash) { return false }
                if isNegator(token, in: text) {
                    let next = index + 1
                    return !(next < start && harmless.contains(text.tokens[next].hash))
                }
                words += 1
            }
            index -= 1
        }
        return false
    }

    /// Whether a word negates what follows.
    static func isNegator(_ token: Token, in text: TokenizedText) -> Bool {
        token.kind == .word && (negatorHashes.contains(token.hash) || isContraction(token, in: text))
    }

    /// Whether a word ends in `n't`.
    static func isContraction(_ token: Token, in text: TokenizedText) -> Bool {
        let end = Int(token.end)
        guard end - Int(token.start) > 3, text.bytes[end - 1] | 0x20 == UInt8(ascii: "t"), token.kind == .word
        else { return false }
        if text.bytes[end - 2] == UInt8(ascii: "'") { return text.bytes[end - 3] | 0x20 == UInt8(ascii: "n") }
        return text.bytes[end - 2] >= 0x80 && text.folded(token).hasSuffix("n't")
    }

    private static func stops(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "!"),
            UInt8(ascii: "?"), UInt8(ascii: "("), UInt8(ascii: ")"):
            true
        default: false
        }
    }

    /// Words that negate, but for the contractions that ``isContraction(_:in:)`` tells.
    static let negators = [
        "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot", "hardly",
        "barely", "nowhere", "dont", "doesnt", "didnt", "cant", "wont", "isnt", "arent", "wasnt", "shouldnt",
        "wouldnt", "couldnt", "aint", "stop", "refuse", "refused", "fail", "fails", "failed",
    ]
    private static let negatorHashes = WordSet(negators)
    private static let harmless = WordSet([
        "only", "just", "merely", "doubt", "wonder", "matter", "less", "even",
    ])
    private static let contrasts = WordSet(["but", "however", "yet", "although", "though"])
}
