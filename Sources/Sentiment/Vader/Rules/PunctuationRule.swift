/// Exclamation marks, to four, and question marks, from two, add to the sum in its own direction.
enum PunctuationRule {
    static let name = "punctuation"
    /// Measured rises of the mean rating (Hutto and Gilbert 2014).
    static let exclamation = 0.292
    static let question = 0.18
    static let manyQuestions = 0.96

    static func emphasis(_ text: VaderText) -> Double {
        let exclamations = Double(min(text.exclamations, 4)) * exclamation
        switch text.questions {
        case ...1: return exclamations
        case 2, 3: return exclamations + Double(text.questions) * question
        default: return exclamations + manyQuestions
        }
    }
}
