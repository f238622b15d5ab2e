import LinearAlgebra

/// Places nodes so that distances on the page follow distances in the graph.
///
/// Stress majorisation: Σ w_ij (‖p_i − p_j‖ − d_ij)², w = d⁻², made smaller at every step (Gansner, Koren and
/// North 2004, DOI 10.1007/978-3-540-31843-9_25), from a start by classical scaling on the leading
/// eigenvectors of the centred squared distances (Torgerson 1952, DOI 10.1007/BF02288916), for more than a few hundred
/// nodes by `PivotScaling`, which alone places those of large graphs. Deterministic.
public enum StressLayout {
    /// Where a node stands, in a square of side 1.
    public struct Point: Sendable, Equatable {
        /// From the left, 0 to 1.
        public var x: Double
        /// From the top, 0 to 1.
        public var y: Double

        /// A point of the square.
        public init(x: Double, y: Double) {
            self.x = x
            self.y = y
        }
    }

    /// Rounds of majorisation.
    static let iterations = 200

    /// The share of the height that nodes without ties stand below.
    static let rest = 0.9
    /// Parts that no path joins stand this many edges apart at most.
    static let farthestApart = 4.0

    /// Distances between all pairs are kept for up to this many nodes: 32 MB.
    public static let mostMajorised = 2_000
    /// Classical scaling, O(V³), starts drawings of up to this many nodes.
    static let mostScaled = 300

    /// One point a node; parts of the graph that no path joins stand apart, nodes without ties in a row below.
    ///
    /// - Complexity: O(V²) a round for up to ``mostMajorised`` nodes, and as much memory; O(V + E) for more.
    public static func points(of graph: Graph) -> [Point] {
        let ties = graph.undirected
        let tied = (0..<graph.nodeCount).filter { ties.outgoing.degree($0) > 0 }
        let alone = (0..<graph.nodeCount).filter { ties.outgoing.degree($0) == 0 }
        var points = [Point](repeating: Point(x: 0.5, y: 0.5), count: graph.nodeCount)
        for (place, point) in zip(tied, placed(tied, in: ties)) {
            points[place] = alone.isEmpty ? point : Point(x: point.x, y: rest * point.y)
        }
        for (index, place) in alone.enumerated() {
            points[place] = Point(
                x: (Double(index) + 0.5) / Double(alone.count), y: tied.isEmpty ? 0.5 : 1)
        }
        return points
    }

    /// The nodes that have ties, by stress majorisation.
    private static func placed(_ nodes: [Int], in graph: Graph) -> [Point] {
        guard nodes.count > 1 else { return nodes.map { _ in Point(x: 0.5, y: 0.5) } }
        guard nodes.count <= mostMajorised else {
            return fitted(parted(PivotScaling.points(of: nodes, in: graph) ?? circle(nodes.count)))
        }
        let distances = distances(among: nodes, in: graph)
        var points = parted(
            nodes.count <= mostScaled
                ? start(distances, nodes.count)
                : PivotScaling.points(of: nodes, in: graph) ?? circle(nodes.count))
        for _ in 0..<iterations { points = majorised(points, distances, nodes.count) }
        return fitted(points)
    }

    /// Distances in edges; between parts, one more than the longest inside any, within bounds.
    private static func distances(among nodes: [Int], in graph: Graph) -> [Double] {
        var distances: [Double] = []
        distances.reserveCapacity(nodes.count * nodes.count)
        var longest = 1
        for node in nodes {
            let row = Distances.from(node, in: graph)
            for other in nodes {
                longest = max(longest, row[other])
                distances.append(Double(row[other]))
            }
        }
        let apart = min(Double(longest) + 1, farthestApart)
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
            Point(
                x: eigen.vectors[node, n - 1] * max(eigen.values[n - 1], 0).squareRoot(),
                y: eigen.vectors[node, n - 2] * max(eigen.values[n - 2], 0).squareRoot())
        }
    }

    /// A spiral of tiny steps parts nodes that scaling puts in one place.
    private static func parted(_ points: [Point]) -> [Point] {
        points.enumerated().map { node, point in
            let angle = 2.399963229728653 * Double(node)
            let step = 1e-3 * Double(node) / Double(points.count)
            return Point(x: point.x + step * cosine(angle), y: point.y + step * sine(angle))
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
        let width = max(right - left, 1e-9)
        let height = max(high - low, 1e-9)
        // Nearly a square of side 1, but a long thin drawing is not blown up across.
        let side = max(width, height)
        let across = max(width, side * thinnest)
        let down = max(height, side * thinnest)
        return points.map {
            Point(x: 0.5 + ($0.x - (left + right) / 2) / across, y: 0.5 + ($0.y - (low + high) / 2) / down)
        }
    }

    /// The shorter side of a drawing is stretched to fill its square from this share of the longer on.
    private static let thinnest = 0.4

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
