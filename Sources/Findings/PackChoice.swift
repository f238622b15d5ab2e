import Language
import Stances

/// Chooses the stance pack that a thread is about.
struct PackChoice: Sendable {
    /// One scorer a pack with targets, each with the terms that go with all.
    private let scorers: [StanceScorer]
    private let names: TargetNames

    init(_ packs: [StancePack]) {
        let general = packs.filter { $0.targets.isEmpty }
        scorers = packs.filter { !$0.targets.isEmpty }.map { StanceScorer([$0] + general) }
        names = TargetNames(scorers)
    }

    /// Comments that have to name one of a pack's targets, or all where there are fewer.
    static let fewestComments = 3

    /// The scorer of the pack whose targets most comments name, the first of equals; `nil` if few name any.
    func scorer(for texts: [TokenizedText]) -> StanceScorer? {
        var naming = [Int](repeating: 0, count: scorers.count)
        for text in texts { for scorer in names.scorers(namedIn: text) { naming[scorer] += 1 } }
        let most = naming.max() ?? 0
        guard most > 0, most >= min(Self.fewestComments, texts.count) else { return nil }
        return naming.firstIndex(of: most).map { scorers[$0] }
    }
}
