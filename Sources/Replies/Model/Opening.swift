import Language

/// What a comment opens with: the first words often say whether, and whom, it answers.
enum Opening: UInt8, CaseIterable, Sendable {
    case plain
    case greeting
    case thanks
    case yes
    case no
    case question
    case seeking
    case conjunction
    case you
    case pointing
    case interjection
    case first
    case command
    case address
    case correction

    /// Reads the first words of `text` from the token `start` on.
    init(of text: TokenizedText, from start: Int) {
        guard start < text.tokens.count else {
            self = .plain
            return
        }
        let token = text.tokens[start]
        switch token.kind {
        case .url: self = .address
        case .punctuation where text.bytes[Int(token.start)] == UInt8(ascii: "!"): self = .command
        case .symbol, .punctuation: self = .interjection
        default:
            let following = text.tokens[start...].prefix(3).dropFirst()
            if following.contains(where: { Self.seekers.contains($0.hash) })
                || Self.seekers.contains(token.hash)
            {
                self = .seeking
            } else if Self.mends(text.tokens[start...]) {
                self = .correction
            } else {
                self = Self.ofWord[token.hash] ?? .plain
            }
        }
    }

    /// Whether a text opens by speaking to several people at once: `Guys, please, …`.
    static func addressesSeveral(_ text: TokenizedText) -> Bool {
        guard let first = text.tokens.first(where: \.isWordLike) else { return false }
        return several.contains(first.hash)
            && text.tokens.first { $0.start >= first.end }.map { $0.kind == .punctuation } ?? false
    }

    private static let several = WordSet(
        "guys folks fellas friends comrades gentlemen all everyone everybody")

    private static func mends(_ tokens: ArraySlice<Token>) -> Bool {
        if tokens.prefix(correctionReach).contains(where: { corrections.contains($0.hash) }) { return true }
        let opening = tokens.prefix(selfReach)
        return zip(opening, opening.dropFirst()).contains { $0.hash == my && earlier.contains($1.hash) }
    }

    private static let seekers = WordSet(["anyone", "anybody", "someone", "somebody", "everyone", "guys"])

    /// Words that mend or complete what one has just said: `Sorry, I forgot:`
    private static let corrections = WordSet([
        "oops", "whoops", "correction", "ps", "edit", "addendum", "erratum", "typo", "pps", "forgot",
    ])
    /// Tokens of the opening that are searched for them.
    private static let correctionReach = 5
    /// `… to my previous comment`.
    private static let my = WordHash.of("my")
    private static let earlier = WordSet(["prior", "previous", "earlier", "last", "above"])
    private static let selfReach = 14

    private static let words: [(Opening, String)] = [
        (.greeting, "hi hello hey morning evening greetings howdy hiya bye night"),
        (.thanks, "thanks thank thx ty cheers great cool nice awesome"),
        (.yes, "yes yeah yep yup ok okay sure right exactly agreed true indeed ya k correct"),
        (.no, "no nope nah not wrong actually false sorry never"),
        (
            .question,
            "how what why where when who which is are does do can could has have did will would should any"
        ),
        (.conjunction, "and but or so because then also plus well still however yet"),
        (.you, "you your you're try use check just if u install go run see read type look"),
        (.pointing, "that that's it it's its this these those they he she there the"),
        (.interjection, "lol haha heh hmm oh ah wow hm ugh um uh erm rofl ha"),
        (.correction, "apologies"),
        (.first, "i i'm i've im i'll i'd my we we're me"),
    ]

    private static let ofWord: [UInt64: Opening] = {
        var table: [UInt64: Opening] = [:]
        for (opening, list) in words {
            for word in list.split(separator: " ") { table[WordHash.of(String(word))] = opening }
        }
        return table
    }()
}
