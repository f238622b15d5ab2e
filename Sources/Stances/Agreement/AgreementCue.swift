/// What in a reply hints at agreement or disagreement with what it answers; each is measured by the rule
/// in the file of its name.
public enum AgreementCue: String, Sendable, CaseIterable {
    case assentOpening = "assent in the opening"
    case assent
    case assentThenContrast = "yes, but"
    case thanks = "thanks or praise"
    case addition = "adds to it"
    case contradictionOpening = "contradiction in the opening"
    case contradiction
    case contrast
    case addressOpening = "addresses the other at once"
    case address = "addresses the other"
    case hostility
    case swearing
    case questionOpening = "opens with a question"
    case questions
    case closingQuestion = "ends on a question"
    case exclamations
    case negations
    case imperative = "tells the other what to do"
    case hedge
    case writer = "speaks of oneself"
    case thirdParty = "speaks of others"
    case sharedGround = "speaks of us"
    case overlap = "shares words with it"
    case polarityFlip = "negates its words"
    case quotation = "quotes it"
    case quoteThenRebut = "quotes and denies it"
    case secondPersonNegative = "reproaches the other"
    case correction = "corrects it"
    case length
    case answersQuestion = "answers a question"
    case repeatedQuestions = "answers questions"
}
