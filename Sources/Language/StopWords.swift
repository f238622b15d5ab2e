/// English function words and the small talk of threads: words that say how something is said, not what.
public enum StopWords {
    /// The words, folded, in groups by what they are.
    public static let english: [String] = [
        // Articles, demonstratives, quantifiers.
        "a an the this that these those some any each every either neither both all most more less few many",
        "much several such own same other others another enough lot lots bit",
        // Pronouns.
        "i me my mine myself you your yours yourself yourselves he him his himself she her hers herself it its",
        "itself we us our ours ourselves they them their theirs themselves one ones who whom whose which what",
        "whatever whoever someone somebody something anyone anybody anything everyone everybody everything no",
        "nobody nothing none",
        // Prepositions, conjunctions, particles.
        "of in on at by for from to into onto with without within about above across after against along among",
        "around as before behind below beneath beside besides between beyond but despite down during except",
        "inside like near off out outside over past per since than through throughout till toward towards under",
        "until up upon via and or nor so yet if unless because although though while whereas whether when",
        "whenever where wherever why how then else not n't",
        // Auxiliaries and very common verbs.
        "am is are was were be been being have has had having do does did doing done will would shall should can",
        "could may might must ought need let get gets got getting gotten go goes going went gone come comes came",
        "coming make makes made making take takes took taken taking give gives gave given say says said saying",
        "see sees saw seen know knows knew known think thinks thought want wants wanted look looks looking seem",
        "seems seemed mean means meant put puts keep keeps kept tell tells told ask asks asked use used using",
        "try tried trying find found",
        // Contractions.
        "i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd it'll we're",
        "we've we'd we'll they're they've they'd they'll that's that'd that'll there's there'd here's what's",
        "who's where's how's let's isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't won't",
        "wouldn't can't cannot couldn't shouldn't mustn't ain't im ive dont doesnt didnt cant wont isnt thats",
        // Adverbs of degree and time.
        "very too also just only even still already again ever never always often sometimes usually really quite",
        "rather almost nearly perhaps maybe however therefore thus hence indeed actually basically simply well",
        "now here there today yesterday tomorrow ago back away together else once twice soon later first last",
        "next anyway instead",
        // The small talk of threads.
        "yes yeah yep yup nope ok okay oh ah hey hi hello thanks thank please sorry lol haha btw imo imho post",
        "posted comment comments thread thing things stuff way ways people person guy guys kind sort etc",
    ].flatMap { $0.split(separator: " ").map(String.init) }

    /// All of them, for those who ask of every word of a text.
    public static let words = WordSet(english)

    /// Whether a token's folded form is a stop word.
    public static func contains(_ token: Token) -> Bool {
        words.contains(token.hash)
    }

    /// Whether a word with this ``Token/hash`` is a stop word.
    public static func contains(hash: UInt64) -> Bool {
        words.contains(hash)
    }
}
