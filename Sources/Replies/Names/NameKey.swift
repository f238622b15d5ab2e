import Language

/// Names made comparable: folded letters and digits, nothing between them.
enum NameKey {
    /// The key of a name: `H.Schmatz`, `H Schmatz` and `h. schmatz` share one. Names without a letter or
    /// digit keep their characters.
    static func of(_ name: String) -> String {
        let folded = WordFolding.folded(name)
        let kept = folded.unicodeScalars.filter {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
        return kept.isEmpty ? folded.filter { !$0.isWhitespace } : String(String.UnicodeScalarView(kept))
    }

    /// The words of a name, folded: what it may be shortened to.
    static func words(of name: String) -> [String] {
        let text = TokenizedText(name)
        return text.tokens.filter { $0.kind == .word || $0.kind == .number }.map { of(text.text(of: $0)) }
            .filter { !$0.isEmpty }
    }
}
