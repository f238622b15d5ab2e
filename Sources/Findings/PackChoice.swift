import Language
import Stances

/// Chooses the stance pack that a thread is about.
struct PackChoice: Sendable {
    /// One scorer a pack with targets, each with the terms that go with all.
    private let scorers: [StanceScorer]

    init(_ packs: [StancePack]) {
        let general = packs.filter { $0.targets.isEmpty }
        scorers = packs.filter { !$0.targets.isEmpty }.map { StanceScorer([$0] + general) }
    }

    /// Comments that have to name one of a pack's targets, or all where there are fewer.
    static let fewestComments = 3

    /// The scorer of the pack whose targets most comments name, the first of equals; `nil` if few name any.
    func scorer(for texts: [TokenizedText]) -> StanceScorer? {
        var best: (scorer: StanceScorer, comments: Int)?
        for scorer in scorers {
            let naming = texts.count { scorer.namesTarget(in: $0) }
            if naming > best?.comments ?? 0 { best = (scorer, naming) }
        }
        guard let best, best.comments >= min(Self.fewestComments, texts.count) else { return nil }
        return best.scorer
    }
}
