import LinearAlgebra
import Parallel

/// How well a number of topics would do.
public struct TopicCurvePoint: Sendable, Equatable {
    /// The number of topics.
    public let count: Int
    /// The mean adjusted Rand index of resampled partitions, 0 for chance and 1 for the same.
    public let stability: Double
    /// The mean over topics of their terms' NPMI in the corpus, −1 to 1.
    public let coherence: Double

    /// What is chosen by: topics that come back and whose words belong together.
    public var quality: Double { max(0, stability) * (1 + coherence) / 2 }
}

/// Chooses how many topics a corpus has: the number whose topics come back when the texts are resampled (Lange
/// et al. 2004, DOI 10.1162/089976604773717621) and whose words belong together (Röder et al. 2015,
/// DOI 10.1145/2684822.2685324).
struct TopicCountChoice {
    let curve: [TopicCurvePoint]
    /// `nil` if no number gives topics that come back.
    let count: Int?
    /// Why there is none.
    let reason: String

    init(_ spaces: TopicSpaces, _ corpus: TopicCorpus, seed: UInt64) {
        let looked = KMeans.sample(of: spaces.sample.count, Resamples.mostTexts)
        let texts = looked.map { corpus.rows[spaces.sample[$0]] }
        let points = spaces.spaces[0].texts(at: looked).reduced(to: Resamples.dimensions).points
        let most = max(2, Self.mostTopics(texts: spaces.sample.count))
        let resamples = Resamples(spaces, runs: Self.runs, seed: seed)
        curve = Parallel.mapEach(most - 1) { place in
            // The larger numbers take longer and come first.
            let k = most - place
            var generator = SeededGenerator(seed: seed, replicate: k)
            var options = KMeans.Options()
            options.restarts = Self.restarts
            let groups = KMeans.spherical(points, clusters: k, options: options, using: &generator)
            let leading = TopicNaming.leadingTerms(
                corpus.table, texts: texts, topics: groups.assignment, count: k)
            let coherences = leading.compactMap { TopicNaming.coherence($0, corpus.table, among: texts) }
            return TopicCurvePoint(
                count: k, stability: resamples.grouped(into: k)?.agreement ?? 0,
                coherence: coherences.isEmpty ? -1 : coherences.reduce(0, +) / Double(coherences.count))
        }.reversed()
        let stable = curve.filter { $0.stability >= Self.leastStability }
        let able = stable.filter { $0.coherence >= Self.leastCoherence }
        let best = able.map(\.quality).max() ?? 0
        count = able.first { $0.quality >= Self.nearBest * best }?.count
        reason =
            stable.isEmpty
            ? "The texts do not fall into topics: each part of them groups in another way."
            : "The texts do not fall into topics: words of one group stand together no more often than by chance."
    }

    /// As many topics as the square root of half the texts, no more than a reader takes in (Mardia, Kent and Bibby
    /// 1979, p. 365).
    static func mostTopics(texts: Int) -> Int {
        min(16, Int((Double(texts) / 2).squareRoot()))
    }

    private static let runs = 8
    private static let restarts = 4
    /// Partitions that agree less are nearer to chance than to each other.
    private static let leastStability = 0.3
    /// NPMI of words that stand together as often as by chance.
    private static let leastCoherence = 0.0
    /// Of numbers that do nearly as well as the best, the smallest: fewer topics are easier to read and to defend.
    private static let nearBest = 0.9
}
