import Language

/// Turns praise in scare quotes ("their 'democracy'") and mutes blame in them, which is somebody else's.
///
/// Only a quotation of at most ``longest`` words is taken for mockery; longer ones are quotations.
enum ScareQuotesRule {
    static let longest = 3
    /// Praise that is mocked is blame of the same weight.
    static let praiseFactor = -1.0
    /// Quoted blame may be the writer's or not.
    static let blameFactor = 0.3

    /// Whether the tokens of `range` stand between quotation marks that hold at most ``longest`` words.
    static func mocks(_ text: TokenizedText, _ range: Range<Int>) -> Bool {
        guard let left = mark(text, range.lowerBound, step: -1),
            let right = mark(text, range.upperBound - 1, step: 1)
        else { return false }
        return text.tokens[left...right].count { $0.isWordLike } <= longest
    }

    /// The nearest quotation mark in a direction, no further off than ``longest`` words.
    private static func mark(_ text: TokenizedText, _ from: Int, step: Int) -> Int? {
        var index = from + step
        var words = 0
        while text.tokens.indices.contains(index), words < longest {
            let token = text.tokens[index]
            if token.kind == .punctuation {
                return isQuote(text, token) ? index : nil
            }
            words += 1
            index += step
        }
        return nil
    }

    private static func isQuote(_ text: TokenizedText, _ token: Token) -> Bool {
        switch text.text(of: token) {
        case "\"", "'", "“", "”", "‘", "’", "«", "»", "„": true
        default: false
        }
    }
}
