import Foundation
import Language

/// Names made comparable: folded letters and digits, nothing between them.
enum NameKey {
    /// The key of a name: `H.Schmatz`, `H Schmatz` and `h. schmatz` share one, and so do `Örjan` and `Orjan`. Names without a letter or
    /// digit keep their characters.
    static func of(_ name: String) -> String {
        let folded = WordFolding.folded(name)
        let plain =
            folded.utf8.allSatisfy { $0 < 0x80 } ? folded : folded.decomposedStringWithCompatibilityMapping
        let kept = plain.unicodeScalars.filter {
            $0.properties.isAlphabetic && $0.properties.generalCategory != .nonspacingMark
                || $0.properties.numericType != nil
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
