/// The leading singular values of a large sparse matrix, by random projection.
///
/// Halko, Martinsson and Tropp, "Finding structure with randomness" (2011), DOI 10.1137/090771806,
/// algorithms 4.4 (power iteration, orthonormalised at each step) and 5.1. It differs from a Lanczos method
/// in that it touches the matrix a fixed number of times, so the work is known beforehand.
public enum RandomisedSVD {
    /// How it is computed.
    public struct Options: Sendable {
        /// Extra directions beside those asked for; 10 is the authors' choice.
        public var oversampling = 10
        /// Rounds of power iteration; more where singular values fall slowly.
        public var iterations = 6

        public init() {}
    }

    /// The `rank` leading singular values and vectors of `matrix`, signs fixed as in
    /// ``Matrix/singularValues()``.
    ///
    /// - Returns: Fewer than `rank` values if the matrix has fewer rows or columns.
    /// - Complexity: O((stored entries × k + (rows + columns) × k²) × iterations), k = rank + oversampling.
    public static func leading(
        _ rank: Int, of matrix: SparseMatrix, options: Options = Options(),
        using generator: inout some RandomNumberGenerator
    ) throws(LinearAlgebraError) -> Matrix.SingularValues {
        guard matrix.values.allSatisfy(\.isFinite) else { throw .notFinite }
        let smaller = min(matrix.rows, matrix.columns)
        let width = min(rank + options.oversampling, smaller)
        let kept = min(rank, smaller)
        let transposed = matrix.transposed
        var start = Matrix(rows: matrix.columns, columns: width)
        // Uniform signs do as well as normal numbers (Halko et al., remark 4.6), and are exact everywhere.
        for index in start.values.indices { start.values[index] = generator.next() & 1 == 0 ? 1 : -1 }
        var basis = matrix.times(start).orthonormalised
        for _ in 0..<options.iterations {
            basis = matrix.times(transposed.times(basis).orthonormalised).orthonormalised
        }
        // B = QᵀA is k × n; its transpose AᵀQ comes from one sparse product.
        let small = try transposed.times(basis).singularValues()
        let left = Matrix.product(basis, small.right)
        var result = Matrix.SingularValues(
            left: left.prefix(columns: kept), values: Array(small.values.prefix(kept)),
            right: small.left.prefix(columns: kept))
        result.fixSigns()
        return result
    }
}

extension Matrix.SingularValues {
    /// Makes the entry of largest magnitude of each right vector positive.
    fileprivate mutating func fixSigns() {
        var left = left
        var right = right
        for j in 0..<right.columns where Matrix.largestEntry(right.column(j)) < 0 {
            for i in 0..<right.rows { right[i, j] = -right[i, j] }
            for i in 0..<left.rows { left[i, j] = -left[i, j] }
        }
        self = Matrix.SingularValues(left: left, values: values, right: right)
    }
}
