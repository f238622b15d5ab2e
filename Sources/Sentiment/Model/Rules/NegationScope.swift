/// How far a negation reaches: over the next words, to punctuation or `but`.
///
/// Pang, Lee and Vaithyanathan, "Thumbs up?" (EMNLP 2002), mark every word up to punctuation; four words is
/// where negation in short texts mostly ends.
struct NegationScope {
    /// Words that a negation reaches.
    static let reach = 4

    private var left = 0

    /// Whether a word that is met now is negated.
    var isOpen: Bool { left > 0 }

    mutating func open() { left = Self.reach }
    mutating func step() { if left > 0 { left -= 1 } }
    mutating func close() { left = 0 }

    /// Words that negate; `n't` and its spellings without an apostrophe among them.
    static let words =
        """
        no not never none nobody nothing nowhere neither nor nope cannot without hardly barely scarcely rarely \
        seldom despite lack lacks lacking ain't aren't can't couldn't daren't didn't doesn't don't hadn't hasn't \
        haven't isn't mightn't mustn't needn't oughtn't shan't shouldn't wasn't weren't won't wouldn't aint arent \
        cant couldnt didnt doesnt dont hadnt hasnt havent isnt mustnt neednt shouldnt wasnt werent wont wouldnt
        """
}
