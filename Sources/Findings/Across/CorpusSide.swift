public import Language
import Statistics

/// A whole corpus as one side of a comparison: its people, what the comments of each add up to, its network, and some
/// comments drawn by chance.
///
/// Memory: some 300 bytes a person and a comment that nobody signs, 16 bytes a tie of a thread, and the drawn comments.
public struct CorpusSide: Sendable {
    /// A comment drawn by chance, for what is asked of words.
    public struct Drawn: Sendable {
        /// The key of who wrote it; `nil` where nobody signs.
        public let writer: String?
        /// Its own words.
        public let text: TokenizedText

        /// A drawn comment.
        public init(writer: String?, text: TokenizedText) {
            self.writer = writer
            self.text = text
        }
    }

    /// The people and their ties.
    public private(set) var network = CorpusNetwork()
    /// What is asked of words rests on these; in an order that chance gave them.
    public let drawn: [Drawn]
    /// By the places of people in ``network``.
    private(set) var tallies: [ThreadTallies.Person] = []
    /// Comments that nobody signs, each by itself.
    private(set) var unsigned: [ThreadTallies.Person] = []
    private(set) var squares = ThreadTallies.Squares()

    /// A side without threads.
    public init(drawn: [Drawn] = []) {
        self.drawn = drawn
    }

    /// Adds a thread.
    public mutating func add(_ digest: ThreadDigest, _ thread: ThreadTallies) {
        let places = network.add(digest)
        while tallies.count < network.people.count { tallies.append(ThreadTallies.Person()) }
        for tally in thread.people {
            if let person = tally.person {
                tallies[Int(places[person])].add(tally)
            } else {
                unsigned.append(tally)
            }
        }
        squares.add(thread.squares)
    }
}

extension CorpusSide {
    /// What is measured on each comment.
    enum Measure: String, CaseIterable {
        case compound = "mean compound"
        case negative = "share negative"
        case positive = "share positive"
        case incivility
        case agreement = "agreement with the parent"
        case toComments = "share answering a comment"
        case words = "words a comment"
    }

    /// A measure by person.
    func sums(of measure: Measure) -> ClusterSums {
        let sum: (ThreadTallies.Person) -> Double
        let count: KeyPath<ThreadTallies.Person, Int>
        var squared: Double?
        switch measure {
        case .compound: (sum, count, squared) = (\.compound, \.scored, squares.compound)
        case .negative: (sum, count) = ({ Double($0.negative) }, \.scored)
        case .positive: (sum, count) = ({ Double($0.positive) }, \.scored)
        case .incivility: (sum, count, squared) = (\.incivility, \.comments, squares.incivility)
        case .agreement: (sum, count, squared) = (\.agreement, \.answers, squares.agreement)
        case .toComments: (sum, count) = ({ Double($0.toComments) }, \.comments)
        case .words: (sum, count, squared) = ({ Double($0.words) }, \.comments, squares.words)
        }
        let sums = (tallies + unsigned).map(sum)
        return ClusterSums(
            sums: sums, counts: (tallies + unsigned).map { $0[keyPath: count] },
            // The square of 1 is 1: a share's sum is that of its squares.
            squares: squared ?? sums.reduce(0, +))
    }

    /// Positions on a target by person; comments that nobody signs take no part.
    func sums(onTarget target: String) -> ClusterSums? {
        guard let stance = network.stances.first(where: { $0.target == target }) else { return nil }
        let people = stance.sums.keys.sorted()
        return ClusterSums(
            sums: people.map { stance.sums[$0]?.score ?? 0 },
            counts: people.map { Int(stance.sums[$0]?.positions ?? 0) },
            squares: squares.stances[target] ?? 0)
    }

    /// Everybody who comments, by place in the network.
    var commenting: [Int] { network.people.indices.filter { network.people[$0].comments > 0 } }
}
