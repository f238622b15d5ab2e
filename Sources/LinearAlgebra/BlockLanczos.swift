/// The largest eigenvalues of a symmetric operator, as often as they occur, with their vectors.
///
/// Block Lanczos (Golub and Underwood 1977, DOI 10.1016/B978-0-12-587260-7.50018-2) with full orthogonalisation and
/// restarts from the best vectors: the operator is applied to several vectors at once, and everything between is
/// dense products. It differs from ``Lanczos``, which seeks one pair and stores less, in that it finds an eigenvalue
/// of multiplicity up to the block's width with all its vectors. For the smallest eigenvalues, hand in the negated
/// operator, or one shifted to the other side.
public enum BlockLanczos {
    /// When pairs count as found, and how long the search goes on.
    public struct Options: Sendable {
        /// Vectors in the block beside those asked for; they make the last pairs come to rest sooner.
        public var extra = 4
        /// Blocks before a restart.
        public var steps = 8
        /// Restarts after which pairs that were not found are an error.
        public var restarts = 200
        /// At rest when ‖A x − λ x‖ ≤ tolerance × the largest |λ| for every pair.
        public var tolerance = 1e-9

        /// The documented defaults.
        public init() {}
    }

    /// Eigenvalues with their eigenvectors, and how they were reached.
    public struct Pairs: Sendable {
        /// Descending.
        public let values: [Double]
        /// One vector of length 1 a column, orthogonal to the others; the entry of largest magnitude is positive.
        public let vectors: Matrix
        /// Applications of the operator to a block.
        public let products: Int
        /// The largest ‖A x − λ x‖ over the largest |λ|.
        public let residual: Double
    }

    /// - Parameters:
    ///   - options: How it is done; the defaults do.
    ///   - generator: What is drawn by chance comes from it.
    ///   - count: How many pairs; at most `size`.
    ///   - size: Rows of the operator.
    ///   - apply: The product with the operator, which must be symmetric, for each column of a matrix.
    /// - Throws: ``LinearAlgebraError/notFinite`` or ``LinearAlgebraError/notAtRest(products:residual:)``.
    /// - Complexity: `steps` applications a restart, and O(size × (block × steps)²) beside them.
    public static func leading(
        _ count: Int, size: Int, options: Options = Options(),
        using generator: inout some RandomNumberGenerator,
        _ apply: (Matrix) -> Matrix
    ) throws(LinearAlgebraError) -> Pairs {
        precondition(count > 0 && count <= size, "An operator has as many eigenvalues as rows.")
        let width = min(count + options.extra, size)
        let steps = max(2, options.steps)
        if size <= width * steps { return try dense(count, size, apply) }
        var block = Matrix(rows: size, columns: width)
        for index in block.values.indices { block.values[index] = generator.next() & 1 == 0 ? 1 : -1 }
        block = block.orthonormalised
        var products = 0
        var residual = Double.infinity
        for _ in 0..<max(1, options.restarts) {
            let basis = basis(from: block, steps, &products, apply)
            let ritz = try basis.ritz(width)
            residual = ritz.residual(of: count)
            if residual <= options.tolerance {
                return Pairs(
                    values: Array(ritz.values.prefix(count)),
                    vectors: ritz.vectors.prefix(columns: count).withPositiveLargest, products: products,
                    residual: residual)
            }
            block = ritz.vectors.orthonormalised
        }
        throw .notAtRest(products: products, residual: residual)
    }

    /// All of a small operator, by LAPACK.
    private static func dense(
        _ count: Int, _ size: Int, _ apply: (Matrix) -> Matrix
    ) throws(LinearAlgebraError) -> Pairs {
        let eigen = try apply(.identity(size)).symmetricEigen()
        let order = (0..<count).map { size - 1 - $0 }
        return Pairs(
            values: order.map { eigen.values[$0] },
            vectors: Matrix(
                rows: size, columns: count, values: order.flatMap { Array(eigen.vectors.column($0)) }),
            products: 1, residual: 0)
    }

    /// Orthonormal vectors that hold the block, its image, the image of that, and so on; and the images of all.
    private static func basis(
        from block: Matrix, _ steps: Int, _ products: inout Int, _ apply: (Matrix) -> Matrix
    ) -> KrylovBasis {
        var basis = KrylovBasis(vectors: block, images: apply(block))
        products += 1
        var image = basis.images
        for _ in 1..<steps {
            // Twice is enough (Kahan and Parlett; Giraud et al. 2005, DOI 10.1007/s00211-005-0615-4).
            let next = image.without(basis.vectors).orthonormalised.without(basis.vectors).orthonormalised
            image = apply(next)
            products += 1
            basis = KrylovBasis(
                vectors: basis.vectors.beside(next), images: basis.images.beside(image))
        }
        return basis
    }
}

/// An orthonormal basis and the operator's images of it.
private struct KrylovBasis {
    let vectors: Matrix
    let images: Matrix

    /// The best approximations within the basis (Rayleigh and Ritz).
    struct Ritz {
        /// Descending.
        let values: [Double]
        let vectors: Matrix
        let images: Matrix

        /// The largest residual of the first pairs over the largest value.
        func residual(of count: Int) -> Double {
            let scale = max(values.reduce(0) { max($0, $1.magnitude) }, .leastNormalMagnitude)
            return (0..<count).reduce(0.0) { largest, pair in
                let squares = zip(images.column(pair), vectors.column(pair)).reduce(0.0) {
                    let difference = $1.0 - values[pair] * $1.1
                    return $0 + difference * difference
                }
                return max(largest, squares.squareRoot() / scale)
            }
        }
    }

    func ritz(_ count: Int) throws(LinearAlgebraError) -> Ritz {
        // T = Vᵀ A V
        let eigen = try Matrix.product(vectors, images, left: .transposed).symmetricEigen()
        let last = eigen.values.count - 1
        let order = (0..<count).map { last - $0 }
        let mix = Matrix(
            rows: last + 1, columns: count, values: order.flatMap { Array(eigen.vectors.column($0)) })
        return Ritz(
            values: order.map { eigen.values[$0] }, vectors: Matrix.product(vectors, mix),
            images: Matrix.product(images, mix))
    }
}

extension Matrix {
    /// A − V Vᵀ A, for V of orthonormal columns.
    fileprivate func without(_ v: Matrix) -> Matrix {
        let shadow = Matrix.product(v, Matrix.product(v, self, left: .transposed))
        return Matrix(rows: rows, columns: columns, values: zip(values, shadow.values).map { $0 - $1 })
    }

    fileprivate func beside(_ other: Matrix) -> Matrix {
        Matrix(rows: rows, columns: columns + other.columns, values: values + other.values)
    }

    fileprivate var withPositiveLargest: Matrix {
        var result = self
        for j in 0..<columns where Matrix.largestEntry(column(j)) < 0 {
            for i in 0..<rows { result[i, j] = -result[i, j] }
        }
        return result
    }
}
