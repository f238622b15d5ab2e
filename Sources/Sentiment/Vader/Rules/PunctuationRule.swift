/// Exclamation marks, to four, and question marks, from two, add to the sum in its own direction.
enum PunctuationRule {
    static let name = "punctuation"
    /// Measured rises of the mean rating (Hutto and Gilbert 2014).
    static let exclamation = 0.292
    static let question = 0.18
    static let manyQuestions = 0.96

    static func emphasis(exclamations: Int, questions: Int) -> Double {
        let raised = Double(min(exclamations, 4)) * exclamation
        switch questions {
        case ...1: return raised
        case 2, 3: return raised + Double(questions) * question
        default: return raised + manyQuestions
        }
    }
}
