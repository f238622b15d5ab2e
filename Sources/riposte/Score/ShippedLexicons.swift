import Sentiment
import ShippedData

/// The published lexicons that ship and that a model leans on.
enum ShippedLexicons {
    static func priors() throws -> [PriorLexicon] {
        func bytes(_ path: String) throws -> [UInt8] {
            guard let bytes = ShippedData.bytes(path) else {
                throw InputFailure(path, "this file ships with riposte and is missing; install it again")
            }
            return bytes
        }
        return [
            try PriorLexicon(try bytes("lexicons/vader/vader_lexicon.txt"), letter: "V"),
            try PriorLexicon(try bytes("lexicons/hu-liu/english.tsv"), letter: "H"),
            try PriorLexicon(try bytes("lexicons/labmt/english.tsv"), letter: "L", centre: labMTCentre),
            try PriorLexicon(try bytes("lexicons/pattern/english.tsv"), letter: "P", feelingColumn: 2),
        ]
    }

    /// The mean of labMT's words, which stand above the middle of its scale of 1 to 9.
    private static let labMTCentre = 5.375
}
