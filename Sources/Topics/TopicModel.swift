public import Language
import LinearAlgebra

/// What a corpus talks about: groups of texts that share words, named by the words that set them apart.
///
/// Texts become sublinear tf-idf rows, these are projected on their leading singular directions (latent
/// semantic analysis; Deerwester et al. 1990, DOI 10.1002/(SICI)1097-4571(199009)41:6<391::AID-ASI1>3.0.CO;2-9),
/// and the projections are grouped by spherical k-means. The same texts and seed give the same topics on any
/// machine and any number of cores.
public struct TopicModel: Sendable {
    public struct Options: Sendable {
        /// How many topics; `nil` chooses by silhouette among 2 to ``mostTopics(texts:)``.
        public var count: Int?
        /// Dimensions of the projection at most.
        public var dimensions = 100
        /// Terms in a larger share of the texts say nothing about any of them.
        public var largestShare = 0.5

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
    }

    /// What one text is about.
    public struct Assignment: Sendable, Equatable {
        /// The topic, by its place in ``topics``.
        public let topic: Int
        /// The cosine to the topic's centre, −1 to 1.
        public let weight: Double
    }

    /// The larger first.
    public let topics: [Topic]
    /// One for each text; `nil` for a text without a term of the corpus.
    public let assignments: [Assignment?]
    /// Why there are no topics; `nil` where there are.
    public let reason: String?

    /// Fits topics to texts.
    ///
    /// - Complexity: O(tokens + stored weights × dimensions + texts × dimensions × topics).
    public init(_ texts: [TokenizedText], options: Options = Options(), seed: UInt64 = 1) {
        let table = TermTable(
            texts, leastTexts: texts.count < Self.smallCorpus ? 2 : 3, largestShare: options.largestShare)
        let rows = table.counts.indices.filter { !table.counts[$0].isEmpty }
        func none(_ reason: String) -> TopicModel {
            TopicModel(
                topics: [], assignments: [Assignment?](repeating: nil, count: texts.count), reason: reason)
        }
        guard rows.count >= Self.fewestTexts else {
            self = none("Fewer than \(Self.fewestTexts) texts share words with others: too few for topics.")
            return
        }
        if let count = options.count, count > rows.count {
            self = none(
                "\(count) topics were asked for, and only \(rows.count) texts share words with others.")
            return
        }
        let space = TopicSpace(table, rows: rows, dimensions: options.dimensions, seed: seed)
        guard let space, let clusters = space.clusters(options.count, seed: seed) else {
            self = none("The texts have no words in common that tell them apart.")
            return
        }
        var assignments = [Assignment?](repeating: nil, count: texts.count)
        for (place, row) in rows.enumerated() {
            let topic = clusters.assignment[place]
            assignments[row] = Assignment(topic: topic, weight: space.cosine(place, to: topic, of: clusters))
        }
        let naming = TopicNaming(
            table, assignments: assignments.map { $0?.topic }, topics: clusters.centres.columns)
        self.init(topics: naming.topics, assignments: assignments, reason: nil)
    }

    private init(topics: [Topic], assignments: [Assignment?], reason: String?) {
        self.topics = topics
        self.assignments = assignments
        self.reason = reason
    }

    /// Below this, groups say more about chance than about topics.
    static let fewestTexts = 8
    /// From this on, a term has to stand in three texts.
    static let smallCorpus = 500
}
