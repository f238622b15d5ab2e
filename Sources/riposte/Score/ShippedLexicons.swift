import Foundation
import Sentiment
import ShippedData

/// The lexicons that ship, by the names that `--lexicon` knows, and lexicons in files.
enum ShippedLexicons {
    /// The default.
    static let standard = "riposte"

    private static let model = "lexicons/riposte/english.tsv"
    private static let emoji = "lexicons/emoji/emoji.tsv"
    private static let vader = "lexicons/vader/vader_lexicon.txt"
    private static let vaderEmoji = "lexicons/vader/emoji_utf8_lexicon.txt"
    private static let insults = "lexicons/incivility/english.tsv"

    /// Files that every score rests on.
    static let always = [insults]

    /// Word lists that are read by VADER's rules: their files, by ISO 639-1 codes of their languages.
    private static let lists: [String: [(language: String, path: String)]] = [
        "afinn": [("en", "lexicons/afinn/english.tsv"), ("da", "lexicons/afinn/danish.tsv")],
        "hu-liu": [("en", "lexicons/hu-liu/english.tsv")],
    ]

    /// The names of the lexicons that ship.
    static var names: [String] { ["riposte", "vader"] + lists.keys.sorted() }

    /// The files that ship and that scores by a lexicon rest on.
    static func files(of lexicon: String) -> [String] {
        switch lexicon {
        case standard: [model, emoji] + always
        case "vader": [vader, vaderEmoji] + always
        default: (lists[lexicon]?.map(\.path) ?? []) + always
        }
    }

    /// What scores sentiment by a lexicon that ships, or by one in a file.
    static func sentiment(_ lexicon: String) throws(InputFailure) -> CommentSentiment {
        switch lexicon {
        case standard:
            return CommentSentiment(
                ModelScorer(
                    try parsed(model, try bytes(model)) { bytes throws(LexiconError) in
                        try SentimentModel(bytes, emoji: ShippedData.bytes(emoji) ?? [])
                    }))
        case "vader":
            return CommentSentiment(try byVaderRules(vader, try bytes(vader), allowsRepeats: true))
        default:
            if let list = lists[lexicon] {
                var scorers: [String: any SentimentScoring] = [:]
                for (language, path) in list { scorers[language] = try byVaderRules(path, try bytes(path)) }
                return CommentSentiment(byLanguage: scorers)
            }
            guard FileManager.default.fileExists(atPath: lexicon) else {
                throw InputFailure(
                    "--lexicon",
                    "there is no lexicon or file “\(lexicon)”; known are \(names.joined(separator: ", "))")
            }
            let file = try Input.resolve(lexicon)[0]
            return CommentSentiment(try byVaderRules(file.name, try file.read()), languages: nil)
        }
    }

    static func incivility() throws(InputFailure) -> IncivilityScorer {
        IncivilityScorer(
            try parsed(insults, try bytes(insults)) { bytes throws(LexiconError) in
                try IncivilityLexicon(bytes)
            })
    }

    /// The published lexicons that the default model leans on.
    static func priors() throws(InputFailure) -> [PriorLexicon] {
        func prior(
            _ path: String, _ letter: Character, centre: Double = 0, feelingColumn: Int? = nil
        ) throws(InputFailure) -> PriorLexicon {
            try parsed(path, try bytes(path)) { bytes throws(LexiconError) in
                try PriorLexicon(bytes, letter: letter, centre: centre, feelingColumn: feelingColumn)
            }
        }
        return [
            try prior(vader, "V"), try prior("lexicons/hu-liu/english.tsv", "H"),
            try prior("lexicons/labmt/english.tsv", "L", centre: labMTCentre),
            try prior("lexicons/pattern/english.tsv", "P", feelingColumn: 2),
        ]
    }

    /// The mean of labMT's words, which stand above the middle of its scale of 1 to 9.
    private static let labMTCentre = 5.375

    /// The bytes of a file that ships.
    private static func bytes(_ path: String) throws(InputFailure) -> [UInt8] {
        guard let bytes = ShippedData.bytes(path) else {
            throw InputFailure(path, "this file ships with riposte and is missing; install it again")
        }
        return bytes
    }

    /// A word list read by VADER's rules, with the descriptions of emoji that ship.
    private static func byVaderRules(
        _ path: String, _ words: [UInt8], allowsRepeats: Bool = false
    ) throws(InputFailure) -> VaderScorer {
        VaderScorer(
            try parsed(path, words) { words throws(LexiconError) in
                VaderLexicon(
                    words: try Lexicon(words, allowsRepeats: allowsRepeats),
                    emoji: try VaderLexicon.descriptions(of: ShippedData.bytes(vaderEmoji) ?? []))
            })
    }

    private static func parsed<Value>(
        _ path: String, _ bytes: [UInt8], _ parse: ([UInt8]) throws(LexiconError) -> Value
    ) throws(InputFailure) -> Value {
        do throws(LexiconError) {
            return try parse(bytes)
        } catch {
            throw InputFailure(path, line: error.line, error.message)
        }
    }
}
