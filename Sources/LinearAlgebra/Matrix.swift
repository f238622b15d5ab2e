/// A dense matrix of doubles, column by column.
public struct Matrix: Sendable, Equatable {
    /// How many rows there are.
    public let rows: Int
    /// How many columns there are.
    public let columns: Int
    /// The entries, column by column: entry (i, j) is at `i + j * rows`.
    public var values: [Double]

    /// A matrix of one value.
    public init(rows: Int, columns: Int, repeating value: Double = 0) {
        precondition(rows >= 0 && columns >= 0, "A matrix has no negative shape.")
        self.rows = rows
        self.columns = columns
        values = [Double](repeating: value, count: rows * columns)
    }

    /// - Parameters:
    ///   - rows: How many rows there are.
    ///   - columns: How many columns there are.
    ///   - values: The entries, column by column.
    public init(rows: Int, columns: Int, values: [Double]) {
        precondition(values.count == rows * columns, "A matrix has rows × columns entries.")
        self.rows = rows
        self.columns = columns
        self.values = values
    }

    /// A matrix of rows written out, as in `Matrix([[1, 2], [3, 4]])`.
    public init(_ lines: [[Double]]) {
        self.init(rows: lines.count, columns: lines.first?.count ?? 0)
        for (i, line) in lines.enumerated() {
            precondition(line.count == columns, "Every row of a matrix has the same length.")
            for (j, value) in line.enumerated() { self[i, j] = value }
        }
    }

    /// The square matrix with ones on its diagonal and zeros elsewhere.
    public static func identity(_ size: Int) -> Matrix {
        var matrix = Matrix(rows: size, columns: size)
        for i in 0..<size { matrix[i, i] = 1 }
        return matrix
    }

    /// The entry in row `i` and column `j`, both from 0.
    public subscript(i: Int, j: Int) -> Double {
        get { values[i + j * rows] }
        set { values[i + j * rows] = newValue }
    }

    /// The entries of a column, without a copy.
    public func column(_ j: Int) -> ArraySlice<Double> {
        values[(j * rows)..<((j + 1) * rows)]
    }

    /// A copy of a row; O(columns).
    public func row(_ i: Int) -> [Double] {
        (0..<columns).map { self[i, $0] }
    }

    /// Rows turned into columns; O(rows × columns).
    public var transposed: Matrix {
        var result = Matrix(rows: columns, columns: rows)
        for j in 0..<columns { for i in 0..<rows { result[j, i] = self[i, j] } }
        return result
    }

    /// The first columns.
    public func prefix(columns count: Int) -> Matrix {
        let kept = min(count, columns)
        return Matrix(rows: rows, columns: kept, values: Array(values[..<(kept * rows)]))
    }
}
