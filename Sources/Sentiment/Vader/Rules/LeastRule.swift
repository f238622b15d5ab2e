/// `least` before a scored word turns it, unless it is `at least` or `very least`.
enum LeastRule {
    static let name = "least"

    static func apply(_ valence: Double, _ context: VaderContext) -> Double {
        guard context.index > 0 else { return valence }
        let word = context.before(1)
        guard word.hash == VaderWords.least, !context.isInLexicon(word) else { return valence }
        if context.index > 1 {
            let earlier = context.before(2).hash
            if earlier == VaderWords.at || earlier == VaderWords.very { return valence }
        }
        return valence * NegationRule.factor
    }
}
