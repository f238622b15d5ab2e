import Foundation
import Reports
import Sentiment
import ShippedData
import Stances

/// Everything that scores a text, from the data that ship.
struct Scorers: Sendable {
    let sentiment: VaderScorer
    let incivility: IncivilityScorer
    let agreement: AgreementScorer
    /// Positions towards the targets of the packs given, and of the lines read.
    var stances: StanceScorer
    /// Whether texts without a target of their own are scored towards every target of the packs.
    let listsStances: Bool

    static func shipped(lexicon: String, packs: [StancePack] = []) throws(InputFailure) -> Scorers {
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
            agreement: AgreementScorer(), stances: try PackFiles.covering([], given: packs),
            listsStances: !packs.isEmpty)
    }

    /// The checksums of the lexicons and packs that bear on scores.
    static func checksums(targets: [String]) throws(InputFailure) -> [ManifestDocument.Source] {
        let lexicons = [
            "lexicons/vader/vader_lexicon.txt", "lexicons/vader/emoji_utf8_lexicon.txt",
            "lexicons/incivility/english.tsv",
        ]
        var sources: [ManifestDocument.Source] = []
        for path in lexicons { sources.append(Checksum.source(path, ShippedData.bytes(path) ?? [])) }
        for input in try PackFiles.inputs(targets.isEmpty ? [ShippedData.url("stances").path] : targets) {
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
