/// Which language a text is in, as its commonest words and its letters tell: enough to keep a lexicon from
/// scoring what it cannot read.
///
/// After Cavnar and Trenkle's observation (1994) that the commonest strings of a language name it; whole
/// function words are fewer and can be read. A text with too little of either has no guess.
public struct LanguageGuess: Sendable, Equatable {
    /// ISO 639-1: `en`, `da`, …; `und` for letters of a script whose language is not told.
    public let code: String
    /// Function words of the language, or letters of the script, that speak for it.
    public let hits: Int

    /// Function words that a guess needs, and how many times those of English it needs for another language.
    static let fewest = 3
    static let lead = 2
    /// Words that are looked at.
    static let words = 100

    /// The guess; `nil` where the text says too little.
    ///
    /// - Complexity: O(tokens before the last word that is looked at).
    public init?(_ text: TokenizedText) {
        var latin = 0
        var other = 0
        var hits = [Int](repeating: 0, count: Self.languages.count)
        let masks = Self.masks
        for token in text.tokens where token.kind == .word {
            if latin + other == Self.words { break }
            if text.bytes[Int(token.start)] < 0xCE {
                latin += 1
            } else {
                other += 1
            }
            var languages = masks[token.hash]
            while languages != 0 {
                hits[languages.trailingZeroBitCount] += 1
                languages &= languages - 1
            }
        }
        if other >= Self.fewest, other > 2 * latin {
            code = "und"
            self.hits = other
            return
        }
        var best = 0
        for place in hits.indices where hits[place] > hits[best] { best = place }
        guard hits[best] >= Self.fewest, best == 0 || hits[best] >= Self.lead * max(hits[0], 1) else {
            return nil
        }
        code = Self.languages[best].code
        self.hits = hits[best]
    }

    /// English stands first: it is believed where languages tie.
    private static let languages: [(code: String, words: String)] = [
        (
            "en",
            """
            the of and to in is it you that he was for on are with as his they be at this have from or had by but \
            not what all were we when your can said there an which she do how their if will up about out many then \
            them would so her has him my who no just like i me don't it's
            """
        ),
        (
            "da",
            """
            og det at en den til er som på de med han af for ikke der var mig sig men et har om vi min havde ham hun \
            nu over da fra du ud sin dem os op man hans hvor eller hvad skal selv her alle vil blev kunne jeg
            """
        ),
        (
            "de",
            """
            der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er \
            hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder ich
            """
        ),
        (
            "fr",
            """
            de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec ou son \
            aux mais comme nous elle cette je tout ses fait été aussi leur très vous c'est
            """
        ),
        (
            "es",
            """
            de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin \
            sobre este ya entre cuando todo esta ser son dos también fue había era muy
            """
        ),
        (
            "it",
            """
            di e il la che in un a per è una sono non con si da come più ha le dei lo nel al alla ma anche gli della \
            questo se cui ci del io essere loro fatto tutti
            """
        ),
        (
            "pt",
            """
            de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu \
            sua ou ser quando muito há nos já está eu também
            """
        ),
        (
            "nl",
            """
            de en van ik te dat die in een hij het niet zijn is was op aan met als voor had er maar om hem dan zou of \
            wat mijn men dit zo door over ze zich bij ook tot je mij uit der
            """
        ),
        (
            "sv",
            """
            och det att i en jag hon som han på den med var sig för så till är men ett om hade de av icke mig du henne \
            då sin nu har inte hans honom skulle hennes där min man ej
            """
        ),
        (
            "pl",
            """
            i w na z do się nie to że jest o jak po co ale za od są tak tylko może jego już przez czy jej dla ten być \
            by mnie ma mi który bardzo
            """
        ),
    ]

    /// Bits of the languages that a word belongs to, by its hash.
    private static let masks = WordBits(
        languages.enumerated().flatMap { place, language in
            language.words.split(separator: " ").map { (hash: WordHash.of(String($0)), bits: 1 << place) }
        })
}
