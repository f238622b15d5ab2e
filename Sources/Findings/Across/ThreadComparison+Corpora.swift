import Language
public import Networks
import Parallel
import Statistics
import Topics

extension ThreadComparison {
    /// Whole corpora set side by side, as threads are: each is one side, however many threads it holds.
    ///
    /// Measures of comments, people and networks rest on all of each corpus. Words and topics rest on the comments that
    /// were drawn of each (``CorpusSide/drawn``). The more people there are, the fewer draws: ``drawnPeople`` in all for
    /// each measure, but no fewer than ``fewestReplicates``.
    ///
    /// - Parameters:
    ///   - sides: Two or more.
    ///   - replicates: How many draws at most.
    ///   - seed: Of everything that is drawn by chance.
    /// - Throws: `NetworkError` if a measure does not come to rest.
    /// - Complexity: O(pairs × measures × drawn people), and that of topics on the drawn comments.
    public init(
        corpora sides: [CorpusSide], replicates: Int = 2_000, seed: UInt64 = 1
    ) throws(NetworkError) {
        precondition(sides.count > 1, "A comparison is between two corpora at least.")
        let words = sides.map { DrawnWords($0.drawn) }
        let topics = TopicModel(sides.flatMap { $0.drawn.map(\.text) }, seed: seed)
        let drift = TopicDrift(
            topics,
            groups: sides.enumerated().flatMap { place, side in
                [Int?](repeating: place, count: side.drawn.count)
            }, count: sides.count)
        var starts = [0]
        for side in sides { starts.append(starts[starts.count - 1] + side.drawn.count) }
        var figures: [CorpusFigures] = []
        for side in sides { figures.append(try CorpusFigures(side, replicates: replicates, seed: seed)) }
        var rows: [Row] = []
        var people: [PeopleInBoth] = []
        var vocabulary: [VocabularyContrast] = []
        for first in sides.indices {
            for second in (first + 1)..<max(first + 1, sides.count) {
                let pair = CorpusPair(
                    a: sides[first], b: sides[second], one: figures[first], two: figures[second],
                    first: first, second: second, most: replicates, seed: seed)
                let both = PeopleInBoth(
                    sides[first], figures[first].ranks, sides[second], figures[second].ranks, first: first,
                    second: second)
                rows += pair.means + pair.stances
                rows += pair.topics(
                    topics, (starts[first], words[first]), (starts[second], words[second]))
                rows += pair.influence + pair.moves(both) + pair.structure
                people.append(both)
                vocabulary.append(
                    VocabularyContrast(
                        (texts: sides[first].drawn.map(\.text), people: words[first].people),
                        (texts: sides[second].drawn.map(\.text), people: words[second].people),
                        first: first, second: second))
            }
        }
        self.init(rows: rows, vocabulary: vocabulary, people: people, topics: topics, drift: drift)
    }

    /// People drawn for one measure, over all draws: some seconds.
    public static let drawnPeople = 100_000_000
    /// Fewer draws tell no quantile.
    public static let fewestReplicates = 200

    /// How many draws of so many people are made.
    static func replicates(of people: Int, most: Int) -> Int {
        min(most, max(fewestReplicates, drawnPeople / max(1, people)))
    }
}

/// Who wrote the comments drawn of a corpus, as numbers.
struct DrawnWords {
    /// One a comment; who signs nothing is a person of their own.
    let people: [Int]

    init(_ drawn: [CorpusSide.Drawn]) {
        var places: [String: Int] = [:]
        people = drawn.enumerated().map { index, comment in
            guard let writer = comment.writer else { return -1 - index }
            let place = places[writer] ?? places.count
            places[writer] = place
            return place
        }
    }
}

/// Figures of a corpus's whole network.
struct CorpusFigures: Sendable {
    let density: Double
    let reciprocity: Double?
    let modularity: Double?
    /// How sure the first three are; `nil` for fewer than three people or no ties.
    let resampling: NetworkResampling?
    /// The rank of everybody by PageRank.
    let ranks: [Int32]

    init(_ side: CorpusSide, replicates: Int, seed: UInt64) throws(NetworkError) {
        let graph = try side.network.graph()
        var generator = SeededGenerator(seed: seed)
        let communities = Leiden.communities(of: graph, using: &generator)
        density = Structure.density(of: graph)
        reciprocity = Structure.reciprocity(of: graph)
        modularity = communities.modularity
        ranks = RankIntervals.ranks(try PageRank.scores(of: graph).values)
        resampling = NetworkResampling(
            graph, communities: communities.membership,
            replicates: ThreadComparison.replicates(of: graph.nodeCount + graph.edgeCount, most: replicates),
            seed: seed)
    }
}
