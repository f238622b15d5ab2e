import LinearAlgebra

/// Places nodes by their distances to a few of them.
///
/// Brandes and Pich, "Eigensolver methods for progressive multidimensional scaling of large data" (2006),
/// DOI 10.1007/978-3-540-70904-6_6: classical scaling in which the columns of the centred squared distances are those
/// to some pivots only, each the farthest from those before. It differs from ``StressLayout`` in that it needs no
/// distance between any other pair, and in that near nodes are placed less well.
enum PivotScaling {
    static let pivots = 50

    /// One point for each of `nodes`; `nil` where LAPACK finds no eigenvectors.
    ///
    /// - Complexity: O(pivots × (V + E)).
    static func points(of nodes: [Int], in graph: Graph) -> [StressLayout.Point]? {
        let n = nodes.count
        let count = min(pivots, n)
        var columns: [[Double]] = []
        var nearest = [Double](repeating: .infinity, count: n)
        var next = 0
        for _ in 0..<count {
            let column = distances(from: nodes[next], nodes, graph)
            for place in 0..<n { nearest[place] = min(nearest[place], column[place]) }
            columns.append(column)
            next = nearest.indices.max { nearest[$0] < nearest[$1] } ?? 0
        }
        let c = centred(Matrix(rows: n, columns: count, values: columns.flatMap { $0.map { $0 * $0 } }))
        guard let eigen = try? Matrix.product(c, c, left: .transposed).symmetricEigen() else { return nil }
        let last = count - 1
        let axes = (0..<2).map { axis -> [Double] in
            guard last - axis >= 0 else { return [Double](repeating: 0, count: n) }
            let singular = max(0, eigen.values[last - axis]).squareRoot()
            // A column of classical scaling has the length √λ, and λ is the singular value over √(pivots / V).
            let scale =
                singular > 0
                ? (Double(n) / Double(count)).squareRoot().squareRoot() / singular.squareRoot() : 0
            return c.times(Array(eigen.vectors.column(last - axis))).map { $0 * scale }
        }
        return (0..<n).map { StressLayout.Point(x: axes[0][$0], y: axes[1][$0]) }
    }

    /// Distances in edges; nodes out of reach are one more than the farthest away, within bounds.
    private static func distances(from node: Int, _ nodes: [Int], _ graph: Graph) -> [Double] {
        let row = Distances.from(node, in: graph)
        let apart = min(Double(row.max() ?? 0) + 1, StressLayout.farthestApart)
        return nodes.map { row[$0] < 0 ? apart : Double(row[$0]) }
    }

    /// −½ of the squares, less the means of their rows and columns.
    private static func centred(_ squares: Matrix) -> Matrix {
        var c = squares
        let width = Double(c.columns)
        let rowMeans = (0..<c.rows).map { i in c.row(i).reduce(0, +) / width }
        let columnMeans = (0..<c.columns).map { j in c.column(j).reduce(0, +) / Double(c.rows) }
        let mean = columnMeans.reduce(0, +) / width
        for j in 0..<c.columns {
            for i in 0..<c.rows { c[i, j] = -0.5 * (c[i, j] - rowMeans[i] - columnMeans[j] + mean) }
        }
        return c
    }
}
