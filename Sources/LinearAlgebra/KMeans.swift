import Parallel

/// Spherical k-means: unit vectors grouped by the cosine to their cluster's centre.
///
/// Dhillon and Modha, "Concept decompositions for large sparse text data using clustering" (2001),
/// DOI 10.1023/A:1007612920971; seeds by k-means++ (Arthur and Vassilvitskii 2007) with several tries a
/// seed. All cosines of a round are one matrix product.
public enum KMeans {
    /// How it is computed.
    public struct Options: Sendable {
        /// Starts from new seeds; the best is kept.
        public var restarts = 10
        /// Rounds at most in one start.
        public var iterations = 100

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

    /// Partitions the columns of `points` (d × n, unit columns; zero columns go to the nearest by index).
    ///
    /// - Complexity: O(restarts × iterations × d n k).
    public static func spherical(
        _ points: Matrix, clusters k: Int, options: Options = Options(),
        using generator: inout some RandomNumberGenerator
    ) -> Clusters {
        precondition(
            k > 0 && k <= points.columns, "There are at least as many points as clusters, and one cluster.")
        let seeds = (0..<max(1, options.restarts)).map { _ in generator.next() }
        let tries = Parallel.mapEach(seeds.count) { index in
            var own = SeededGenerator(seed: seeds[index])
            return run(points, k, options.iterations, &own)
        }
        var best = tries[0]
        for candidate in tries.dropFirst() where candidate.cohesion > best.cohesion { best = candidate }
        return best.numberedBySize()
    }

    private static func run(
        _ points: Matrix, _ k: Int, _ iterations: Int, _ generator: inout SeededGenerator
    ) -> Clusters {
        var centres = seeds(points, k, &generator)
        var assignment = [Int](repeating: -1, count: points.columns)
        var cohesion = 0.0
        for _ in 0..<iterations {
            let cosines = Matrix.product(centres, points, left: .transposed)
            var next = assignment
            cohesion = 0
            for j in 0..<points.columns {
                let column = cosines.column(j)
                var best = 0
                for c in 1..<max(1, k) where column[column.startIndex + c] > column[column.startIndex + best]
                {
                    best = c
                }
                next[j] = best
                cohesion += column[column.startIndex + best]
            }
            if next == assignment { break }
            assignment = next
            centres = self.centres(of: points, assignment, k, cosines)
        }
        return Clusters(assignment: assignment, centres: centres, cohesion: cohesion)
    }

    /// Unit means; a cluster that lost all its points takes the point worst placed.
    private static func centres(of points: Matrix, _ assignment: [Int], _ k: Int, _ cosines: Matrix) -> Matrix
    {
        var centres = Matrix(rows: points.rows, columns: k)
        var sizes = [Int](repeating: 0, count: k)
        for (j, cluster) in assignment.enumerated() {
            sizes[cluster] += 1
            for i in 0..<points.rows { centres[i, cluster] += points[i, j] }
        }
        for cluster in 0..<k where sizes[cluster] == 0 {
            let worst =
                assignment.indices.min { cosines[assignment[$0], $0] < cosines[assignment[$1], $1] } ?? 0
            for i in 0..<points.rows { centres[i, cluster] = points[i, worst] }
        }
        for cluster in 0..<k {
            let length = centres.column(cluster).reduce(0) { $0 + $1 * $1 }.squareRoot()
            if length > 0 { for i in 0..<points.rows { centres[i, cluster] /= length } }
        }
        return centres
    }

    /// k-means++: each further seed is drawn with probability proportional to the squared distance
    /// (2 − 2 cos) to the nearest so far.
    private static func seeds(_ points: Matrix, _ k: Int, _ generator: inout SeededGenerator) -> Matrix {
        let n = points.columns
        var chosen = [Int.random(in: 0..<n, using: &generator)]
        var nearest = [Double](repeating: .infinity, count: n)
        while chosen.count < k {
            let last = Matrix(
                rows: points.rows, columns: 1, values: Array(points.column(chosen[chosen.count - 1])))
            let cosines = Matrix.product(points, last, left: .transposed)
            var total = 0.0
            for j in 0..<n {
                nearest[j] = min(nearest[j], max(0, 2 - 2 * cosines[j, 0]))
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
        return Matrix(rows: points.rows, columns: k, values: chosen.flatMap { Array(points.column($0)) })
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
            assignment: assignment.map { rank[$0] },
            centres: Matrix(
                rows: centres.rows, columns: centres.columns,
                values: order.flatMap { Array(centres.column($0)) }),
            cohesion: cohesion)
    }
}
