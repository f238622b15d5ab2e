/// A lexicon of sentiment that ships, by the name that `--lexicon` knows.
public enum ShippedLexicon: String, Sendable, CaseIterable {
    /// The default model: weights of words, pairs and negations, and named rules.
    case riposte
    /// VADER's, with the reference's numbers.
    case vader
    /// AFINN's lists, English and Danish, read by VADER's rules.
    case afinn
    /// Hu and Liu's list, read by VADER's rules.
    case huLiu = "hu-liu"

    /// The files that ship and that its scores rest on.
    public var files: [String] {
        switch self {
        case .riposte: [Self.model, Self.emoji]
        case .vader: [Self.words, Self.descriptions]
        case .afinn, .huLiu: lists.map(\.path)
        }
    }

    static let model = "lexicons/riposte/english.tsv"
    /// Valences of emoji, for the default model.
    static let emoji = "lexicons/emoji/emoji.tsv"
    static let words = "lexicons/vader/vader_lexicon.txt"
    /// Emoji in words, for VADER's rules.
    static let descriptions = "lexicons/vader/emoji_utf8_lexicon.txt"
    static let huAndLiu = "lexicons/hu-liu/english.tsv"

    /// Lists that are read by VADER's rules, by ISO 639-1 codes of their languages.
    var lists: [(language: String, path: String)] {
        switch self {
        case .riposte, .vader: []
        case .afinn: [("en", "lexicons/afinn/english.tsv"), ("da", "lexicons/afinn/danish.tsv")]
        case .huLiu: [("en", Self.huAndLiu)]
        }
    }
}
