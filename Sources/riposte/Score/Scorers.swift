import Reports
import Sentiment
import ShippedData
import Stances

/// Everything that scores a text, from the data that ship.
struct Scorers: Sendable {
    let sentiment: VaderScorer
    let incivility: IncivilityScorer
    let agreement: AgreementScorer
    let stances: StanceScorer
    let packs: [StancePack]

    /// - Parameter targets: Stance packs, files or folders; none for those that ship.
    static func shipped(lexicon: String, targets: [String]) throws(InputFailure) -> Scorers {
        let packs = try Packs.read(targets)
        guard lexicon == "vader" else {
            throw InputFailure("--lexicon", "there is no lexicon “\(lexicon)”; known is vader")
        }
        return Scorers(
            sentiment: VaderScorer(
                try parsed("lexicons/vader/vader_lexicon.txt") { words throws(LexiconError) in
                    try VaderLexicon(
                        words: words, emoji: ShippedData.bytes("lexicons/vader/emoji_utf8_lexicon.txt") ?? [])
                }),
            incivility: IncivilityScorer(
                try parsed("lexicons/incivility/english.tsv") { bytes throws(LexiconError) in
                    try IncivilityLexicon(bytes)
                }),
            agreement: AgreementScorer(), stances: StanceScorer(packs), packs: packs)
    }

    /// The checksums of the lexicons and packs that bear on scores.
    static func checksums(targets: [String]) throws(InputFailure) -> [ManifestDocument.Source] {
        let lexicons = [
            "lexicons/vader/vader_lexicon.txt", "lexicons/vader/emoji_utf8_lexicon.txt",
            "lexicons/incivility/english.tsv",
        ]
        var sources: [ManifestDocument.Source] = []
        for path in lexicons { sources.append(Checksum.source(path, ShippedData.bytes(path) ?? [])) }
        for input in try Packs.inputs(targets) {
            sources.append(Checksum.source("stances/\(input.fileName)", try input.read()))
        }
        return sources
    }

    private static func parsed<Value>(
        _ path: String, _ parse: ([UInt8]) throws(LexiconError) -> Value
    ) throws(InputFailure) -> Value {
        guard let bytes = ShippedData.bytes(path) else {
            throw InputFailure(path, "this file ships with riposte and is missing; install it again")
        }
        do throws(LexiconError) {
            return try parse(bytes)
        } catch {
            throw InputFailure(path, line: error.line, error.message)
        }
    }
}
