import Parallel

extension SparseMatrix {
    /// X A Aᵀ for vectors that lie on consecutive memory, a point a row of A: X (d × rows) to d × rows.
    ///
    /// Some dimensions at a time, so that what lies between, an entry a column of A, stays in the cache.
    ///
    /// - Parameter transposed: Aᵀ.
    /// - Complexity: O(stored entries × d), over all cores.
    func squareProduct(_ points: Matrix, transposed: SparseMatrix) -> Matrix {
        precondition(points.columns == rows, "The inner dimensions of a product agree.")
        let d = points.rows
        let panels = Parallel.chunks(of: d, size: Self.panel)
        let parts = Parallel.mapEach(panels.count) { number in
            let panel = panels[number]
            var part = [Double](repeating: 0, count: rows * panel.count)
            var place = 0
            for row in 0..<rows {
                for i in panel {
                    part[place] = points.values[row * d + i]
                    place += 1
                }
            }
            return products(transposed.products(part, width: panel.count), width: panel.count)
        }
        var result = Matrix(rows: d, columns: rows)
        for (panel, part) in zip(panels, parts) {
            var place = 0
            for row in 0..<rows {
                for i in panel {
                    result.values[row * d + i] = part[place]
                    place += 1
                }
            }
        }
        return result
    }

    /// The products with `width` vectors, whose entries of one row lie side by side, on the core that asks.
    private func products(_ dense: [Double], width: Int) -> [Double] {
        var result = [Double](repeating: 0, count: rows * width)
        var sums = result.mutableSpan
        SparseProducts.multiply(self, rows: 0..<rows, dense, width: width, into: &sums)
        return result
    }

    /// Dimensions that are passed through the matrix at a time.
    private static let panel = 16
}
