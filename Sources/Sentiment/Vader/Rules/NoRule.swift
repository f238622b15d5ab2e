/// “No” before a scored word negates it, and counts for nothing itself: `no good`.
///
/// Quirk kept: up to three words before, but in the third place only over `or` and `nor`; the negation starts
/// from the lexicon's valence, and stands before all other rules.
enum NoRule {
    static let name = "no"

    static func apply(_ valence: Double, _ context: VaderContext, lexiconValence: Double) -> Double {
        var valence = valence
        if context.word.hash == VaderWords.no, let next = context.after(1), context.isInLexicon(next) {
            valence = 0
        }
        let index = context.index
        let isNegated =
            (index > 0 && context.before(1).hash == VaderWords.no)
            || (index > 1 && context.before(2).hash == VaderWords.no)
            || (index > 2 && context.before(3).hash == VaderWords.no
                && [VaderWords.or, VaderWords.nor].contains(context.before(1).hash))
        return isNegated ? lexiconValence * NegationRule.factor : valence
    }
}
