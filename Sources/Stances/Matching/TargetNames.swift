public import Language

/// The names of the targets of several scorers, looked for in one pass over a text: what tells the pack that a thread
/// is about.
public struct TargetNames: Sendable {
    private let index: PatternIndex
    /// The scorer that each name belongs to.
    private let owners: [Int]
    private let count: Int

    /// - Parameter scorers: Those whose targets are looked for; they are told apart by their places.
    public init(_ scorers: [StanceScorer]) {
        let names = scorers.map(\.pack.names)
        index = PatternIndex(names.joined().map { .words($0) })
        owners = names.enumerated().flatMap { place, names in names.map { _ in place } }
        count = scorers.count
    }

    /// Which scorers have a target that the text names, ascending.
    ///
    /// - Complexity: O(words), a fraction of what the positions of one scorer take.
    public func scorers(namedIn text: TokenizedText) -> [Int] {
        guard index.mayHit(text) else { return [] }
        var isNamed = [Bool](repeating: false, count: count)
        for hit in index.hits(in: StanceReading(text)) { isNamed[owners[Int(hit.pattern)]] = true }
        return isNamed.indices.filter { isNamed[$0] }
    }
}
