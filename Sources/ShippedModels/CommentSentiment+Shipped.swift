public import Sentiment

extension CommentSentiment {
    /// What scores sentiment by a lexicon that ships.
    ///
    /// - Throws: ``ShippedFileError`` where the installation is broken.
    /// - Complexity: O(bytes of the lexicon); some 30 ms for the default, once.
    public static func shipped(_ lexicon: ShippedLexicon = .riposte) throws(ShippedFileError)
        -> CommentSentiment
    {
        switch lexicon {
        case .riposte:
            let emoji = try ShippedFile.bytes(ShippedLexicon.emoji)
            return CommentSentiment(
                ModelScorer(
                    try parsed(ShippedLexicon.model) { bytes throws(LexiconError) in
                        try SentimentModel(bytes, emoji: emoji)
                    }))
        case .vader:
            return CommentSentiment(
                VaderScorer(
                    try parsed(ShippedLexicon.words) { words throws(LexiconError) in
                        try byVaderRules(words, allowsRepeats: true)
                    }))
        case .afinn, .huLiu:
            var scorers: [String: any SentimentScoring] = [:]
            for (language, path) in lexicon.lists {
                scorers[language] = VaderScorer(
                    try parsed(path) { words throws(LexiconError) in try byVaderRules(words) })
            }
            return CommentSentiment(byLanguage: scorers)
        }
    }

    /// What scores sentiment by a list of terms and valences, with VADER's rules and the descriptions of emoji
    /// that ship; texts of any language.
    ///
    /// - Parameter list: Lines of a term and its valence, tabs or commas between.
    /// - Throws: ``LexiconError`` with the line.
    public static func list(_ list: [UInt8]) throws(LexiconError) -> CommentSentiment {
        CommentSentiment(VaderScorer(try byVaderRules(list)), languages: nil)
    }

    private static func byVaderRules(
        _ words: [UInt8], allowsRepeats: Bool = false
    ) throws(LexiconError) -> VaderLexicon {
        let descriptions = (try? ShippedFile.bytes(ShippedLexicon.descriptions)) ?? []
        return VaderLexicon(
            words: try Lexicon(words, allowsRepeats: allowsRepeats),
            emoji: try VaderLexicon.descriptions(of: descriptions))
    }
}

/// Reads a lexicon that ships.
func parsed<Value>(
    _ path: String, _ parse: ([UInt8]) throws(LexiconError) -> Value
) throws(ShippedFileError) -> Value {
    let bytes = try ShippedFile.bytes(path)
    do throws(LexiconError) {
        return try parse(bytes)
    } catch {
        throw ShippedFileError(file: path, line: error.line, message: error.message)
    }
}
