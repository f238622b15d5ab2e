import Parallel

/// Spherical k-means: unit vectors grouped by the cosine to their cluster's centre.
///
/// Dhillon and Modha, "Concept decompositions for large sparse text data using clustering" (2001),
/// DOI 10.1023/A:1007612920971; seeds by k-means++ (Arthur and Vassilvitskii 2007). All cosines of a round are
/// one matrix product.
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

    private static let pointsInChunk = 2_048

    /// What one chunk of points found: its nearest centres and what they add to the next ones.
    private struct Part: Sendable {
        let nearest: [Int]
        let cosines: [Double]
        let sums: Matrix
        let sizes: [Int]
    }

    private static func run(_ points: Matrix, _ start: Matrix, _ iterations: Int) -> Clusters {
        let k = start.columns
        var centres = start
        var assignment: [Int] = []
        var cohesion = 0.0
        for _ in 0..<iterations {
            let current = centres
            let parts = Parallel.map(count: points.columns, chunk: pointsInChunk) {
                part(points, $0, current)
            }
            let next = parts.flatMap(\.nearest)
            cohesion = parts.reduce(0) { $1.cosines.reduce($0, +) }
            if next == assignment { break }
            assignment = next
            var sums = Matrix(rows: points.rows, columns: k)
            var sizes = [Int](repeating: 0, count: k)
            for part in parts {
                for place in sums.values.indices { sums.values[place] += part.sums.values[place] }
                for cluster in 0..<k { sizes[cluster] += part.sizes[cluster] }
            }
            if sizes.contains(0) {
                // A cluster that lost all its points takes the point worst placed.
                let cosines = parts.flatMap(\.cosines)
                let order = cosines.indices.sorted { (cosines[$0], $0) < (cosines[$1], $1) }
                var worst = order.makeIterator()
                for cluster in 0..<k where sizes[cluster] == 0 {
                    guard let point = worst.next() else { break }
                    for d in 0..<points.rows { sums[d, cluster] = points[d, point] }
                }
            }
            centres = sums.unitColumns
        }
        return Clusters(assignment: assignment, centres: centres, cohesion: cohesion)
    }

    private static func part(_ points: Matrix, _ range: Range<Int>, _ centres: Matrix) -> Part {
        let k = centres.columns
        let d = points.rows
        let cosines = Matrix.product(centres, points.columns(range), left: .transposed)
        var nearest: [Int] = []
        var largest: [Double] = []
        var sums = Matrix(rows: d, columns: k)
        var sizes = [Int](repeating: 0, count: k)
        let all = cosines.values.span
        let coordinates = points.values.span
        var adding = sums.values.mutableSpan
        for (place, point) in range.enumerated() {
            var best = 0
            for c in 1..<max(1, k) where all[place * k + c] > all[place * k + best] { best = c }
            nearest.append(best)
            largest.append(all[place * k + best])
            sizes[best] += 1
            for i in 0..<d { adding[best * d + i] += coordinates[point * d + i] }
        }
        return Part(nearest: nearest, cosines: largest, sums: sums, sizes: sizes)
    }

    /// k-means++: each further seed is drawn with probability proportional to the squared distance
    /// (2 − 2 cos) to the nearest so far.
    private static func seeds(_ points: Matrix, _ k: Int, _ generator: inout SeededGenerator) -> Matrix {
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
