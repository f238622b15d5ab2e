/// Phrases that mean something else than their words: `the bomb`, `to die for`; and `kind of`, which lowers.
///
/// Quirks kept: asked only where the word three places before is in no lexicon; only phrases with two or
/// three words are ever found; a lowering phrase lowers the valence's number, whatever its sign.
enum IdiomRule {
    static let name = "idiom"

    static func apply(_ valence: Double, _ context: VaderContext) -> Double {
        let zero = context.word.hash
        let one = context.before(1).hash
        let two = context.before(2).hash
        let three = context.before(3).hash
        var valence = valence
        let twoOne = VaderPhrase.hash(two, one)
        let threeTwo = VaderPhrase.hash(three, two)
        let found =
            VaderWords.specialPairs[VaderPhrase.hash(one, zero)]
            ?? VaderWords.specialTriples[VaderPhrase.hash(two, one, zero)]
            ?? VaderWords.specialPairs[twoOne]
            ?? VaderWords.specialTriples[VaderPhrase.hash(three, two, one)]
            ?? VaderWords.specialPairs[threeTwo]
        if let found { valence = found }
        if let next = context.after(1), let found = VaderWords.specialPairs[VaderPhrase.hash(zero, next.hash)]
        {
            valence = found
        }
        if let next = context.after(1), let last = context.after(2),
            let found = VaderWords.specialTriples[VaderPhrase.hash(zero, next.hash, last.hash)]
        {
            valence = found
        }
        for phrase in [threeTwo, twoOne] where VaderWords.dampeningPairs.contains(phrase) {
            valence -= BoosterRule.increment
        }
        return valence
    }
}
