import Networks
public import Sentiment

/// The people of a corpus and everything that ties them, thread by thread: what its influence is measured on.
///
/// People are one where their names are (`CommenterKey`). Memory: some 200 bytes a person, 16 bytes a tie of a
/// thread.
public struct CorpusNetwork: Sendable {
    /// What a person did in all threads.
    public struct Person: Sendable, Equatable {
        /// The person's name.
        public fileprivate(set) var name: String
        /// Threads the person wrote in.
        public fileprivate(set) var threads: Int32 = 0
        /// Comments written.
        public fileprivate(set) var comments: Int32 = 0
        /// Replies by others to their comments.
        public fileprivate(set) var repliesReceived: Int32 = 0
        /// Replies to others' comments.
        public fileprivate(set) var repliesGiven: Int32 = 0
        /// Words written.
        public fileprivate(set) var words = 0
        /// The sentiment of their comments.
        public fileprivate(set) var sentiment = SentimentTally()
    }

    /// In the order in which they were first met.
    public private(set) var people: [Person] = []
    /// The figures of all threads together.
    public private(set) var counts = ThreadCounts()
    /// The ties of all threads, one after the other.
    private(set) var sources: [Int32] = []
    private(set) var targets: [Int32] = []
    private(set) var weights: [Int32] = []
    /// Where the ties of each thread end.
    private(set) var threadEnds: [Int] = []
    /// The comments of each thread, and those of each tie, while there are few threads.
    private(set) var commentCounts: [Int] = []
    private(set) var tieComments: [[Int32]] = []
    /// Targets of stances in the order in which they were first met, and what each person said on them.
    private(set) var stances: [Stance] = []

    /// What people said on one target.
    struct Stance: Sendable {
        let target: String
        var sums: [Int32: Sum] = [:]

        /// A person's mean score; `nil` for those who did not say.
        func mean(of person: Int) -> Double? {
            sums[Int32(truncatingIfNeeded: person)].map { $0.score / Double($0.positions) }
        }

        struct Sum: Sendable {
            var score = 0.0
            var positions: Int32 = 0
        }
    }

    private var placeOfName: [String: Int32] = [:]
    private var placeOfKey: [String: Int32] = [:]
    private var placeOfTarget: [String: Int] = [:]

    /// A network without people.
    public init() {}

    /// From this many threads on, resampling draws threads and not comments.
    public static let fewestThreads = 5

    /// Adds a thread.
    ///
    /// - Returns: The place of each of its people among ``people``.
    @discardableResult
    public mutating func add(_ digest: ThreadDigest) -> [Int32] {
        counts.add(digest.counts)
        let places = digest.people.map { intern($0.name) }
        for (place, person) in zip(places, digest.people) {
            let index = Int(place)
            people[index].threads += 1
            people[index].comments += Int32(truncatingIfNeeded: person.comments)
            people[index].words += person.words
            people[index].repliesReceived += Int32(truncatingIfNeeded: person.repliesReceived)
            people[index].repliesGiven += Int32(truncatingIfNeeded: person.repliesGiven)
            people[index].sentiment.add(person.sentiment)
        }
        let isLarge = threadEnds.count + 1 >= Self.fewestThreads
        if isLarge { tieComments = [] }
        commentCounts.append(digest.counts.comments)
        for tie in digest.ties where places[tie.source] != places[tie.target] {
            if !isLarge { tieComments.append(tie.comments) }
            sources.append(places[tie.source])
            targets.append(places[tie.target])
            weights.append(Int32(truncatingIfNeeded: tie.weight))
        }
        threadEnds.append(sources.count)
        for stand in digest.stands {
            let target = placeOfTarget[stand.target] ?? stances.count
            if target == stances.count {
                placeOfTarget[stand.target] = target
                stances.append(Stance(target: stand.target))
            }
            stances[target].sums[places[stand.person], default: Stance.Sum()].score += stand.score
            stances[target].sums[places[stand.person], default: Stance.Sum()].positions += Int32(
                truncatingIfNeeded: stand.positions)
        }
        return places
    }

    private mutating func intern(_ name: String) -> Int32 {
        if let place = placeOfName[name] { return place }
        let key = CommenterKey.of(name)
        let place = placeOfKey[key] ?? Int32(people.count)
        if Int(place) == people.count {
            placeOfKey[key] = place
            people.append(Person(name: name))
        }
        placeOfName[name] = place
        return place
    }

    /// The network of all threads; a tie weighs the comments it rests on.
    ///
    /// - Complexity: O(people + ties).
    func graph() throws(NetworkError) -> Graph {
        try Graph(
            nodeCount: people.count, sources: sources, targets: targets, weights: weights.map { Double($0) },
            isDirected: true)
    }
}
