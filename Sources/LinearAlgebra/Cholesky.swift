extension Matrix {
    /// The lower triangle L of A = L Lᵀ (Cholesky, LAPACK `dpotrf`; the lower triangle of A is read).
    ///
    /// ```swift
    /// try Matrix([[4, 2], [2, 5]]).cholesky()  // [[2, 0], [1, 2]]
    /// ```
    ///
    /// - Throws: ``LinearAlgebraError/notFinite``, or ``LinearAlgebraError/notPositiveDefinite(order:)`` with the order
    ///   of the first leading part that is not.
    /// - Complexity: O(n³).
    public func cholesky() throws(LinearAlgebraError) -> Matrix {
        precondition(rows == columns, "A matrix with a Cholesky factor is square.")
        guard values.allSatisfy(\.isFinite) else { throw .notFinite }
        guard rows > 0 else { return self }
        var factor = self
        let info = LAPACK.cholesky(&factor)
        guard info == 0 else { throw .notPositiveDefinite(order: Int(info)) }
        for j in 1..<max(1, columns) { for i in 0..<j { factor[i, j] = 0 } }
        return factor
    }
}
