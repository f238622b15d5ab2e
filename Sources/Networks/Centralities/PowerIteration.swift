/// The leading eigenvector of a non-negative operator, scaled to a largest entry of 1.
///
/// The operator is shifted by the identity, which leaves eigenvectors as they are and ends the swinging that
/// bipartite graphs cause (the eigenvalue −λ moves away from λ in magnitude).
enum PowerIteration {
    /// Largest change of an entry at which the iteration is at rest.
    static let tolerance = 1e-13
    static let iterations = 100_000

    static func leading(
        start: [Double], _ apply: ([Double]) -> [Double]
    ) throws(NetworkError) -> (values: [Double], iterations: Int) {
        var x = start
        guard let first = x.max(), first > 0 else { return (x, 0) }
        var residual = Double.infinity
        var shift = 0.0
        for iteration in 1...iterations {
            let image = apply(x)
            let growth = image.max() ?? 0
            guard growth > 0 else { return ([Double](repeating: 0, count: x.count), iteration) }
            // A shift in proportion to the eigenvalue does as much for heavy weights as for light ones.
            shift = growth * shiftShare
            var next = image
            for index in next.indices { next[index] += shift * x[index] }
            let largest = next.max() ?? 1
            residual = 0
            for index in next.indices {
                next[index] /= largest
                residual = max(residual, (next[index] - x[index]).magnitude)
            }
            x = next
            if residual <= tolerance { return (x, iteration) }
        }
        throw .noConvergence(iterations: iterations, residual: residual)
    }

    private static let shiftShare = 0.1
}
