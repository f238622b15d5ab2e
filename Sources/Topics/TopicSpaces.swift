import LinearAlgebra
import Parallel

/// The texts of a corpus in the space of each weighting, ready to be grouped.
public struct TopicSpaces: Sendable {
    /// Spaces of the sampled rows.
    let spaces: [TopicSpace]
    /// The rows of the corpus that are grouped; all of them in all but large corpora.
    let sample: [Int]
    private let runs: Int
    /// The mixture over the sampled rows, and over all.
    private let mixture: WordMixture
    private let whole: WordMixture?
    private let rows: Int

    /// `nil` if the texts span no direction.
    init?(_ corpus: TopicCorpus, options: TopicModel.Options, seed: UInt64) {
        rows = corpus.rows.count
        let isSampled = rows > options.sample
        // A sample that says which topics there are may be smaller than a corpus that is grouped whole.
        sample = KMeans.sample(of: rows, isSampled ? min(options.sample, Self.sampleOfLarge) : rows)
        runs = options.runs
        var generator = SeededGenerator(seed: seed)
        let neighbours = min(Self.neighbours, sample.count / Self.textsForNeighbour)
        var spaces: [TopicSpace] = []
        for weights in corpus.views {
            let taken = isSampled ? weights.rows(at: sample) : weights
            guard let space = TopicSpace(taken, dimensions: options.dimensions, using: &generator) else {
                return nil
            }
            spaces.append(space.evened(over: neighbours))
        }
        self.spaces = spaces
        let counts = corpus.table.dampedCounts
        let all = corpus.rows.count == corpus.table.texts ? counts : counts.rows(at: corpus.rows)
        mixture = WordMixture(isSampled ? all.rows(at: sample) : all)
        whole = isSampled ? WordMixture(all) : nil
    }

    /// The group of each sampled text: the consensus of runs in all spaces, refined by all words.
    func groups(_ count: Int, seed: UInt64) -> [Int] {
        var generator = SeededGenerator(seed: seed, replicate: count)
        var partitions: [[Int]] = []
        for space in spaces {
            let found = KMeans.partitions(space.points, clusters: count, count: runs, using: &generator)
            partitions += found.map {
                mixture.refined($0.assignment, topics: count, rounds: Self.roundsOfRun)
            }
        }
        let agreed = Consensus.partition(of: partitions, into: count, using: &generator) ?? partitions[0]
        return mixture.refined(agreed, topics: count, rounds: Self.rounds)
    }

    /// The group of every row of the corpus from those of the sampled.
    func spread(_ groups: [Int], topics count: Int) -> [Int] {
        guard let whole else { return groups }
        var start = [Int](repeating: -1, count: rows)
        for (place, row) in sample.enumerated() { start[row] = groups[place] }
        return whole.refined(start, topics: count, rounds: Self.roundsOfWhole)
    }

    private static let neighbours = 10
    /// In a thread of few texts a tenth of it is no neighbourhood.
    private static let textsForNeighbour = 20
    private static let sampleOfLarge = 8_000
    private static let roundsOfRun = 5
    private static let rounds = 30
    private static let roundsOfWhole = 5
}
