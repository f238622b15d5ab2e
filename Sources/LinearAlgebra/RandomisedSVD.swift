/// The leading singular values of a large sparse matrix, by random projection.
///
/// Halko, Martinsson and Tropp, "Finding structure with randomness" (2011), DOI 10.1137/090771806,
/// algorithms 4.4 (power iteration, orthonormalised at each step) and 5.1. It differs from a Lanczos method
/// in that it touches the matrix a fixed number of times, so the work is known beforehand. Bases are made
/// orthonormal by the eigenvectors of their small Gram matrix, which costs two products instead of a
/// Householder QR; singular values below 1e-7 of the largest are lost by it, and given as absent.
public enum RandomisedSVD {
    /// How it is computed.
    public struct Options: Sendable {
        /// Extra directions beside those asked for; 10 is the authors' choice.
        public var oversampling = 10
        /// Rounds of power iteration; more where singular values fall slowly.
        public var iterations = 4

        /// The documented defaults.
        public init() {}
    }

    /// A ≈ Uᵀ diag(s) V with a point a column.
    public struct Factors: Sendable {
        /// k × rows of A: column i holds row i's entries of the left singular vectors.
        public let left: Matrix
        /// Descending, k of them, all positive.
        public let values: [Double]
        /// k × columns of A: column j holds column j's entries of the right singular vectors.
        public let right: Matrix
    }

    /// The `rank` leading singular values and vectors of `matrix`; the entry of largest magnitude of each right
    /// vector is positive.
    ///
    /// - Returns: Fewer than `rank` values if the matrix has a lower rank.
    /// - Throws: ``LinearAlgebraError`` if an entry is not finite or an eigenproblem does not converge.
    /// - Complexity: O((stored entries × k + (rows + columns) × k²) × iterations), k = rank + oversampling.
    public static func leading(
        _ rank: Int, of matrix: SparseMatrix, options: Options = Options(),
        using generator: inout some RandomNumberGenerator
    ) throws(LinearAlgebraError) -> Factors {
        guard matrix.values.allSatisfy(\.isFinite) else { throw .notFinite }
        let smaller = min(matrix.rows, matrix.columns)
        let width = min(rank + options.oversampling, smaller)
        let transposed = matrix.transposed
        var start = Matrix(rows: width, columns: matrix.columns)
        // Uniform numbers do as well as normal ones (Halko et al., remark 4.6), and are exact everywhere.
        for index in start.values.indices {
            start.values[index] = Double(Int64(bitPattern: generator.next()) >> 11)
        }
        var basis = try orthonormal(matrix.combinations(of: start))
        for _ in 0..<options.iterations {
            basis = try orthonormal(matrix.combinations(of: orthonormal(transposed.combinations(of: basis))))
        }
        // B = AᵀQ; B Bᵀ = V S² Vᵀ in the layout of a point a column.
        let small = transposed.combinations(of: basis)
        let eigen = try small.gram.symmetricEigen()
        let order = kept(eigen.values, at: smallest * smallest).suffix(rank).reversed()
        let values = order.map { eigen.values[$0].squareRoot() }
        var turn = Matrix(rows: values.count, columns: small.rows)
        var scaled = turn
        for (i, place) in order.enumerated() {
            for j in 0..<small.rows {
                turn[i, j] = eigen.vectors[j, place]
                scaled[i, j] = eigen.vectors[j, place] / values[i]
            }
        }
        var left = basis.mapped(by: turn)
        var right = small.mapped(by: scaled)
        for i in 0..<values.count where Matrix.largestEntry(right.row(i)) < 0 {
            for j in 0..<right.columns { right[i, j] = -right[i, j] }
            for j in 0..<left.columns { left[i, j] = -left[i, j] }
        }
        return Factors(left: left, values: values, right: right)
    }

    /// The `rank` leading left singular vectors, each times its singular value, with a row of `matrix` a column.
    ///
    /// For matrices with many more columns than rows whose singular values fall slowly, as those of words in texts:
    /// bases are made orthonormal on the side of the rows only, so directions below a thousandth of the largest
    /// singular value may be lost. Each is as long as its singular value; descending.
    ///
    /// - Throws: ``LinearAlgebraError`` if an entry is not finite or an eigenproblem does not converge.
    /// - Complexity: O((stored entries × k + rows × k²) × iterations), k = rank + oversampling.
    public static func scaledRows(
        _ rank: Int, of matrix: SparseMatrix, options: Options = Options(),
        using generator: inout some RandomNumberGenerator
    ) throws(LinearAlgebraError) -> Matrix {
        guard matrix.values.allSatisfy(\.isFinite) else { throw .notFinite }
        let width = min(rank + options.oversampling, matrix.rows, matrix.columns)
        let transposed = matrix.transposed
        var start = Matrix(rows: width, columns: matrix.rows)
        for index in start.values.indices {
            start.values[index] = Double(Int64(bitPattern: generator.next()) >> 11) * 0x1p-53
        }
        var basis = try orthonormal(start, passes: 1)
        for round in 0..<max(1, options.iterations) {
            let next = matrix.squareProduct(basis, transposed: transposed)
            basis = try orthonormal(next, passes: round + 1 < options.iterations ? 1 : 2)
        }
        // Q A Aᵀ Qᵀ = V S² Vᵀ (Rayleigh and Ritz).
        let image = matrix.squareProduct(basis, transposed: transposed)
        let eigen = try Matrix.product(basis, image, right: .transposed).symmetricEigen()
        let order = kept(eigen.values, at: smallest * smallest).suffix(rank).reversed()
        var turn = Matrix(rows: order.count, columns: basis.rows)
        for (i, place) in order.enumerated() {
            let length = eigen.values[place].squareRoot()
            for j in 0..<basis.rows { turn[i, j] = eigen.vectors[j, place] * length }
        }
        return basis.mapped(by: turn)
    }

    /// Relative to the largest, below which a direction is noise of double precision.
    private static let smallest = 1e-7

    /// The places of the eigenvalues, ascending, that are above `share` of the largest.
    private static func kept(_ values: [Double], at share: Double) -> [Int] {
        guard let largest = values.last, largest > 0 else { return [] }
        return values.indices.filter { values[$0] > share * largest }
    }

    /// Rows of the same span that are orthonormal: Λ^(−1/2) Vᵀ Y for Y Yᵀ = V Λ Vᵀ; twice, since once leaves an
    /// error of the condition number squared. Directions without length are dropped.
    private static func orthonormal(
        _ points: Matrix, passes: Int = 2
    ) throws(LinearAlgebraError) -> Matrix {
        var result = points
        for _ in 0..<passes {
            let eigen = try result.gram.symmetricEigen()
            let places = kept(eigen.values, at: smallest * smallest)
            var turn = Matrix(rows: places.count, columns: result.rows)
            for (i, place) in places.enumerated() {
                let length = eigen.values[place].squareRoot()
                for j in 0..<result.rows { turn[i, j] = eigen.vectors[j, place] / length }
            }
            result = result.mapped(by: turn)
        }
        return result
    }
}
