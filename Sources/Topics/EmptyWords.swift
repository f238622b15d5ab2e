import Language

/// Words that are no function words and still name no topic: numbers and dates in words, the parts of
/// addresses and attributions, and the adjectives of any conversation.
enum EmptyWords {
    private static let hashes = Set(
        [
            "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred hundreds",
            "thousand thousands million millions half third second twice pm am",
            "monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec",
            "january february april june july august september october november december utc gmt",
            "year years month months week weeks day days time times hour hours minute minutes morning night early late",
            "http https www com org edu html htm wrote writes",
            "good better best great nice bad worse worst little big new old long whole feel feels felt",
        ].flatMap { $0.split(separator: " ") }.map { WordHash.of(String($0)) })

    static func contains(_ token: Token) -> Bool {
        hashes.contains(token.hash)
    }
}
