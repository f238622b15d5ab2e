import Language

/// A term of the model where it stands in a text.
struct TermOccurrence {
    let kind: TermKind
    let key: UInt64
    /// How often it counts: the product of the rules that fired, with its sign.
    let value: Double
    let rules: FiredRules
    /// Its first token and the one after its last.
    let tokens: Range<Int>
}

/// What wants to know the terms of a text.
protocol TermVisitor {
    mutating func met(_ term: TermOccurrence)
    /// A passage is over. The terms since the last one belong to it.
    mutating func endPassage(words: Int)
}

/// Finds the terms of a text and the rules that bear on them, in one pass over its tokens.
///
/// Fitting and scoring read by this one type, so that a weight means the same in both.
///
/// A passage is some sentences of together ``passage`` words or more: what is said within one is summed, over
/// several it is averaged (``PassageSums``).
struct TermReader: Sendable {
    let rules: ModelRules
    /// Faces of punctuation that are known, by ``TermKind/emoticon`` key.
    let emoticons: Set<UInt64>
    /// The valence of emoji by the hash of their first character.
    let emoji: [UInt64: Double]

    /// The hash of `but`, which is asked for at every word.
    let but = WordHash.of("but")
    /// What words do to those around them.
    let roles: WordBits

    /// - Parameter listed: The hashes of the words of the published list.
    init(rules: ModelRules, emoticons: Set<UInt64>, emoji: [UInt64: Double], listed: Set<UInt64>) {
        self.rules = rules
        self.emoticons = emoticons
        self.emoji = emoji
        roles = WordRoles.table(listed: listed)
    }

    /// Words after which the end of a sentence ends a passage: some three sentences.
    static let passage = 40

    /// - Complexity: O(bytes).
    func read(_ text: TokenizedText, _ visitor: inout some TermVisitor) {
        var pass = TermPass(self, text)
        var words = 0
        var met = false
        let sentences = text.sentences
        let sarcastic = SarcasmMarkers.marked(text, sentences)
        for (place, sentence) in sentences.enumerated() {
            var rules: FiredRules = sarcastic.contains(place) ? .sarcasm : []
            if Self.asks(sentence, text) { rules.insert(.question) }
            pass.read(sentence, rules, &visitor)
            met = true
            words += pass.words
            if words >= Self.passage {
                visitor.endPassage(words: words)
                words = 0
                met = false
            }
        }
        if met { visitor.endPassage(words: words) }
    }

    /// What the word with this hash does to those around it.
    @inline(__always)
    func roles(of hash: UInt64) -> WordRoles { WordRoles(rawValue: roles[hash]) }

    /// Whether a sentence ends in a question mark, other marks after it aside.
    private static func asks(_ sentence: Range<Int>, _ text: TokenizedText) -> Bool {
        for token in text.tokens[sentence].reversed() {
            guard token.kind == .punctuation else { return false }
            if text.bytes[Int(token.start)] == UInt8(ascii: "?") { return true }
        }
        return false
    }
}
