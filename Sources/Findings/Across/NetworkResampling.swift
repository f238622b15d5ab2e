public import Networks
import Parallel
public import Statistics

/// Figures of a whole network and how sure they are, when the people in it are drawn anew.
///
/// The vertex bootstrap of Snijders and Borgatti, "Non-parametric standard errors and tests for network statistics"
/// (1999), Connections 22(2): as many people as there are are drawn with replacement, two of them are tied as they
/// were, and two copies of one person as two people drawn by chance. Communities stay as they were found: a search
/// in a network with copies would only find the copies. The spread tells the standard error; its mean tells nothing,
/// for copies are alike. It allows for people who differ: where every tie is as likely as any other, it is about half
/// again as wide as it need be.
public struct NetworkResampling: Sendable {
    /// A figure and the standard error of it.
    public struct Figure: Sendable, Equatable {
        /// The figure of the network as it is.
        public let value: Double
        /// Its standard error.
        public let error: Double
    }

    /// Ties over possible ties.
    public let density: Figure
    /// The share of ties that are returned.
    public let reciprocity: Figure
    /// Of the communities given.
    public let modularity: Figure

    /// - Parameters:
    ///   - seed: Of everything that is drawn by chance.
    ///   - replicates: How many draws.
    ///   - graph: Directed; who addresses whom.
    ///   - communities: One for each node.
    /// - Returns: `nil` for fewer than three people or no ties.
    /// - Complexity: O(replicates × (V + E)), over all cores; replicate r draws from its own generator.
    public init?(_ graph: Graph, communities: [Int], replicates: Int, seed: UInt64) {
        precondition(communities.count == graph.nodeCount, "There is one community for each node.")
        let ties = Ties(graph, communities)
        guard graph.nodeCount > 2, let found = ties.figures([Int](repeating: 1, count: graph.nodeCount))
        else {
            return nil
        }
        let drawn = Parallel.mapEach(replicates, chunk: 16) { replicate -> Ties.Figures? in
            var generator = SeededGenerator(seed: seed, replicate: replicate)
            var times = [Int](repeating: 0, count: graph.nodeCount)
            for _ in times.indices { times[Int.random(in: times.indices, using: &generator)] += 1 }
            let copies = ties.amongCopies(times, using: &generator)
            return ties.figures(times, beside: copies)
        }.compactMap { $0 }
        density = Figure(value: found.density, error: Self.spread(drawn.map(\.density)))
        reciprocity = Figure(value: found.reciprocity, error: Self.spread(drawn.map(\.reciprocity)))
        modularity = Figure(value: found.modularity, error: Self.spread(drawn.map(\.modularity)))
    }

    /// The 95 % interval of the difference of two figures, by the normal distribution.
    public static func interval(_ first: Figure, _ second: Figure) -> Interval {
        let error = (first.error * first.error + second.error * second.error).squareRoot()
        let difference = second.value - first.value
        return Interval(low: difference - normal * error, high: difference + normal * error)
    }

    /// The 97.5 % quantile of the standard normal distribution.
    private static let normal = 1.959963984540054

    /// The standard deviation, n − 1 in the denominator.
    private static func spread(_ values: [Double]) -> Double {
        guard values.count > 1 else { return 0 }
        let mean = values.reduce(0, +) / Double(values.count)
        return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)).squareRoot()
    }
}

/// The ties of a network by their ends, for figures of networks in which people count several times or not at all.
private struct Ties: Sendable {
    struct Figures: Sendable {
        let density: Double
        let reciprocity: Double
        let modularity: Double
    }

    /// Directed ties between copies of one person, and how many of them are returned.
    struct Copies {
        var ties = 0
        var returned = 0
    }

    private let graph: Graph
    private let sources: [Int32]
    private let targets: [Int32]
    private let weights: [Double]
    private let isReturned: [Bool]
    private let communities: [Int]

    init(_ graph: Graph, _ communities: [Int]) {
        self.graph = graph
        self.communities = communities
        let edges = graph.edges.filter { $0.source != $0.target }
        sources = edges.map { Int32($0.source) }
        targets = edges.map { Int32($0.target) }
        weights = edges.map(\.weight)
        isReturned = edges.map { graph.outgoing.has($0.target, $0.source) }
    }

    /// Two copies of a person are tied as two people drawn by chance are.
    func amongCopies(_ times: [Int], using generator: inout SeededGenerator) -> Copies {
        let pairs = times.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
        var copies = Copies()
        for _ in 0..<pairs {
            let a = Int.random(in: times.indices, using: &generator)
            var b = Int.random(in: 0..<(times.count - 1), using: &generator)
            if b >= a { b += 1 }
            let isTied = graph.outgoing.has(a, b)
            let isBack = graph.outgoing.has(b, a)
            copies.ties += (isTied ? 1 : 0) + (isBack ? 1 : 0)
            if isTied, isBack { copies.returned += 2 }
        }
        return copies
    }

    /// - Parameter times: How often each person is there.
    /// - Returns: `nil` without ties.
    func figures(_ times: [Int], beside copies: Copies = Copies()) -> Figures? {
        var ties = copies.ties
        var returned = copies.returned
        var inside = 0.0
        var total = 0.0
        var ends = [Double](repeating: 0, count: (communities.max() ?? -1) + 1)
        for index in sources.indices {
            let source = Int(sources[index])
            let target = Int(targets[index])
            let count = times[source] * times[target]
            guard count > 0 else { continue }
            ties += count
            if isReturned[index] { returned += count }
            let weight = Double(count) * weights[index]
            total += weight
            ends[communities[source]] += weight
            ends[communities[target]] += weight
            if communities[source] == communities[target] { inside += weight }
        }
        guard total > 0 else { return nil }
        let people = Double(times.reduce(0, +))
        let expected = ends.reduce(0) { $0 + $1 * $1 } / (4 * total * total)
        return Figures(
            density: Double(ties) / (people * (people - 1)), reciprocity: Double(returned) / Double(ties),
            modularity: inside / total - expected)
    }
}
