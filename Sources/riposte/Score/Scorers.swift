import Foundation
import Language
import Reports
import Sentiment
import ShippedData
import ShippedModels
import Stances

/// Everything that scores a text, from the data that ship.
struct Scorers: Sendable {
    let sentiment: CommentSentiment
    /// Whether the lexicon is VADER's, which has to give the reference's numbers on whole texts.
    let isReference: Bool
    let incivility: IncivilityScorer
    let agreement: AgreementScorer
    /// Positions towards the targets of the packs given.
    let stances: StanceScorer
    /// Whether texts without a target of their own are scored towards every target of the packs.
    let listsStances: Bool

    /// - Parameter lexicon: The name of a lexicon that ships, or the path of a file.
    static func shipped(lexicon: String, packs: [StancePack] = []) throws -> Scorers {
        Scorers(
            sentiment: try LexiconChoice(lexicon).sentiment(), isReference: lexicon == "vader",
            incivility: try .shipped(), agreement: AgreementScorer(),
            stances: try PackFiles.covering([], given: packs), listsStances: !packs.isEmpty)
    }

    func sentiment(of text: TokenizedText, explains: Bool) -> SentimentScore {
        isReference
            ? sentiment.scoreWhole(text, explains: explains) : sentiment.score(text, explains: explains)
    }

    /// The checksums of the lexicons and packs that bear on scores.
    static func checksums(
        targets: [String], lexicon: String
    ) throws(InputFailure) -> [ManifestDocument.Source] {
        func shipped(_ path: String) -> ManifestDocument.Source {
            Checksum.source(path, ShippedData.bytes(path) ?? [])
        }
        var sources: [ManifestDocument.Source]
        switch try LexiconChoice(lexicon) {
        case .shipped(let lexicon): sources = (lexicon.files + [IncivilityScorer.shippedFile]).map(shipped)
        case .file(let input):
            sources = [
                shipped(IncivilityScorer.shippedFile), Checksum.source(input.fileName, try input.read()),
            ]
        }
        for input in try PackFiles.inputs(targets.isEmpty ? [StancePack.shippedFolder] : targets) {
            sources.append(Checksum.source("stances/\(input.fileName)", try input.read()))
        }
        return sources
    }
}
