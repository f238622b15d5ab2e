import Parallel

/// Non-negative matrix factorisation of a sparse matrix: A ≈ W H with no entry below zero.
///
/// Hierarchical alternating least squares with several passes for each sparse product (Cichocki and Phan 2009,
/// DOI 10.1587/transfun.E92.A.708; Gillis and Glineur 2012, DOI 10.1162/NECO_a_00256), started from the singular
/// vectors (NNDSVD; Boutsidis and Gallopoulos 2008, DOI 10.1016/j.patcog.2007.09.010). It differs from the
/// multiplicative rules in that it converges, and from a start by chance in that it has one answer.
public enum NMF {
    /// How long the search goes on.
    public struct Options: Sendable {
        /// Rounds at most.
        public var iterations = 200
        /// Stops when a round lowers the error by less than this share of the first error.
        public var tolerance = 1e-4
        /// Power iterations for the singular vectors that it starts from; with few, another seed gives another start.
        public var powers = 2
        /// Passes over the coordinates for each product with the sparse matrix.
        public var passes = 3

        /// The documented defaults.
        public init() {}
    }

    /// The factors.
    public struct Factors: Sendable {
        /// k × rows of A: column i is row i's share of each factor.
        public let rows: Matrix
        /// k × columns of A: row j of it is factor j over the columns of A.
        public let columns: Matrix
        /// ‖A − W H‖, Frobenius.
        public let error: Double
        /// Rounds that were done.
        public let iterations: Int
    }

    /// Factors `matrix` into `rank` parts.
    ///
    /// - Precondition: no entry of `matrix` is negative; `rank` is positive.
    /// - Throws: ``LinearAlgebraError`` if an entry is not finite.
    /// - Complexity: O(iterations × (stored entries × k + (rows + columns) × k²)), over all cores.
    public static func factors(
        of matrix: SparseMatrix, rank: Int, options: Options = Options(),
        using generator: inout some RandomNumberGenerator
    ) throws(LinearAlgebraError) -> Factors {
        precondition(rank > 0, "A factorisation has at least one part.")
        guard matrix.values.allSatisfy(\.isFinite) else { throw .notFinite }
        precondition(
            matrix.values.allSatisfy { $0 >= 0 }, "A non-negative factorisation reads no negative entry.")
        let transposed = matrix.transposed
        var (w, h) = try start(matrix, rank, options.powers, &generator)
        let square = Vectors.dot(matrix.values, matrix.values)
        var first: Double?
        var error = square.squareRoot()
        var round = 0
        while round < options.iterations {
            round += 1
            improve(&h, transposed.combinations(of: w), w.gram, options.passes)
            let products = matrix.combinations(of: h)
            let gram = h.gram
            improve(&w, products, gram, options.passes)
            // ‖A − WH‖² = ‖A‖² − 2⟨W, A Hᵀ⟩ + ⟨WᵀW, H Hᵀ⟩.
            let rest =
                square - 2 * Vectors.dot(w.values, products.values) + Vectors.dot(w.gram.values, gram.values)
            let next = max(0, rest).squareRoot()
            if let first, error - next < options.tolerance * first {
                error = next
                break
            }
            first = first ?? next
            error = next
        }
        return Factors(rows: w, columns: h, error: error, iterations: round)
    }

    private static let pointsInChunk = 1_024

    /// One coordinate after the other of every column x of `factor`: x_j ← max(0, x_j + (p_j − G_j x) / G_jj).
    private static func improve(_ factor: inout Matrix, _ products: Matrix, _ gram: Matrix, _ passes: Int) {
        let k = factor.rows
        let chunks = Parallel.chunks(of: factor.columns, size: pointsInChunk)
        Parallel.fill(&factor.values, pieces: chunks.map { ($0.lowerBound * k)..<($0.upperBound * k) }) {
            piece, values in
            let products = products.values.span
            let gram = gram.values.span
            for (place, point) in chunks[piece].enumerated() {
                let base = place * k
                for _ in 0..<passes {
                    for j in 0..<k where gram[j * k + j] > 0 {
                        var slope = products[point * k + j]
                        for i in 0..<k { slope -= gram[j * k + i] * values[base + i] }
                        values[base + j] = max(0, values[base + j] + slope / gram[j * k + j])
                    }
                }
            }
        }
    }

    /// NNDSVD: of each singular pair the side, positive or negative, that carries more.
    private static func start(
        _ matrix: SparseMatrix, _ rank: Int, _ powers: Int, _ generator: inout some RandomNumberGenerator
    ) throws(LinearAlgebraError) -> (w: Matrix, h: Matrix) {
        var options = RandomisedSVD.Options()
        options.iterations = powers
        let svd = try RandomisedSVD.leading(rank, of: matrix, options: options, using: &generator)
        var w = Matrix(rows: rank, columns: matrix.rows)
        var h = Matrix(rows: rank, columns: matrix.columns)
        for j in svd.values.indices {
            let u = svd.left.row(j)
            let v = svd.right.row(j)
            let plus = length(u, sign: 1) * length(v, sign: 1)
            let minus = length(u, sign: -1) * length(v, sign: -1)
            let sign: Double = plus >= minus ? 1 : -1
            guard max(plus, minus) > 0 else { continue }
            let scale = (svd.values[j] * max(plus, minus)).squareRoot()
            let ofRows = scale / length(u, sign: sign)
            let ofColumns = scale / length(v, sign: sign)
            for (i, x) in u.enumerated() { w[j, i] = max(0, sign * x) * ofRows }
            for (i, x) in v.enumerated() { h[j, i] = max(0, sign * x) * ofColumns }
        }
        return (w, h)
    }

    private static func length(_ x: [Double], sign: Double) -> Double {
        x.reduce(0) { $0 + max(0, sign * $1) * max(0, sign * $1) }.squareRoot()
    }
}
