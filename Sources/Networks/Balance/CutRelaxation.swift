import LinearAlgebra
import Parallel

/// The maximum cut with unit vectors instead of sides: ½ Σ w_ij (1 − v_i · v_j) over ties, to be made large.
struct CutRelaxation {
    private let ties: Adjacency
    private let dimensions: Int
    /// One vector a node, a column each.
    private var vectors: Matrix
    /// ‖Σ_j w_ij v_j‖ of each node, the multipliers of the unit lengths at rest.
    private var multipliers: [Double]

    init(_ ties: Adjacency, dimensions: Int, using generator: inout some RandomNumberGenerator) {
        self.ties = ties
        self.dimensions = dimensions
        vectors = Matrix(rows: dimensions, columns: ties.nodeCount)
        multipliers = [Double](repeating: 0, count: ties.nodeCount)
        for node in 0..<ties.nodeCount {
            let direction = Self.direction(dimensions, using: &generator)
            for place in 0..<dimensions { vectors[place, node] = direction[place] }
        }
    }

    /// Turns every vector against the sum of its neighbours', node after node, until nothing is gained.
    mutating func solve(rounds: Int, tolerance: Double) {
        var sum = [Double](repeating: 0, count: dimensions)
        var last = 0.0
        for _ in 0..<rounds {
            var value = 0.0
            for node in 0..<ties.nodeCount where ties.degree(node) > 0 {
                for place in 0..<dimensions { sum[place] = 0 }
                for edge in ties.range(node) {
                    Self.add(
                        ties.weight(at: edge), vectors.values.span,
                        from: Int(ties.targets[edge]) * dimensions,
                        to: &sum)
                }
                let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
                multipliers[node] = length
                value += length
                guard length > 0 else { continue }
                for place in 0..<dimensions {
                    vectors.values[node * dimensions + place] = -sum[place] / length
                }
            }
            if (value - last).magnitude <= tolerance * max(1, value) { return }
            last = value
        }
    }

    /// Adds `weight` times the column that begins at `first`. Columns lie inside the matrix by construction, and this
    /// is most of the time spent, so indices go unchecked.
    @inline(__always)
    private static func add(
        _ weight: Double, _ values: Span<Double>, from first: Int, to sum: inout [Double]
    ) {
        var sum = sum.mutableSpan
        for place in 0..<sum.count {
            unsafe sum[unchecked: place] += weight * values[unchecked: first + place]
        }
    }

    /// The sides of all nodes, 1 and -1, for each of several random hyperplanes: the signs of Vᵀ R.
    func rounded(hyperplanes: Int, using generator: inout some RandomNumberGenerator) -> [[Int8]] {
        var normals = Matrix(rows: dimensions, columns: hyperplanes)
        for column in 0..<hyperplanes {
            let direction = Self.direction(dimensions, using: &generator)
            for place in 0..<dimensions { normals[place, column] = direction[place] }
        }
        let places = Matrix.product(vectors, normals, left: .transposed)
        return (0..<hyperplanes).map { places.column($0).map { $0 >= 0 ? 1 : -1 } }
    }

    /// An upper bound of every cut: half the weight of all ties plus a quarter of the dual's value, whose
    /// multipliers are raised by the least eigenvalue of diag(λ) + W where that is negative.
    ///
    /// - Returns: infinity if LAPACK gives up.
    /// - Complexity: O(V³).
    func bound() -> Double {
        let count = ties.nodeCount
        guard count > 0 else { return 0 }
        var matrix = Matrix(rows: count, columns: count)
        var total = 0.0
        for node in 0..<count {
            matrix[node, node] = multipliers[node]
            for edge in ties.range(node) where Int(ties.targets[edge]) != node {
                matrix[Int(ties.targets[edge]), node] = ties.weight(at: edge)
                total += ties.weight(at: edge)
            }
        }
        guard let least = try? matrix.symmetricEigen().values.min() else { return .infinity }
        let raised = multipliers.reduce(0, +) + Double(count) * max(0, -least)
        return total / 4 + raised / 4
    }

    /// A direction drawn evenly: normal coordinates by the polar method (Marsaglia and Bray 1964).
    private static func direction(_ dimensions: Int, using generator: inout some RandomNumberGenerator)
        -> [Double]
    {
        var values: [Double] = []
        while values.count < dimensions {
            let x = 2 * generator.nextUnit() - 1
            let y = 2 * generator.nextUnit() - 1
            let square = x * x + y * y
            guard square > 0, square < 1 else { continue }
            let scale = (-2 * Logarithm.natural(square) / square).squareRoot()
            values += [x * scale, y * scale]
        }
        values.removeLast(values.count - dimensions)
        let length = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return length > 0 ? values.map { $0 / length } : [1] + [Double](repeating: 0, count: dimensions - 1)
    }
}
