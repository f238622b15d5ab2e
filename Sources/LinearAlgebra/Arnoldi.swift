/// The largest eigenvalue of an operator without negative entries and its vector, from a handful of products.
///
/// Arnoldi's method (1951, DOI 10.1090/qam/42792) with restarts from the best vector so far: what ``Lanczos`` is to
/// symmetric operators. The eigenvalue sought is real and no other is larger in magnitude (Perron and Frobenius), so
/// the largest real Ritz value is followed; other values of the same magnitude, as cycles have them, do no harm.
public enum Arnoldi {
    /// When a pair counts as found, and how long the search goes on.
    public struct Options: Sendable {
        /// Products before a restart; each keeps one vector.
        public var steps = 40
        /// Products at most.
        public var products = 3_000
        /// At rest when ‖A x − λ x‖ ≤ tolerance × λ for ‖x‖ = 1.
        public var tolerance = 1e-13

        /// The documented defaults.
        public init() {}
    }

    /// - Parameters:
    ///   - start: Positive entries.
    ///   - options: How it is done; the defaults do.
    ///   - apply: The product with the operator, whose graph is strongly connected.
    /// - Returns: The pair reached: where its residual is above the tolerance, the search ended before it was at rest.
    /// - Throws: ``LinearAlgebraError`` where entries are not finite.
    /// - Complexity: Products, and `steps` operations on vectors for each.
    public static func leading(
        start: [Double], options: Options = Options(), _ apply: ([Double]) -> [Double]
    ) throws(LinearAlgebraError) -> Lanczos.Pair {
        precondition(start.contains { $0 != 0 }, "The start of an iteration is not zero.")
        var best: Lanczos.Pair?
        var x = start
        var products = 0
        while products < options.products {
            let run = try run(from: x, options, &products, apply)
            if run.residual < best?.residual ?? .infinity { best = run }
            if run.residual <= options.tolerance { break }
            x = run.vector
        }
        guard let best else { throw .notFinite }
        let largest = Matrix.largestEntry(best.vector)
        return Lanczos.Pair(
            value: best.value, vector: largest < 0 ? best.vector.map { -$0 } : best.vector,
            products: products, residual: best.residual)
    }

    /// One run between restarts: A V = V H + β w eᵀ with orthonormal columns of V.
    private static func run(
        from start: [Double], _ options: Options, _ products: inout Int, _ apply: ([Double]) -> [Double]
    ) throws(LinearAlgebraError) -> Lanczos.Pair {
        let length = Vectors.norm(start)
        guard length.isFinite, length > 0 else { throw .notFinite }
        var first = start
        Vectors.update(&first) { $1 / length }
        var basis = [first]
        var small = Matrix(rows: options.steps, columns: options.steps)
        while true {
            let step = basis.count - 1
            var w = apply(basis[step])
            products += 1
            let size = Vectors.norm(w)
            // Twice is enough (Giraud and others 2005, DOI 10.1007/s00211-005-0615-4).
            for _ in 0..<2 {
                for (row, vector) in basis.enumerated() {
                    let part = Vectors.dot(w, vector)
                    small[row, step] += part
                    Vectors.update(&w) { $1 - part * vector[$0] }
                }
            }
            let beta = Vectors.norm(w)
            guard beta.isFinite else { throw .notFinite }
            // What is left of a product that lies in the space already is rounding.
            let isWhole = beta <= size * 1e-14
            let isLast = isWhole || basis.count == options.steps || products >= options.products
            if isLast || (basis.count >= Self.firstLook && basis.count.nonzeroBitCount == 1) {
                let ritz = try small.leading(basis.count).leadingRealEigen()
                let tail = ritz.vector[step].magnitude
                let residual = isWhole ? 0 : beta * tail / max(ritz.value.magnitude, .leastNormalMagnitude)
                if isLast || residual <= options.tolerance {
                    return Lanczos.Pair(
                        value: ritz.value, vector: Vectors.combination(basis, ritz.vector),
                        products: products, residual: residual)
                }
            }
            small[step + 1, step] = beta
            Vectors.update(&w) { $1 / beta }
            basis.append(w)
        }
    }

    /// Steps before the first look at the small matrix; each look is after twice as many as the one before.
    private static let firstLook = 8
}

extension Matrix {
    /// The leading square of the matrix.
    fileprivate func leading(_ order: Int) -> Matrix {
        var square = Matrix(rows: order, columns: order)
        for column in 0..<order {
            for row in 0..<order { square[row, column] = self[row, column] }
        }
        return square
    }

    /// The largest real eigenvalue of a square matrix and its vector, of length 1 (LAPACK `dgeev`).
    ///
    /// Where rounding has left no eigenvalue real, the real part of the one with the largest.
    ///
    /// - Throws: ``LinearAlgebraError`` if an entry is not finite or the iteration does not converge.
    /// - Complexity: O(n³).
    fileprivate func leadingRealEigen() throws(LinearAlgebraError) -> (value: Double, vector: [Double]) {
        guard values.allSatisfy(\.isFinite) else { throw .notFinite }
        var a = self
        var real = [Double](repeating: 0, count: rows)
        var imaginary = real
        var vectors = Matrix(rows: rows, columns: rows)
        let info = LAPACK.eigen(&a, &real, &imaginary, &vectors)
        guard info == 0 else { throw .noConvergence(Int(info)) }
        let realOnes = real.indices.filter { imaginary[$0] == 0 }
        let candidates = realOnes.isEmpty ? Array(real.indices) : realOnes
        let place = candidates.max { real[$0] < real[$1] } ?? 0
        let vector = Array(vectors.column(place))
        let length = Vectors.norm(vector)
        return (real[place], length > 0 ? vector.map { $0 / length } : vector)
    }
}
