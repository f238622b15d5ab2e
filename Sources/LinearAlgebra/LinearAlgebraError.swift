/// What the data did not allow.
public enum LinearAlgebraError: Error, Sendable, Equatable {
    /// An iteration did not converge; LAPACK's count of what failed.
    case noConvergence(Int)
    /// A matrix that had to be positive definite is not, from this order on.
    case notPositiveDefinite(order: Int)
    /// An entry is not a finite number.
    case notFinite
}
