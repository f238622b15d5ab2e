extension Matrix {
    /// An orthonormal basis of the columns' span: Q of A = QR (Householder, LAPACK `dgeqrf`, `dorgqr`).
    ///
    /// - Precondition: at least as many rows as columns.
    /// - Complexity: O(m n²).
    public var orthonormalised: Matrix {
        precondition(rows >= columns, "A basis has no more vectors than dimensions.")
        guard columns > 0 else { return self }
        var q = self
        LAPACK.orthonormalise(&q)
        return q
    }

    /// A = U diag(s) Vᵀ, thin.
    public struct SingularValues: Sendable {
        /// m × k, orthonormal columns, k = min(m, n).
        public let left: Matrix
        /// Descending.
        public let values: [Double]
        /// n × k, orthonormal columns.
        public let right: Matrix
    }

    /// The singular value decomposition (LAPACK `dgesdd`).
    ///
    /// Signs are fixed: the entry of largest magnitude of each right vector is positive (Bro, Acar and
    /// Kolda 2008, DOI 10.1002/cem.1122, name the ambiguity).
    ///
    /// - Throws: ``LinearAlgebraError`` if an entry is not finite or the iteration does not converge.
    /// - Complexity: O(m n min(m, n)).
    public func singularValues() throws(LinearAlgebraError) -> SingularValues {
        guard values.allSatisfy(\.isFinite) else { throw .notFinite }
        let k = min(rows, columns)
        var a = self
        var s = [Double](repeating: 0, count: k)
        var u = Matrix(rows: rows, columns: k)
        var vt = Matrix(rows: k, columns: columns)
        if k > 0 {
            let info = LAPACK.singularValues(&a, &s, &u, &vt)
            guard info == 0 else { throw .noConvergence(Int(info)) }
        }
        var v = vt.transposed
        for j in 0..<k where Self.largestEntry(v.column(j)) < 0 {
            for i in 0..<v.rows { v[i, j] = -v[i, j] }
            for i in 0..<u.rows { u[i, j] = -u[i, j] }
        }
        return SingularValues(left: u, values: s, right: v)
    }

    /// The entry of largest magnitude, the first of equals.
    static func largestEntry(_ values: some Collection<Double>) -> Double {
        var largest = 0.0
        for value in values where value.magnitude > largest.magnitude { largest = value }
        return largest
    }

    /// A = V diag(w) Vᵀ.
    public struct SymmetricEigen: Sendable {
        /// Ascending.
        public let values: [Double]
        /// One eigenvector a column; the entry of largest magnitude is positive.
        public let vectors: Matrix
    }

    /// Eigenvalues and eigenvectors of a symmetric matrix (LAPACK `dsyevd`; the lower triangle is read).
    ///
    /// - Throws: ``LinearAlgebraError`` if an entry is not finite or the iteration does not converge.
    /// - Complexity: O(n³).
    public func symmetricEigen() throws(LinearAlgebraError) -> SymmetricEigen {
        precondition(rows == columns, "A symmetric matrix is square.")
        guard values.allSatisfy(\.isFinite) else { throw .notFinite }
        var a = self
        var w = [Double](repeating: 0, count: rows)
        if rows > 0 {
            let info = LAPACK.symmetricEigen(&a, &w)
            guard info == 0 else { throw .noConvergence(Int(info)) }
        }
        for j in 0..<columns where Self.largestEntry(a.column(j)) < 0 {
            for i in 0..<rows { a[i, j] = -a[i, j] }
        }
        return SymmetricEigen(values: w, vectors: a)
    }

    /// X of A X = B for a symmetric positive definite A (Cholesky, LAPACK `dposv`).
    ///
    /// - Throws: ``LinearAlgebraError/notPositiveDefinite(order:)`` if A is not.
    /// - Complexity: O(n³ + n² columns of B).
    public func solvingPositiveDefinite(_ b: Matrix) throws(LinearAlgebraError) -> Matrix {
        precondition(rows == columns && b.rows == rows, "A square system has as many equations as unknowns.")
        var a = self
        var x = b
        guard rows > 0, b.columns > 0 else { return b }
        let info = LAPACK.solvePositiveDefinite(&a, &x)
        guard info == 0 else { throw .notPositiveDefinite(order: Int(info)) }
        return x
    }
}
