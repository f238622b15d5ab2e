import Foundation
import Language

/// Names made comparable: folded letters and digits, nothing between them.
enum NameKey {
    /// The key of a name: `H.Schmatz`, `H Schmatz` and `h. schmatz` share one, and so do `Örjan` and `Orjan`.
    /// Names without a letter or digit keep their characters.
    static func of(_ name: String) -> String {
        let folded = WordFolding.folded(name)
        if folded.utf8.allSatisfy({ $0 < 0x80 }) {
            let kept = folded.utf8.filter(isLetterOrDigit)
            return kept.isEmpty ? folded.filter { !$0.isWhitespace } : String(decoding: kept, as: UTF8.self)
        }
        let kept = folded.decomposedStringWithCompatibilityMapping.unicodeScalars.filter {
            $0.properties.isAlphabetic && $0.properties.generalCategory != .nonspacingMark
                || $0.properties.numericType != nil
        }
        return kept.isEmpty ? folded.filter { !$0.isWhitespace } : String(String.UnicodeScalarView(kept))
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        byte &- 0x61 < 26 || byte &- 0x30 < 10
    }

    /// The words of a name, folded: what it may be shortened to.
    static func words(of name: String) -> [String] {
        let text = TokenizedText(name)
        return text.tokens.filter { $0.kind == .word || $0.kind == .number }.map { of(text.text(of: $0)) }
            .filter { !$0.isEmpty }
    }
}
