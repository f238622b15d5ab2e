import Networks
import Replies
import Sentiment
import Stances
public import Statistics
public import Topics

/// Threads set side by side, two at a time: what differs, how surely, and by how much.
///
/// Differences of means carry intervals and p values from resampling and exchanging *people*, for the comments
/// of one person are not independent. All p values together are adjusted by Benjamini and Hochberg.
public struct ThreadComparison: Sendable {
    /// A measure on both sides, with how sure their difference is.
    public struct Row: Sendable {
        /// What is compared.
        public let measure: String
        /// The target of a stance; `nil` for other measures.
        public let target: String?
        /// The threads, by their places.
        public let first: Int
        /// The second side.
        public let second: Int
        /// The first side's value.
        public let firstValue: Double
        /// The second side's value.
        public let secondValue: Double
        /// The second side's value less the first's.
        public let difference: Double
        /// 95 % interval of the difference; `nil` for figures that no drawing of people tells about.
        public let interval: Interval?
        /// Two-sided p by permutation; `nil` where there are too few people.
        public let p: Double?
        /// The same after Benjamini and Hochberg over all rows.
        public internal(set) var adjusted: Double?
        /// Hedges' g; `nil` for what is no mean.
        public let effect: Double?
        /// People and comments that the values rest on, in both threads.
        public let people: Int
        /// Comments that the values rest on.
        public let comments: Int
        /// The people of the thread that has fewer of them.
        public let fewestPeople: Int

        /// Whether the difference stands at 5 % after adjustment.
        public var isClear: Bool { (adjusted ?? 1) < 0.05 }
        /// Whether so few people make one of the values that its interval and p are only a hint.
        public var isSmall: Bool { fewestPeople < ThreadComparison.smallSample }
    }

    /// Fewer people than this are told to be few: percentile intervals are too narrow below (Efron and Tibshirani
    /// 1993, chapter 13).
    public static let smallSample = 10

    /// By pair of threads, then measure.
    public let rows: [Row]
    /// Words that set sides apart.
    public let vocabulary: [VocabularyContrast]
    /// Who writes in both threads of each pair.
    public let people: [PeopleInBoth]
    /// What all threads together talk about; rows `topic share` are about it.
    public let topics: TopicModel
    /// How each thread spreads over these topics.
    public let drift: TopicDrift

    init(
        rows: [Row], vocabulary: [VocabularyContrast], people: [PeopleInBoth], topics: TopicModel,
        drift: TopicDrift
    ) {
        self.rows = Self.adjusted(rows)
        self.vocabulary = vocabulary
        self.people = people
        self.topics = topics
        self.drift = drift
    }

    /// All p values adjusted together.
    private static func adjusted(_ rows: [Row]) -> [Row] {
        var rows = rows
        let tested = rows.indices.filter { rows[$0].p != nil }
        let adjusted = MultipleTesting.benjaminiHochberg(tested.map { rows[$0].p ?? 1 })
        for (place, row) in tested.enumerated() { rows[row].adjusted = adjusted[place] }
        return rows
    }

    /// - Parameters:
    ///   - threads: What was found in each.
    ///   - count: How many topics all threads together have; `nil` chooses.
    ///   - replicates: Times that people are drawn anew.
    ///   - seed: What random choices follow from.
    /// - Precondition: at least two threads.
    /// - Complexity: O(pairs × measures × replicates × people).
    public init(
        _ threads: [ThreadFindings], topics count: Int? = nil, replicates: Int = 2_000, seed: UInt64 = 1
    ) {
        precondition(threads.count > 1, "A comparison is between two threads at least.")
        var rows: [Row] = []
        var vocabulary: [VocabularyContrast] = []
        var people: [PeopleInBoth] = []
        let topics = TopicModel(
            threads.flatMap(\.replies.ownWords), options: TopicModel.Options(count: count), seed: seed)
        let drift = TopicDrift(
            topics,
            groups: threads.enumerated().flatMap { place, thread in
                [Int?](repeating: place, count: thread.replies.ownWords.count)
            }, count: threads.count)
        var starts = [0]
        for thread in threads { starts.append(starts[starts.count - 1] + thread.comments.count) }
        for first in threads.indices {
            for second in (first + 1)..<max(first + 1, threads.count) {
                let pair = Pair(threads, first, second, replicates, seed)
                let both = PeopleInBoth(threads, first: first, second: second)
                rows += pair.means + pair.stances + pair.topics(topics, starts) + pair.influence
                rows += pair.moves(both) + pair.structure
                people.append(both)
                vocabulary.append(VocabularyContrast(threads, first: first, second: second))
            }
        }
        self.init(rows: rows, vocabulary: vocabulary, people: people, topics: topics, drift: drift)
    }

    /// The rows of two threads.
    struct Pair {
        let a: ThreadFindings
        let b: ThreadFindings
        let first: Int
        let second: Int
        let replicates: Int
        let seed: UInt64

        init(_ threads: [ThreadFindings], _ first: Int, _ second: Int, _ replicates: Int, _ seed: UInt64) {
            a = threads[first]
            b = threads[second]
            self.first = first
            self.second = second
            self.replicates = replicates
            self.seed = seed
        }

        /// What is measured on each comment.
        var means: [Row] {
            [
                row("mean compound") { $0.sentiment.isScored ? $0.sentiment.compound : nil },
                share("share negative", of: .negative),
                share("share positive", of: .positive),
                row("incivility") { $0.incivility.value },
                row("agreement with the parent") { $0.agreement?.score },
                row("share answering a comment") { $0.answersComment ? 1 : 0 },
                row("words a comment") { Double($0.words) },
            ].compactMap { $0 }
        }

        /// The share of a label among the comments that were scored.
        private func share(_ measure: String, of label: SentimentScore.Label) -> Row? {
            row(measure) { $0.sentiment.isScored ? ($0.sentiment.label == label ? 1 : 0) : nil }
        }

        /// Mean positions on targets that both threads speak about.
        var stances: [Row] {
            let others = Set(b.stances.targets.map(\.name))
            return a.stances.targets.map(\.name).filter(others.contains).compactMap { target in
                row("stance", target: target) { comment in
                    comment.positions.first { $0.target == target && $0.label != .none }?.score
                }
            }
        }

        /// Figures of the whole networks: people cannot change sides between networks, so there is no test, but
        /// an interval where people can be drawn anew.
        var structure: [Row] {
            let one = resampling(a)
            let two = resampling(b)
            func interval(_ figure: (NetworkResampling) -> NetworkResampling.Figure) -> Interval? {
                one.flatMap { one in two.map { NetworkResampling.interval(figure(one), figure($0)) } }
            }
            return [
                whole("density", interval(\.density)) { $0.figures.density },
                whole("reciprocity", interval(\.reciprocity)) { $0.figures.reciprocity },
                whole("modularity", interval(\.modularity)) { $0.figures.modularity },
                whole("depth", nil) { Double($0.figures.depth) },
                whole("comments a person", nil) {
                    $0.figures.commenters > 0
                        ? Double($0.figures.comments) / Double($0.figures.commenters) : nil
                },
            ].compactMap { $0 }
        }

        private func resampling(_ thread: ThreadFindings) -> NetworkResampling? {
            NetworkResampling(
                thread.network.graph, communities: thread.influence.communities.membership,
                replicates: replicates, seed: seed)
        }

        private func row(
            _ measure: String, target: String? = nil, _ value: (CommentFindings) -> Double?
        ) -> Row? {
            row(measure, target: target, value, value)
        }

        func row(
            _ measure: String, target: String?, _ firstValue: (CommentFindings) -> Double?,
            _ secondValue: (CommentFindings) -> Double?
        ) -> Row? {
            let first = ClusterSample(grouping: a.comments, firstValue)
            let second = ClusterSample(grouping: b.comments, secondValue)
            guard let comparison = Comparison(first, second, replicates: replicates, seed: seed) else {
                return nil
            }
            return Row(
                measure: measure, target: target, first: self.first, second: self.second,
                firstValue: comparison.first, secondValue: comparison.second,
                difference: comparison.difference,
                interval: comparison.interval, p: comparison.p, effect: comparison.effect,
                people: first.groups.count + second.groups.count, comments: first.count + second.count,
                fewestPeople: min(first.groups.count, second.groups.count))
        }

        private func whole(
            _ measure: String, _ interval: Interval?, _ value: (ThreadFindings) -> Double?
        ) -> Row? {
            guard let one = value(a), let two = value(b) else { return nil }
            return Row(
                measure: measure, target: nil, first: first, second: second, firstValue: one,
                secondValue: two,
                difference: two - one, interval: interval, p: nil, effect: nil,
                people: a.figures.commenters + b.figures.commenters,
                comments: a.figures.comments + b.figures.comments,
                fewestPeople: min(a.figures.commenters, b.figures.commenters))
        }
    }
}
