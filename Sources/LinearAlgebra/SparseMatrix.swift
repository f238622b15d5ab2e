import Parallel

/// A sparse matrix by compressed rows (CSR); columns ascend within a row.
public struct SparseMatrix: Sendable, Equatable {
    /// How many rows there are.
    public let rows: Int
    /// How many columns there are.
    public let columns: Int
    /// Where each row begins in ``columnIndices``; one more than there are rows.
    public let rowStarts: [Int]
    /// The column of each entry, row after row, ascending within a row.
    public let columnIndices: [Int32]
    /// The value of each entry, beside ``columnIndices``.
    public var values: [Double]
    /// Consecutive rows with about the same work, for ``Parallel``.
    let pieces: [Range<Int>]

    /// An entry given by its place.
    public struct Entry: Sendable {
        /// The entry's row, from 0.
        public var row: Int
        /// The entry's column, from 0.
        public var column: Int
        /// The entry's value.
        public var value: Double

        /// An entry; entries of one place add up.
        public init(row: Int, column: Int, value: Double) {
            self.row = row
            self.column = column
            self.value = value
        }
    }

    /// Entries in any order; those of one place are added, in the order given.
    ///
    /// - Precondition: every place is inside the shape, and there are fewer than 2³¹ columns.
    /// - Complexity: O(entries + rows + columns).
    public init(rows: Int, columns: Int, entries: [Entry]) {
        precondition(columns <= Int(Int32.max), "A sparse matrix has fewer than 2^31 columns.")
        // Two counting sorts, by column and then by row, order the entries in linear time.
        let byColumn = Self.order(entries.indices.map { entries[$0].column }, buckets: columns)
        let byRow = Self.order(byColumn.map { entries[$0].row }, buckets: rows)
        var starts = [Int](repeating: 0, count: rows + 1)
        var indices: [Int32] = []
        var values: [Double] = []
        indices.reserveCapacity(entries.count)
        values.reserveCapacity(entries.count)
        var lastRow = -1
        for place in byRow {
            let entry = entries[byColumn[place]]
            if entry.row == lastRow, let last = indices.last, Int(last) == entry.column {
                values[values.count - 1] += entry.value
                continue
            }
            lastRow = entry.row
            indices.append(Int32(entry.column))
            values.append(entry.value)
            starts[entry.row + 1] += 1
        }
        for row in 0..<rows { starts[row + 1] += starts[row] }
        self.init(rows: rows, columns: columns, starts: starts, indices: indices, values: values)
    }

    private init(rows: Int, columns: Int, starts: [Int], indices: [Int32], values: [Double]) {
        self.rows = rows
        self.columns = columns
        rowStarts = starts
        columnIndices = indices
        self.values = values
        pieces = Self.pieces(starts)
    }

    /// Rows and entries in a piece; some 50 microseconds of work.
    private static let workInPiece = 1 << 16

    private static func pieces(_ starts: [Int]) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var first = 0
        for row in 0..<(starts.count - 1)
        where starts[row + 1] - starts[first] + row - first >= workInPiece || row + 2 == starts.count {
            pieces.append(first..<(row + 1))
            first = row + 1
        }
        return pieces
    }

    /// A matrix by its rows: where each begins, and the columns, ascending within a row, and values of its entries.
    ///
    /// - Precondition: the parts fit together, and every column is inside the shape.
    public init(
        rows: Int, columns: Int, rowStarts: [Int], columnIndices: [Int32], values: [Double]
    ) {
        precondition(columns <= Int(Int32.max), "A sparse matrix has fewer than 2^31 columns.")
        precondition(
            rowStarts.count == rows + 1 && rowStarts[0] == 0 && rowStarts[rows] == values.count
                && columnIndices.count == values.count,
            "The parts of a sparse matrix fit together.")
        precondition(
            columnIndices.allSatisfy { $0 >= 0 && Int($0) < columns }, "An entry stands inside its matrix.")
        self.init(
            rows: rows, columns: columns, starts: rowStarts, indices: columnIndices, values: values)
    }

    /// The indices of `keys` in stable ascending order of the keys.
    private static func order(_ keys: [Int], buckets: Int) -> [Int] {
        var next = [Int](repeating: 0, count: buckets + 1)
        for key in keys {
            precondition((0..<buckets).contains(key), "An entry stands inside its matrix.")
            next[key + 1] += 1
        }
        for bucket in 0..<buckets { next[bucket + 1] += next[bucket] }
        var order = [Int](repeating: 0, count: keys.count)
        for (index, key) in keys.enumerated() {
            order[next[key]] = index
            next[key] += 1
        }
        return order
    }

    /// The stored entries.
    public var count: Int { values.count }

    /// Where a row's entries stand in ``columnIndices`` and ``values``.
    public func range(ofRow row: Int) -> Range<Int> {
        rowStarts[row]..<rowStarts[row + 1]
    }

    /// - Complexity: O(entries + rows + columns): one counting sort.
    public var transposed: SparseMatrix {
        var starts = [Int](repeating: 0, count: columns + 1)
        for column in columnIndices { starts[Int(column) + 1] += 1 }
        for column in 0..<columns { starts[column + 1] += starts[column] }
        var free = starts
        var indices = [Int32](repeating: 0, count: count)
        var turned = [Double](repeating: 0, count: count)
        for row in 0..<rows {
            for place in range(ofRow: row) {
                let column = Int(columnIndices[place])
                indices[free[column]] = Int32(row)
                turned[free[column]] = values[place]
                free[column] += 1
            }
        }
        return SparseMatrix(rows: columns, columns: rows, starts: starts, indices: indices, values: turned)
    }

    /// The rows that have an entry, in their order.
    ///
    /// - Complexity: O(rows).
    public var rowsWithEntries: SparseMatrix {
        let kept = (0..<rows).filter { rowStarts[$0] < rowStarts[$0 + 1] }
        guard kept.count < rows else { return self }
        return SparseMatrix(
            rows: kept.count, columns: columns, starts: kept.map { rowStarts[$0] } + [count],
            indices: columnIndices, values: values)
    }

    /// The rows at `places`, in that order.
    public func rows(at places: [Int]) -> SparseMatrix {
        var starts = [0]
        starts.reserveCapacity(places.count + 1)
        var indices: [Int32] = []
        var kept: [Double] = []
        for row in places {
            indices += columnIndices[range(ofRow: row)]
            kept += values[range(ofRow: row)]
            starts.append(kept.count)
        }
        return SparseMatrix(
            rows: places.count, columns: columns, rowStarts: starts, columnIndices: indices, values: kept)
    }

    /// The matrix with every entry stored.
    public var dense: Matrix {
        var result = Matrix(rows: rows, columns: columns)
        for row in 0..<rows {
            for place in range(ofRow: row) { result[row, Int(columnIndices[place])] = values[place] }
        }
        return result
    }
}
