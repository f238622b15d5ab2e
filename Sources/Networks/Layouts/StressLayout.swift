import LinearAlgebra

/// Places nodes so that distances on the page follow distances in the graph.
///
/// Stress majorisation: Σ w_ij (‖p_i − p_j‖ − d_ij)², w = d⁻², made smaller at every step (Gansner, Koren and
/// North 2004, DOI 10.1007/978-3-540-31843-9_25), from a start by classical scaling on the leading
/// eigenvectors of the centred squared distances (Torgerson 1952, DOI 10.1007/BF02288916). Deterministic.
public enum StressLayout {
    /// Where a node stands, in a square of side 1.
    public struct Point: Sendable, Equatable {
        public var x: Double
        public var y: Double

        public init(x: Double, y: Double) {
            self.x = x
            self.y = y
        }
    }

    /// Rounds of majorisation.
    static let iterations = 200

    /// One point a node; parts of the graph that no path joins stand apart.
    ///
    /// - Complexity: O(V³) for the start and O(V²) a round: meant for the few hundred nodes a picture holds.
    public static func points(of graph: Graph) -> [Point] {
        let n = graph.nodeCount
        guard n > 1 else { return [Point](repeating: Point(x: 0.5, y: 0.5), count: n) }
        let distances = distances(of: graph.undirected)
        var points = start(distances, n)
        for _ in 0..<iterations { points = majorised(points, distances, n) }
        return fitted(points)
    }

    /// Distances in edges; between parts, one more than the longest inside any.
    private static func distances(of graph: Graph) -> [Double] {
        let n = graph.nodeCount
        var distances: [Double] = []
        distances.reserveCapacity(n * n)
        var longest = 1
        for node in 0..<n {
            let row = Distances.from(node, in: graph)
            longest = max(longest, row.max() ?? 1)
            distances += row.map(Double.init)
        }
        let apart = min(Double(longest) + 1, 6)
        return distances.map { $0 < 0 ? apart : $0 }
    }

    private static func start(_ distances: [Double], _ n: Int) -> [Point] {
        var squared = Matrix(rows: n, columns: n, values: distances.map { $0 * $0 })
        let means = (0..<n).map { j in squared.column(j).reduce(0, +) / Double(n) }
        let mean = means.reduce(0, +) / Double(n)
        for j in 0..<n {
            for i in 0..<n { squared[i, j] = -0.5 * (squared[i, j] - means[i] - means[j] + mean) }
        }
        guard let eigen = try? squared.symmetricEigen() else { return circle(n) }
        return (0..<n).map { node in
            // A spiral of tiny steps parts nodes that scaling puts in one place.
            let angle = 2.399963229728653 * Double(node)
            let step = 1e-3 * Double(node) / Double(n)
            return Point(
                x: eigen.vectors[node, n - 1] * max(eigen.values[n - 1], 0).squareRoot() + step
                    * cosine(angle),
                y: eigen.vectors[node, n - 2] * max(eigen.values[n - 2], 0).squareRoot() + step * sine(angle))
        }
    }

    private static func circle(_ n: Int) -> [Point] {
        (0..<n).map { node in
            let angle = 2 * Double.pi * Double(node) / Double(n)
            return Point(x: cosine(angle), y: sine(angle))
        }
    }

    private static func majorised(_ points: [Point], _ distances: [Double], _ n: Int) -> [Point] {
        (0..<n).map { i in
            var x = 0.0
            var y = 0.0
            var total = 0.0
            for j in 0..<n where j != i {
                let target = distances[i * n + j]
                let weight = 1 / (target * target)
                let dx = points[i].x - points[j].x
                let dy = points[i].y - points[j].y
                let length = (dx * dx + dy * dy).squareRoot()
                let pull = length > 1e-9 ? target / length : 0
                x += weight * (points[j].x + pull * dx)
                y += weight * (points[j].y + pull * dy)
                total += weight
            }
            return Point(x: x / total, y: y / total)
        }
    }

    private static func fitted(_ points: [Point]) -> [Point] {
        let xs = points.map(\.x)
        let ys = points.map(\.y)
        guard let left = xs.min(), let right = xs.max(), let low = ys.min(), let high = ys.max() else {
            return points
        }
        let side = max(right - left, high - low, 1e-9)
        return points.map {
            Point(
                x: 0.5 + ($0.x - (left + right) / 2) / side, y: 0.5 + ($0.y - (low + high) / 2) / side)
        }
    }

    /// Sine by Taylor's series after reduction, so that pictures are the same bytes on every C library.
    private static func sine(_ angle: Double) -> Double {
        let turns = (angle / (2 * .pi)).rounded()
        let x = angle - turns * 2 * .pi
        var term = x
        var sum = x
        for k in 1...12 {
            term *= -x * x / Double(2 * k * (2 * k + 1))
            sum += term
        }
        return sum
    }

    private static func cosine(_ angle: Double) -> Double { sine(angle + .pi / 2) }
}
