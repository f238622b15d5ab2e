/// The largest eigenvalue of a symmetric operator and its vector, from a handful of products.
///
/// Lanczos' method (1950, DOI 10.6028/jres.045.026) with restarts from the best vector so far. It differs from
/// the power iteration in that the rounds grow with the square root of 1 / gap only, and in that an eigenvalue
/// of the same magnitude and opposite sign (a bipartite graph) does it no harm. Of an eigenvalue of
/// multiplicity two or more, it gives the vector nearest to the start: a defined answer.
public enum Lanczos {
    /// When a pair counts as found, and how long the search goes on.
    public struct Options: Sendable {
        /// Products before a restart; each keeps one vector.
        public var steps = 30
        /// Products at most.
        public var products = 3_000
        /// At rest when ‖A x − λ x‖ ≤ tolerance × λ for ‖x‖ = 1.
        public var tolerance = 1e-11

        /// The documented defaults.
        public init() {}
    }

    /// An eigenvalue and its vector.
    public struct Pair: Sendable {
        /// The eigenvalue.
        public let value: Double
        /// Of length 1; the entry of largest magnitude is positive.
        public let vector: [Double]
        /// Products with the operator.
        public let products: Int
        /// ‖A x − λ x‖ / λ, as the recurrence estimates it.
        public let residual: Double
    }

    /// - Parameters:
    ///   - options: How it is done; the defaults do.
    ///   - start: Any vector that is not orthogonal to the one sought; not zero.
    ///   - apply: The product with the operator, which must be symmetric.
    /// - Returns: The pair reached: where its residual is above the tolerance, the search ended before it was at rest.
    /// - Throws: ``LinearAlgebraError`` where entries are not finite.
    /// - Complexity: Products, and as many operations on vectors.
    public static func leading(
        start: [Double], options: Options = Options(), _ apply: ([Double]) -> [Double]
    ) throws(LinearAlgebraError) -> Pair {
        precondition(start.contains { $0 != 0 }, "The start of an iteration is not zero.")
        var x = start
        var products = 0
        var run: Run
        repeat {
            run = try Self.run(from: x, options, &products, apply)
            x = run.vector
        } while run.residual > options.tolerance && products < options.products
        let largest = Matrix.largestEntry(x)
        return Pair(
            value: run.value, vector: largest < 0 ? x.map { -$0 } : x, products: products,
            residual: run.residual)
    }

    private struct Run {
        let value: Double
        let vector: [Double]
        let residual: Double
    }

    private static func run(
        from start: [Double], _ options: Options, _ products: inout Int, _ apply: ([Double]) -> [Double]
    ) throws(LinearAlgebraError) -> Run {
        let length = Vectors.norm(start)
        guard length.isFinite else { throw .notFinite }
        var first = start
        Vectors.update(&first) { $1 / length }
        var basis = [first]
        var diagonal: [Double] = []
        var below: [Double] = []
        while true {
            // A v_j = β_{j−1} v_{j−1} + α_j v_j + β_j v_{j+1}
            let v = basis[basis.count - 1]
            var w = apply(v)
            products += 1
            let alpha = Vectors.dot(w, v)
            diagonal.append(alpha)
            if let beta = below.last {
                let before = basis[basis.count - 2]
                Vectors.update(&w) { $1 - alpha * v[$0] - beta * before[$0] }
            } else {
                Vectors.update(&w) { $1 - alpha * v[$0] }
            }
            let beta = Vectors.norm(w)
            let ritz = try leadingPair(diagonal, below)
            let scale = max(ritz.value.magnitude, .leastNormalMagnitude)
            let residual = beta * ritz.vector[ritz.vector.count - 1].magnitude / scale
            if residual <= options.tolerance || basis.count == options.steps || products >= options.products {
                return Run(
                    value: ritz.value, vector: Vectors.combination(basis, ritz.vector), residual: residual)
            }
            below.append(beta)
            Vectors.update(&w) { $1 / beta }
            basis.append(w)
        }
    }

    private struct RitzPair {
        let value: Double
        let vector: [Double]
    }

    /// The largest eigenvalue of a symmetric tridiagonal matrix.
    private static func leadingPair(
        _ diagonal: [Double], _ below: [Double]
    ) throws(LinearAlgebraError) -> RitzPair {
        var small = Matrix(rows: diagonal.count, columns: diagonal.count)
        for (i, value) in diagonal.enumerated() { small[i, i] = value }
        for (i, value) in below.enumerated() { small[i + 1, i] = value }
        let eigen = try small.symmetricEigen()
        let last = diagonal.count - 1
        return RitzPair(value: eigen.values[last], vector: Array(eigen.vectors.column(last)))
    }
}
