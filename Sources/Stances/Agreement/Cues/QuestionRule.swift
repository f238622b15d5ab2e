import Language

/// Questions back, rhetorical more often than not; and replies to a question, which inform rather than
/// take sides.
enum QuestionRule: AgreementRule {
    static let most = 3
    static let mostAnswered = 2
    static let mostExclamations = 2

    static func readings(of pair: ReplyPair) -> [CueReading] {
        let opening = pair.found.opening(.questionWords, within: 1)
        let asked = pair.parent.tokens.count { $0.hash == mark }
        return [
            CueReading(.questionOpening, opening.isEmpty ? 0 : 1, opening),
            CueReading(.questions, Double(min(pair.count(of: mark), most))),
            CueReading(.closingQuestion, ReplyPair.endsInQuestion(pair.reply) ? 1 : 0),
            CueReading(.exclamations, Double(min(pair.count(of: exclamation), mostExclamations))),
            CueReading(.answersQuestion, ReplyPair.endsInQuestion(pair.parent) ? 1 : 0),
            CueReading(.repeatedQuestions, Double(min(asked, mostAnswered))),
        ]
    }

    private static let mark = WordHash.of("?")
    private static let exclamation = WordHash.of("!")

    static let openings = """
        what, why, how, where, who, when, which, really, is, are, do, does, did, have, has, can, could, would, since
        """
}
