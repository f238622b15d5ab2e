/// What the data did not allow.
public enum LinearAlgebraError: Error, Sendable, Equatable {
    /// An iteration did not converge; LAPACK's count of what failed.
    case noConvergence(Int)
    /// A restarted iteration did not come to rest: the products spent, and what was left to gain.
    case notAtRest(products: Int, residual: Double)
    /// A matrix that had to be positive definite is not, from this order on.
    case notPositiveDefinite(order: Int)
    /// An entry is not a finite number.
    case notFinite
}
