/// What a rule makes of a term: the factor by which its weight is multiplied, and why.
public enum StanceRule: String, Sendable, CaseIterable {
    /// A negation before the term turns it; see `NegationRule`.
    case negation
    /// The term is what somebody else says; see `ReportedSpeechRule`.
    case reportedSpeech = "reported speech"
    /// The term stands in quotation marks that mock it; see `ScareQuotesRule`.
    case scareQuotes = "scare quotes"
    /// The target is not named close by; see `NearnessRule`.
    case unnamedTarget = "unnamed target"
}
