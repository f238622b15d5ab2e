import Language

/// Mutes a term that somebody else is said to say: "they claim that the lane is a success".
///
/// A verb of saying earlier in the sentence reports what follows it, unless its subject is the writer
/// ("I say", "we believe") or a "but" stands between.
enum ReportedSpeechRule {
    /// What remains of a reported term: people do at times report what they hold themselves.
    static let factor = 0.25
    /// How far back a verb of saying is looked for, in tokens.
    private static let farthest = 40

    /// Whether the words that begin at token `start` are reported in a sentence that begins at `sentence`.
    static func reports(_ text: TokenizedText, from sentence: Int, before start: Int) -> Bool {
        var isReported = false
        let sentence = max(sentence, start - farthest)
        var index = sentence
        while index < start {
            let token = text.tokens[index]
            if token.kind == .word {
                if verbs.contains(token.hash) {
                    isReported = index > sentence && !isFirstPerson(before: index, in: text, from: sentence)
                } else if breaks.contains(token.hash) {
                    isReported = false
                }
            }
            index += 1
        }
        return isReported
    }

    /// Whether the writer is the subject of the verb at token `index`: `I` or `we` among the three words
    /// before it, or no subject at all.
    private static func isFirstPerson(before index: Int, in text: TokenizedText, from sentence: Int) -> Bool {
        text.tokens[max(sentence, index - 3)..<index].contains { writer.contains($0.hash) }
    }

    private static let verbs = WordSet([
        "claim", "claims", "claimed", "claiming", "say", "says", "said", "argue", "argues", "argued",
        "pretend",
        "pretends", "pretended", "allege", "alleges", "alleged", "insist", "insists", "insisted", "believe",
        "believes", "told", "tells", "thinks", "asserts", "asserted", "according", "reportedly", "promises",
    ])
    private static let writer = WordSet([
        "i", "we", "i'd", "we'd", "i'll", "i've", "we've", "me", "us", "let", "must", "to", "can", "not",
    ])
    private static let breaks = WordSet(["but", "however", "yet", "actually", "wrong"])
}
