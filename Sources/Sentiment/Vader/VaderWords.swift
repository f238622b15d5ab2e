/// The word lists of the VADER model's rules (Hutto and Gilbert 2014), by hash.
enum VaderWords {
    static let negations = hashes(
        """
        aint arent cannot cant couldnt darent didnt doesnt ain't aren't can't couldn't daren't didn't doesn't \
        dont hadnt hasnt havent isnt mightnt mustnt neither don't hadn't hasn't haven't isn't mightn't mustn't \
        neednt needn't never none nope nor not nothing nowhere oughtnt shant shouldnt uhuh wasnt werent oughtn't \
        shan't shouldn't uh-uh wasn't weren't without wont wouldnt won't wouldn't rarely seldom despite
        """)

    /// Degree words that raise the valence of what follows.
    static let boosters = hashes(
        """
        absolutely amazingly awfully completely considerable considerably decidedly deeply effing enormous \
        enormously entirely especially exceptional exceptionally extreme extremely fabulously flipping flippin \
        frackin fracking fricking frickin frigging friggin fully fuckin fucking fuggin fugging greatly hella \
        highly hugely incredible incredibly intensely major majorly more most particularly purely quite really \
        remarkably so substantially thoroughly total totally tremendous tremendously uber unbelievably unusually \
        utter utterly very
        """)

    /// Degree words that lower it.
    static let dampeners = hashes(
        """
        almost barely hardly kinda kindof kind-of less little marginal marginally occasional occasionally partly \
        scarce scarcely slight slightly somewhat sorta sortof sort-of
        """)

    /// Degree phrases of two words, all of which lower.
    static let dampeningPairs = Set([pair("just", "enough"), pair("kind", "of"), pair("sort", "of")])

    /// Phrases with a valence of their own, by their words.
    static let specialPairs: [UInt64: Double] = [
        pair("the", "shit"): 3, pair("the", "bomb"): 3, pair("bad", "ass"): 1.5, pair("bus", "stop"): 0,
        pair("yeah", "right"): -2, pair("beating", "heart"): 3.5,
    ]
    static let specialTriples: [UInt64: Double] = [
        triple("kiss", "of", "death"): -1.5, triple("to", "die", "for"): 3,
    ]

    static let no = TermHash.of("no")
    static let or = TermHash.of("or")
    static let nor = TermHash.of("nor")
    static let never = TermHash.of("never")
    static let so = TermHash.of("so")
    static let this = TermHash.of("this")
    static let without = TermHash.of("without")
    static let doubt = TermHash.of("doubt")
    static let least = TermHash.of("least")
    static let at = TermHash.of("at")
    static let very = TermHash.of("very")
    static let but = TermHash.of("but")
    static let kind = TermHash.of("kind")
    static let of = TermHash.of("of")

    private static func hashes(_ words: String) -> Set<UInt64> {
        Set(words.split(separator: " ").map { TermHash.of($0) })
    }

    private static func pair(_ a: String, _ b: String) -> UInt64 {
        VaderPhrase.hash(TermHash.of(a), TermHash.of(b))
    }

    private static func triple(_ a: String, _ b: String, _ c: String) -> UInt64 {
        VaderPhrase.hash(TermHash.of(a), TermHash.of(b), TermHash.of(c))
    }
}
