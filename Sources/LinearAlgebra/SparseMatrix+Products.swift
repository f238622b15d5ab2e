import Parallel

extension SparseMatrix {
    /// A × x.
    ///
    /// - Complexity: O(stored entries), over all cores; bound by how fast memory is read.
    public func times(_ x: [Double]) -> [Double] {
        precondition(x.count == columns, "A vector has one entry for each column.")
        var result = [Double](repeating: 0, count: rows)
        Parallel.fill(&result, pieces: pieces) { index, sums in
            SparseProducts.multiply(self, rows: pieces[index], x, into: &sums)
        }
        return result
    }

    /// A × X for a dense X of several columns: an entry is read once for all of them.
    ///
    /// - Complexity: O(stored entries × columns of X), over all cores.
    public func times(_ x: Matrix) -> Matrix {
        precondition(x.rows == columns, "The inner dimensions of a product agree.")
        guard x.columns != 1 else { return Matrix(rows: rows, columns: 1, values: times(x.values)) }
        return combinations(of: x.transposed).transposed
    }

    /// X Aᵀ for a dense X with a vector a column: column i is Σ_j A_ij X_j, one sum a row of A.
    ///
    /// It is ``times(_:)-(Matrix)`` for vectors that lie on consecutive memory, as points and coordinates do.
    ///
    /// - Complexity: O(stored entries × rows of X), over all cores.
    public func combinations(of vectors: Matrix) -> Matrix {
        precondition(vectors.columns == columns, "The inner dimensions of a product agree.")
        let width = vectors.rows
        // Entry by entry, a vector's numbers lie side by side.
        let dense = vectors.values
        var result = [Double](repeating: 0, count: rows * width)
        let places = pieces.map { ($0.lowerBound * width)..<($0.upperBound * width) }
        Parallel.fill(&result, pieces: places) { index, sums in
            SparseProducts.multiply(self, rows: pieces[index], dense, width: width, into: &sums)
        }
        return Matrix(rows: width, columns: rows, values: result)
    }
}
