import Parallel

/// Spherical k-means: unit vectors grouped by the cosine to their cluster's centre.
///
/// Dhillon and Modha, "Concept decompositions for large sparse text data using clustering" (2001),
/// DOI 10.1023/A:1007612920971; seeds by k-means++ (Arthur and Vassilvitskii 2007). The cosines of a round are matrix
/// products (``KMeansDescent``).
public enum KMeans {
    /// How it is computed.
    public struct Options: Sendable {
        /// Starts from new seeds; the best is kept.
        public var restarts = 10
        /// Rounds at most in one start.
        public var iterations = 100
        /// Starts are tried on this many points, evenly taken, and the best is finished on all.
        public var sample = 8_192

        /// The documented defaults.
        public init() {}
    }

    /// A partition of points.
    public struct Clusters: Sendable, Equatable {
        /// The cluster of each point, from 0; clusters are numbered by size, the larger first.
        public let assignment: [Int]
        /// d × k, unit columns.
        public let centres: Matrix
        /// The sum of each point's cosine to its centre; larger is tighter.
        public let cohesion: Double
    }

    /// Partitions the columns of `points` (d × n, unit columns; zero columns go to the first cluster).
    ///
    /// - Complexity: O(restarts × iterations × d k min(n, sample) + iterations × d n k).
    public static func spherical(
        _ points: Matrix, clusters k: Int, options: Options = Options(),
        using generator: inout some RandomNumberGenerator
    ) -> Clusters {
        precondition(
            k > 0 && k <= points.columns, "There are at least as many points as clusters, and one cluster.")
        let isSampled = points.columns > max(options.sample, k)
        let tried =
            isSampled ? points.columns(at: sample(of: points.columns, max(options.sample, k))) : points
        let tries = partitions(
            tried, clusters: k, count: max(1, options.restarts), iterations: options.iterations,
            using: &generator)
        var best = tries[0]
        for candidate in tries.dropFirst() where candidate.cohesion > best.cohesion { best = candidate }
        return isSampled ? run(points, best.centres, options.iterations).numberedBySize() : best
    }

    /// Several partitions, each from seeds of its own, in the order of their seeds.
    ///
    /// - Complexity: O(count × iterations × d n k), over all cores.
    public static func partitions(
        _ points: Matrix, clusters k: Int, count: Int, iterations: Int = Options().iterations,
        using generator: inout some RandomNumberGenerator
    ) -> [Clusters] {
        precondition(
            k > 0 && k <= points.columns, "There are at least as many points as clusters, and one cluster.")
        let seeds = (0..<count).map { _ in generator.next() }
        return Parallel.mapEach(count) { index in
            var own = SeededGenerator(seed: seeds[index])
            return run(points, Self.seeds(points, k, &own), iterations).numberedBySize()
        }
    }

    /// `count` places of `0..<all`, evenly spread.
    public static func sample(of all: Int, _ count: Int) -> [Int] {
        count >= all ? Array(0..<all) : (0..<count).map { $0 * all / count }
    }

    /// Seeds are drawn from this many points, and this many for each, evenly taken.
    private static let seedPoints = 1_024
    private static let pointsForSeed = 32

    private static func run(_ points: Matrix, _ start: Matrix, _ iterations: Int) -> Clusters {
        var descent = KMeansDescent(points, from: start)
        descent.run(rounds: iterations)
        return Clusters(
            assignment: descent.assignment, centres: descent.centres, cohesion: descent.cohesion)
    }

    /// k-means++: each further seed is drawn with probability proportional to the squared distance
    /// (2 − 2 cos) to the nearest so far.
    private static func seeds(_ points: Matrix, _ k: Int, _ generator: inout SeededGenerator) -> Matrix {
        let looked = max(seedPoints, pointsForSeed * k)
        guard points.columns <= looked else {
            return seeds(points.columns(at: sample(of: points.columns, looked)), k, &generator)
        }
        let n = points.columns
        var chosen = [Int.random(in: 0..<n, using: &generator)]
        var nearest = [Double](repeating: .infinity, count: n)
        while chosen.count < k {
            let last = points.columns(at: [chosen[chosen.count - 1]])
            let cosines = Matrix.product(points, last, left: .transposed)
            var total = 0.0
            for j in 0..<n {
                nearest[j] = min(nearest[j], max(0, 2 - 2 * cosines.values[j]))
                total += nearest[j]
            }
            var target = generator.nextUnit() * total
            var pick = n - 1
            for j in 0..<n {
                target -= nearest[j]
                if target < 0 {
                    pick = j
                    break
                }
            }
            chosen.append(pick)
        }
        return points.columns(at: chosen)
    }
}

extension KMeans.Clusters {
    fileprivate func numberedBySize() -> KMeans.Clusters {
        var sizes = [Int](repeating: 0, count: centres.columns)
        for cluster in assignment { sizes[cluster] += 1 }
        let order = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
        var rank = [Int](repeating: 0, count: order.count)
        for (place, cluster) in order.enumerated() { rank[cluster] = place }
        return KMeans.Clusters(
            assignment: assignment.map { rank[$0] }, centres: centres.columns(at: order), cohesion: cohesion)
    }
}
