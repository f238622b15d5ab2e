public import Language

/// The words of a text that can speak for a topic, four bytes each: what placing it needs, and no more.
public enum TopicTerms {
    /// Words of three bytes and more that are no stop words, and hashtags; each as often as it stands there.
    ///
    /// - Returns: The low halves of their hashes: within 20,000 words of a model, one word in 200,000 that is none of
    ///   them is taken for one.
    /// - Complexity: O(tokens).
    public static func of(_ text: TokenizedText) -> [UInt32] {
        var terms: [UInt32] = []
        terms.reserveCapacity(text.tokens.count / 2)
        let stopWords = StopWords.words
        for token in text.tokens {
            guard token.kind == .word || token.kind == .hashtag, token.range.count >= 3,
                !stopWords.contains(token.hash)
            else { continue }
            terms.append(UInt32(truncatingIfNeeded: token.hash))
        }
        return terms
    }
}
