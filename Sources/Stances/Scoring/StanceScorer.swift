public import Language

/// Says where a text stands towards the targets of one or more packs.
///
/// For each target, the weights of the terms that stand where their scope wants them are added up, as
/// changed by the rules, each term once; the sum is a log-odds of for over against. A position is taken
/// where it passes the target's doubt. This is a lexicon: it knows what is said in words it holds, and
/// says `none` of everything else. Sentiment plays no part in it.
public struct StanceScorer: Sendable {
    let pack: CompiledPack
    private let numbers: [String: Int]

    /// Reads `packs` together; common terms of any hold for the targets of all.
    public init(_ packs: [StancePack]) {
        pack = CompiledPack(packs)
        numbers = Dictionary(
            pack.targets.enumerated().map { ($1.name.lowercased(), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// A scorer by a pack.
    public init(_ pack: StancePack) {
        self.init([pack])
    }

    /// The targets' names, in the order of the packs.
    public var targets: [String] { pack.targets.map(\.name) }

    /// The positions of a text towards every target that it names or has a term of, in the order of the
    /// packs; where they do not add up to one, the label is `none`.
    ///
    /// - Parameters:
    ///   - text: The words to read.
    ///   - explains: Whether positions carry their evidence.
    /// - Complexity: O(words), and O(n log n) for n terms found.
    public func positions(in text: TokenizedText, explains: Bool = true) -> [Position] {
        guard pack.ownIndex.mayHit(text) else { return [] }
        let reading = StanceReading(text)
        let hits = pack.ownIndex.hits(in: reading)
        guard !hits.isEmpty else { return [] }
        return Weighing(pack, reading, hits, explains: explains).positions()
    }

    /// The position of a text that is known to be about `target`, whether it names it or not.
    ///
    /// - Parameters:
    ///   - target: Its name, in any case.
    ///   - text: The words to read.
    ///   - explains: Whether the position carries its evidence.
    /// - Returns: `nil` if no pack has the target.
    public func position(on target: String, in text: TokenizedText, explains: Bool = true) -> Position? {
        guard let number = numbers[target.lowercased()] else { return nil }
        let reading = StanceReading(text)
        let weighing = Weighing(
            pack, reading, pack.ownIndex.hits(in: reading), given: number, explains: explains)
        return weighing.position(on: number)
            ?? Position(target: pack.targets[number].name, label: .none, score: 0)
    }
}
