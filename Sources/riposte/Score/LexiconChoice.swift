import Foundation
import Sentiment
import ShippedModels

/// What `--lexicon` names: a lexicon that ships, or a file of terms and valences.
enum LexiconChoice {
    case shipped(ShippedLexicon)
    case file(Input)

    /// The default's name.
    static let standard = ShippedLexicon.riposte.rawValue

    init(_ name: String) throws(InputFailure) {
        if let lexicon = ShippedLexicon(rawValue: name) {
            self = .shipped(lexicon)
        } else if FileManager.default.fileExists(atPath: name) {
            self = .file(try Input.resolve(name)[0])
        } else {
            let known = ShippedLexicon.allCases.map(\.rawValue).joined(separator: ", ")
            throw InputFailure("--lexicon", "there is no lexicon or file “\(name)”; known are \(known)")
        }
    }

    /// What scores by it.
    func sentiment() throws -> CommentSentiment {
        switch self {
        case .shipped(let lexicon): return try .shipped(lexicon)
        case .file(let input):
            let bytes = try input.read()
            do {
                return try CommentSentiment.list(bytes)
            } catch {
                throw InputFailure(input.name, line: error.line, error.message)
            }
        }
    }
}
