import LinearAlgebra
import Parallel

/// The texts of a corpus in the space of each weighting, ready to be grouped.
public struct TopicSpaces: Sendable {
    /// Spaces of the sampled rows.
    let spaces: [TopicSpace]
    /// The rows of the corpus that are grouped; all of them in all but large corpora.
    let sample: [Int]
    private let options: TopicModel.Options
    /// Of the spaces as they were before texts were moved; `nil` for few texts.
    private let discriminants: Discriminants?
    /// The mixture over the sampled rows, and over all.
    private let mixture: WordMixture
    private let whole: WordMixture?
    private let rows: Int

    /// `nil` if the texts span no direction.
    init?(_ corpus: TopicCorpus, options: TopicModel.Options, seed: UInt64) {
        rows = corpus.rows.count
        let isSampled = rows > options.sample
        sample = KMeans.sample(of: rows, isSampled ? options.sample : rows)
        self.options = options
        var generator = SeededGenerator(seed: seed)
        let neighbours = min(Self.neighbours, sample.count / Self.textsForNeighbour)
        var spaces: [TopicSpace] = []
        var unmoved: [TopicSpace] = []
        for weights in corpus.views {
            let taken = isSampled ? weights.rows(at: sample) : weights
            guard let space = TopicSpace(taken, dimensions: options.dimensions, using: &generator) else {
                return nil
            }
            unmoved.append(space)
            spaces.append(space.evened(over: neighbours))
        }
        discriminants = sample.count >= Self.textsForDiscriminants ? Discriminants(unmoved) : nil
        self.spaces = spaces
        let all = corpus.dampedCounts
        mixture = WordMixture(isSampled ? all.rows(at: sample) : all)
        whole = isSampled ? WordMixture(all) : nil
    }

    /// The group of each sampled text: the consensus of runs in all spaces, refined by all words.
    func groups(_ count: Int, seed: UInt64) -> [Int] {
        var generator = SeededGenerator(seed: seed, replicate: count)
        var partitions: [[Int]] = []
        for space in spaces {
            let found = KMeans.partitions(
                space.points, clusters: count, count: options.runs, iterations: options.steps,
                using: &generator)
            partitions += Parallel.mapEach(found.count) {
                mixture.refined(found[$0].assignment, topics: count, rounds: options.rounds)
            }
        }
        let agreed = Consensus.partition(of: partitions, into: count, using: &generator) ?? partitions[0]
        let refined = mixture.refined(agreed, topics: count, rounds: Self.rounds)
        guard let discriminants,
            Consensus.agreement(of: partitions, with: refined, groups: count) >= options.agreement
        else { return refined }
        return discriminants.refined(refined, groups: count)
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
    private static let rounds = 30
    /// With fewer, a spread within groups cannot be told.
    private static let textsForDiscriminants = 400
    private static let roundsOfWhole = 5
}
