/// The inner loops of sparse products, on unchecked memory: the places were checked when the matrix was built, the
/// lengths by the caller. Checked, they take twice as long.
enum SparseProducts {
    private typealias Lanes = SIMD8<Double>

    /// The products of some rows with a vector.
    static func multiply(
        _ a: SparseMatrix, rows: Range<Int>, _ x: [Double], into sums: inout MutableSpan<Double>
    ) {
        let starts = a.rowStarts.span
        let columns = a.columnIndices.span
        let values = a.values.span
        let x = x.span
        for row in rows {
            var place = starts[row]
            let end = starts[row + 1]
            // Four sums, so that additions do not wait for each other.
            var four = SIMD4<Double>()
            while place + 4 <= end {
                let factors = unsafe SIMD4(
                    x[unchecked: Int(columns[unchecked: place])],
                    x[unchecked: Int(columns[unchecked: place + 1])],
                    x[unchecked: Int(columns[unchecked: place + 2])],
                    x[unchecked: Int(columns[unchecked: place + 3])])
                let entries = unsafe SIMD4(
                    values[unchecked: place], values[unchecked: place + 1], values[unchecked: place + 2],
                    values[unchecked: place + 3])
                four += entries * factors
                place += 4
            }
            var sum = four.sum()
            while place < end {
                sum += unsafe values[unchecked: place] * x[unchecked: Int(columns[unchecked: place])]
                place += 1
            }
            sums[row - rows.lowerBound] = sum
        }
    }

    /// The products of some rows with `width` vectors, whose entries of one row lie side by side.
    static func multiply(
        _ a: SparseMatrix, rows: Range<Int>, _ dense: [Double], width: Int,
        into sums: inout MutableSpan<Double>
    ) {
        unsafe dense.withUnsafeBufferPointer { dense in
            unsafe sums.withUnsafeMutableBufferPointer { sums in
                guard let from = dense.baseAddress, let to = sums.baseAddress else { return }
                for row in rows {
                    unsafe multiply(a, row, from, width, to + (row - rows.lowerBound) * width)
                }
            }
        }
    }

    /// Sixteen sums at a time stay in registers while the row is passed.
    private static func multiply(
        _ a: SparseMatrix, _ row: Int, _ dense: UnsafePointer<Double>, _ width: Int,
        _ sums: UnsafeMutablePointer<Double>
    ) {
        let columns = a.columnIndices.span
        let values = a.values.span
        let places = a.range(ofRow: row)
        var first = 0
        while first + 16 <= width {
            var low = Lanes()
            var high = Lanes()
            for place in places {
                let value = unsafe Lanes(repeating: values[unchecked: place])
                let from = unsafe UnsafeRawPointer(dense + Int(columns[unchecked: place]) * width + first)
                low += value * (unsafe from.loadUnaligned(as: Lanes.self))
                high += value * (unsafe from.loadUnaligned(fromByteOffset: 64, as: Lanes.self))
            }
            let to = unsafe UnsafeMutableRawPointer(sums + first)
            unsafe to.storeBytes(of: low, as: Lanes.self)
            unsafe to.storeBytes(of: high, toByteOffset: 64, as: Lanes.self)
            first += 16
        }
        if first + 8 <= width {
            var eight = Lanes()
            for place in places {
                let value = unsafe Lanes(repeating: values[unchecked: place])
                let from = unsafe UnsafeRawPointer(dense + Int(columns[unchecked: place]) * width + first)
                eight += value * (unsafe from.loadUnaligned(as: Lanes.self))
            }
            unsafe UnsafeMutableRawPointer(sums + first).storeBytes(of: eight, as: Lanes.self)
            first += 8
        }
        if first + 4 <= width {
            var four = SIMD4<Double>()
            for place in places {
                let value = unsafe SIMD4<Double>(repeating: values[unchecked: place])
                let from = unsafe UnsafeRawPointer(dense + Int(columns[unchecked: place]) * width + first)
                four += value * (unsafe from.loadUnaligned(as: SIMD4<Double>.self))
            }
            unsafe UnsafeMutableRawPointer(sums + first).storeBytes(of: four, as: SIMD4<Double>.self)
            first += 4
        }
        for column in first..<width {
            var sum = 0.0
            for place in places {
                sum +=
                    unsafe values[unchecked: place] * dense[Int(columns[unchecked: place]) * width + column]
            }
            unsafe sums[column] = sum
        }
    }
}
