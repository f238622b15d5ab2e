/// A negation up to three words before turns a scored word: `not good`, `isn't a good`.
///
/// `never so` and `never this` raise instead, `without doubt` leaves as it is. Quirk kept: three words before,
/// a `so` or `this` just before the word raises it whatever stands in the place of `never`.
enum NegationRule {
    static let name = "negation"
    /// Measured (Hutto and Gilbert 2014): a negated word keeps three quarters of its strength, turned.
    static let factor = -0.74
    static let neverSoFactor = 1.25

    /// - Parameter distance: 1, 2 or 3 words before the scored one.
    static func apply(_ valence: Double, _ context: VaderContext, distance: Int) -> Double {
        let word = context.before(distance)
        switch distance {
        case 2:
            if word.hash == VaderWords.never, isSo(context.before(1)) { return valence * neverSoFactor }
            if word.hash == VaderWords.without, context.before(1).hash == VaderWords.doubt { return valence }
        case 3:
            let two = context.before(2)
            let one = context.before(1)
            if (word.hash == VaderWords.never && isSo(two)) || isSo(one) { return valence * neverSoFactor }
            if word.hash == VaderWords.without, two.hash == VaderWords.doubt || one.hash == VaderWords.doubt {
                return valence
            }
        default: break
        }
        return word.hasNot || VaderWords.negations.contains(word.hash) ? valence * factor : valence
    }

    private static func isSo(_ word: VaderText.Word) -> Bool {
        word.hash == VaderWords.so || word.hash == VaderWords.this
    }
}
