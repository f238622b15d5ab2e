extension Matrix {
    /// Whether a factor of a product is used as it is or transposed.
    public enum Use: Sendable {
        case plain
        case transposed
    }

    /// A × B, by BLAS `dgemm`.
    ///
    /// - Complexity: O(m n k).
    public static func product(
        _ a: Matrix, _ b: Matrix, left: Use = .plain, right: Use = .plain
    ) -> Matrix {
        let m = left == .plain ? a.rows : a.columns
        let k = left == .plain ? a.columns : a.rows
        let n = right == .plain ? b.columns : b.rows
        precondition(
            k == (right == .plain ? b.rows : b.columns), "The inner dimensions of a product agree.")
        var c = Matrix(rows: m, columns: n)
        guard m > 0, n > 0, k > 0 else { return c }
        BLAS.multiply(a, left, b, right, into: &c, inner: k)
        return c
    }

    /// A × x.
    public func times(_ x: [Double]) -> [Double] {
        precondition(x.count == columns, "A vector has one entry for each column.")
        return Matrix.product(self, Matrix(rows: x.count, columns: 1, values: x)).values
    }
}
