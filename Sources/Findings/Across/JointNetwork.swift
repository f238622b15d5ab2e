import Discussions
import Networks
import Replies

/// The ties of several threads between people who are one where their names are.
struct JointNetwork: Sendable {
    private(set) var names: [String] = []
    private(set) var threads: [Int] = []
    private(set) var comments: [Int] = []
    private(set) var received: [Int] = []
    /// The ties of each thread, their ends by the people's places in ``names``.
    private var ties: [[Tie]] = []
    private let counts: [Int]

    private struct Tie: Sendable {
        let source: Int
        let target: Int
        let comments: [Int]
    }

    init(_ findings: [ThreadFindings]) {
        var places: [String: Int] = [:]
        counts = findings.map(\.comments.count)
        for thread in findings {
            let person = thread.people.map { commenter in
                let key = CommenterKey.of(commenter.name)
                if let place = places[key] { return place }
                places[key] = names.count
                names.append(commenter.name)
                threads.append(0)
                comments.append(0)
                received.append(0)
                return names.count - 1
            }
            for place in Set(person) { threads[place] += 1 }
            for comment in thread.comments {
                if let author = comment.commenter { comments[person[author]] += 1 }
            }
            for tie in thread.network.ties { received[person[tie.target]] += tie.replies }
            ties.append(
                thread.network.ties.map {
                    Tie(source: person[$0.source], target: person[$0.target], comments: $0.comments)
                })
        }
    }

    /// The network in which each comment of a tie weighs what `weight` says for its thread and index.
    func graph(_ weight: (Int, Int) -> Int) throws(NetworkError) -> Graph {
        var edges: [Graph.Edge] = []
        for (thread, ties) in ties.enumerated() {
            for tie in ties where tie.source != tie.target {
                let sum = tie.comments.reduce(0) { $0 + weight(thread, $1) }
                edges.append(Graph.Edge(tie.source, tie.target, weight: Double(sum)))
            }
        }
        return try Graph(nodeCount: names.count, edges: edges, isDirected: true)
    }

    /// How often each comment of each thread is drawn in one resample.
    func draws(using generator: inout some RandomNumberGenerator) -> [[Int]] {
        if counts.count >= CorpusRanking.fewestThreads {
            var times = [Int](repeating: 0, count: counts.count)
            for _ in counts { times[Int.random(in: 0..<counts.count, using: &generator)] += 1 }
            return zip(counts, times).map { [Int](repeating: $1, count: $0) }
        }
        return counts.map { count in
            var draws = [Int](repeating: 0, count: count)
            for _ in 0..<count { draws[Int.random(in: 0..<count, using: &generator)] += 1 }
            return draws
        }
    }
}

/// Names of people across threads: one person where case, spaces and punctuation are all that differ.
enum CommenterKey {
    static func of(_ name: String) -> String { NameReplacement.key(name) }
}
