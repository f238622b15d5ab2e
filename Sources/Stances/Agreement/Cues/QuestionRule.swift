/// Questions back, rhetorical more often than not; and replies to a question, which inform rather than
/// take sides.
enum QuestionRule: AgreementRule {
    static let most = 3
    static let mostAnswered = 2
    static let mostExclamations = 2

    static func read(_ pair: ReplyPair, into readings: inout CueReadings) {
        readings.note(
            .questionOpening, if: pair.found.opens(.questionWords, within: 1),
            pair.found.opening(.questionWords, within: 1))
        readings.note(.questions, Double(min(pair.questions, most)))
        readings.note(.closingQuestion, if: ReplyPair.endsInQuestion(pair.reply))
        readings.note(.exclamations, Double(min(pair.exclamations, mostExclamations)))
        readings.note(.answersQuestion, if: pair.parent.endsInQuestion)
        readings.note(.repeatedQuestions, Double(min(pair.parent.questions, mostAnswered)))
    }

    static let openings = """
        what, why, how, where, who, when, which, really, is, are, do, does, did, have, has, can, could, would, since
        """
}
