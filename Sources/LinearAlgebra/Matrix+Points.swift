import Parallel

/// Matrices whose columns are many points in few dimensions, cut in fixed chunks over all cores.
extension Matrix {
    private static let pointsInChunk = 2_048

    /// X Xᵀ, d × d, the chunks added in order.
    ///
    /// - Complexity: O(d² n), over all cores.
    public var gram: Matrix {
        let parts = Parallel.map(count: columns, chunk: Self.pointsInChunk) { range in
            var part = Matrix(rows: rows, columns: rows)
            BLAS.square(self, columns: range, into: &part)
            return part
        }
        guard var sum = parts.first else { return Matrix(rows: rows, columns: rows) }
        for part in parts.dropFirst() {
            for place in sum.values.indices { sum.values[place] += part.values[place] }
        }
        return sum
    }

    /// T X: every point mapped by `transform` (e × d).
    ///
    /// - Complexity: O(e d n), over all cores.
    public func mapped(by transform: Matrix) -> Matrix {
        precondition(transform.columns == rows, "The inner dimensions of a product agree.")
        var result = Matrix(rows: transform.rows, columns: columns)
        let chunks = Parallel.chunks(of: columns, size: Self.pointsInChunk)
        let e = transform.rows
        Parallel.fill(&result.values, pieces: chunks.map { ($0.lowerBound * e)..<($0.upperBound * e) }) {
            piece, values in
            BLAS.multiply(transform, .plain, self, columns: chunks[piece], into: &values)
        }
        return result
    }

    /// Xᵀ Y for some consecutive columns of Y: a column for each of them, an entry a point of X.
    ///
    /// - Complexity: O(points × columns × d), on the core that asks.
    public func products(with columns: Range<Int>, of other: Matrix) -> Matrix {
        precondition(rows == other.rows, "The inner dimensions of a product agree.")
        var result = Matrix(rows: self.columns, columns: columns.count)
        var values = result.values.mutableSpan
        BLAS.multiply(self, .transposed, other, columns: columns, into: &values)
        return result
    }

    /// Some consecutive columns.
    public func columns(_ range: Range<Int>) -> Matrix {
        Matrix(
            rows: rows, columns: range.count,
            values: Array(values[(range.lowerBound * rows)..<(range.upperBound * rows)]))
    }

    /// The columns at `places`, in that order.
    public func columns(at places: [Int]) -> Matrix {
        var kept: [Double] = []
        kept.reserveCapacity(places.count * rows)
        for place in places { kept += column(place) }
        return Matrix(rows: rows, columns: places.count, values: kept)
    }

    /// The first dimensions of every point.
    public func prefix(rows count: Int) -> Matrix {
        let kept = min(count, rows)
        var values: [Double] = []
        values.reserveCapacity(kept * columns)
        for j in 0..<columns { values += column(j).prefix(kept) }
        return Matrix(rows: kept, columns: columns, values: values)
    }

    /// Every column divided by its length; columns of zeros stay.
    public var unitColumns: Matrix {
        var result = self
        let chunks = Parallel.chunks(of: columns, size: Self.pointsInChunk)
        let d = rows
        Parallel.fill(&result.values, pieces: chunks.map { ($0.lowerBound * d)..<($0.upperBound * d) }) {
            piece, values in
            for j in 0..<chunks[piece].count {
                var square = 0.0
                for i in (j * d)..<((j + 1) * d) { square += values[i] * values[i] }
                guard square > 0 else { continue }
                let length = square.squareRoot()
                for i in (j * d)..<((j + 1) * d) { values[i] /= length }
            }
        }
        return result
    }
}
