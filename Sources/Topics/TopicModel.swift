public import Language
import LinearAlgebra
import Parallel

/// What a corpus talks about: groups of texts that share words, named by the words that set them apart.
///
/// Many partitions of the texts, made from two weightings of their words and many starts, are brought to one
/// (``Method/lsa``), or a non-negative factorisation groups them (``Method/nmf``). The same texts and seed give the
/// same topics on any machine and any number of cores.
///
/// ```swift
/// let model = TopicModel(comments.map { TokenizedText($0) })
/// for topic in model.topics { print(topic.label, topic.texts) }
/// ```
public struct TopicModel: Sendable {
    /// How texts are brought together.
    public enum Method: String, Sendable, CaseIterable {
        /// Latent semantic analysis, spherical k-means, a consensus of runs, a word mixture: measured better.
        case lsa
        /// Non-negative matrix factorisation, of which a text's leading factor begins a word mixture.
        case nmf
    }

    /// How many topics, and how they are found.
    public struct Options: Sendable {
        /// How many topics; `nil` chooses by stability and coherence (``TopicModel/curve``).
        public var count: Int?
        /// How texts are brought together.
        public var method = Method.lsa
        /// What becomes a term.
        public var terms = TermTable.Options()
        /// How much each term says; `nil` for what measured best (``TopicCorpus/init(_:weighting:)``).
        public var weighting: TermWeighting?
        /// Dimensions of the projection at most.
        public var dimensions = 200
        /// Partitions for each weighting that the consensus is made from.
        public var runs = 10
        /// Corpora of more texts than this are grouped on an evenly taken sample; the mixture places the rest.
        public var sample = 4_000
        /// Rounds of k-means, and then of the mixture, that make one partition.
        var steps = 15
        var rounds = 3
        /// Borders are drawn anew by discriminants only where partitions agree so well with their consensus: these take
        /// groups for known.
        var agreement = 0.75

        /// So many topics; as many as prove stable if `nil`.
        public init(count: Int? = nil) {
            self.count = count
        }
    }

    /// One topic.
    public struct Topic: Sendable, Equatable {
        /// The terms that set it apart most, two or three; no two topics have the same.
        public let label: String
        /// The terms that set it apart, most telling first.
        public let terms: [String]
        /// How many texts are about it.
        public let texts: Int
        /// The share of all texts that have a topic.
        public let share: Double
        /// Mean NPMI of pairs of its terms in the corpus itself, −1 to 1 (Bouma 2009); `nil` below two terms.
        public let coherence: Double?
        /// The mean over its terms of the share of their texts that are about it, 0 to 1.
        public let exclusivity: Double
        /// How much of it comes back when the texts are resampled: the mean over resamples of the largest Jaccard
        /// overlap with one of their groups, 0 to 1. Below 0.5 it dissolves (Hennig 2007,
        /// DOI 10.1016/j.csda.2006.11.025). `nil` where it was not resampled.
        public let stability: Double?
        /// The texts nearest to its centre, nearest first, by their index.
        public let examples: [Int]
    }

    /// What one text is about.
    public struct Assignment: Sendable, Equatable {
        /// The topic, by its place in ``topics``.
        public let topic: Int
        /// The cosine of its weighted words to the mean of the topic's, 0 to 1.
        public let weight: Double
    }

    /// The larger first.
    public let topics: [Topic]
    /// One for each text; `nil` for a text without a term of the corpus.
    public let assignments: [Assignment?]
    /// How well each number of topics would do, where the number was chosen; else empty.
    public let curve: [TopicCurvePoint]
    /// Why there are no topics; `nil` where there are.
    public let reason: String?

    /// Fits topics to texts.
    ///
    /// - Complexity: O(tokens + stored counts × (dimensions + runs × topics) + texts² × dimensions), texts no more
    ///   than ``Options/sample`` in the last part.
    public init(_ texts: [TokenizedText], options: Options = Options(), seed: UInt64 = 1) {
        self.init(TermTable(texts, options: options.terms), options: options, seed: seed)
    }

    /// Fits topics to the terms of texts.
    public init(_ table: TermTable, options: Options = Options(), seed: UInt64 = 1) {
        let corpus = TopicCorpus(table, weighting: options.weighting)
        if let reason = corpus.refusal(of: options.count) {
            self.init(texts: table.texts, without: reason)
        } else if options.method == .nmf {
            self.init(corpus, corpus.factors(options.count ?? 0, seed: seed), options: options, seed: seed)
        } else {
            self.init(corpus, corpus.spaces(options, seed: seed), options: options, seed: seed)
        }
    }

    /// Groups texts in the spaces that were made of them.
    ///
    /// - Parameters:
    ///   - corpus: The texts as terms.
    ///   - spaces: `nil` if the texts span none.
    ///   - options: How many topics, and how they are found.
    ///   - seed: Of everything drawn by chance.
    public init(
        _ corpus: TopicCorpus, _ spaces: TopicSpaces?, options: Options = Options(), seed: UInt64 = 1
    ) {
        if let reason = corpus.refusal(of: options.count) {
            self.init(texts: corpus.table.texts, without: reason)
            return
        }
        guard let spaces else {
            self.init(texts: corpus.table.texts, without: TopicCorpus.nothingApart)
            return
        }
        var curve: [TopicCurvePoint] = []
        var count = options.count ?? 0
        if options.count == nil {
            let choice = TopicCountChoice(spaces, corpus, seed: seed)
            curve = choice.curve
            guard let best = choice.count else {
                self.init(texts: corpus.table.texts, without: choice.reason, curve: curve)
                return
            }
            count = best
        }
        let groups = spaces.groups(count, seed: seed)
        let stability = Resamples(spaces, runs: Resampling.runs, seed: seed).grouped(into: count)?
            .stability(of: groups)
        self.init(corpus, groups: spaces.spread(groups, topics: count), count, stability, curve)
    }

    /// With more, topics hardly change.
    private static let roundsAfterFactors = 5

    /// Takes each text's leading factor as its topic, and lets all its words decide where factors are close.
    public init(
        _ corpus: TopicCorpus, _ factors: TopicFactors?, options: Options = Options(), seed: UInt64 = 1
    ) {
        if let reason = corpus.refusal(of: options.count) {
            self.init(texts: corpus.table.texts, without: reason)
        } else if let factors {
            let groups = WordMixture(corpus.dampedCounts).refined(
                factors.leading, topics: factors.count, rounds: Self.roundsAfterFactors)
            self.init(corpus, groups: groups, factors.count, nil, [])
        } else {
            self.init(texts: corpus.table.texts, without: TopicCorpus.nothingApart)
        }
    }

    /// - Parameters:
    ///   - groups: The topic of each row of the corpus.
    ///   - stability: How stable each group is, if known.
    private init(
        _ corpus: TopicCorpus, groups: [Int], _ count: Int, _ stability: [Double]?, _ curve: [TopicCurvePoint]
    ) {
        var sizes = [Int](repeating: 0, count: count)
        for group in groups { sizes[group] += 1 }
        let order = sizes.indices.filter { sizes[$0] > 0 }.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
        var rank = [Int](repeating: -1, count: count)
        for (place, group) in order.enumerated() { rank[group] = place }
        let topicOfRow = groups.map { rank[$0] }
        let weights = corpus.cosines(to: topicOfRow, topics: order.count)
        var assignments = [Assignment?](repeating: nil, count: corpus.table.texts)
        for (row, text) in corpus.rows.enumerated() {
            assignments[text] = Assignment(topic: topicOfRow[row], weight: weights[row])
        }
        let naming = TopicNaming(
            corpus.table, assignments: assignments, topics: order.count,
            stability: order.map { place in stability.map { $0[place] } })
        topics = naming.topics
        self.assignments = assignments
        self.curve = curve
        reason = nil
    }

    private init(texts: Int, without reason: String, curve: [TopicCurvePoint] = []) {
        topics = []
        assignments = [Assignment?](repeating: nil, count: texts)
        self.curve = curve
        self.reason = reason
    }
}
