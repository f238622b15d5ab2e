/// The inner loops of sparse products, where bounds checks cost half the time; the caller has checked the shapes.
enum SparseKernels {
    /// sums[r] ← Σ values[p] · vectors[indices[p]] over the stored entries p of each row of `rows`; every vector
    /// is `width` consecutive numbers.
    @safe static func combine(
        _ rows: Range<Int>, _ matrix: borrowing SparseMatrix, _ vectors: [Double], width: Int,
        into sums: inout MutableSpan<Double>
    ) {
        precondition(sums.count == rows.count * width && vectors.count == matrix.columns * width)
        unsafe matrix.values.withUnsafeBufferPointer { values in
            unsafe matrix.columnIndices.withUnsafeBufferPointer { indices in
                unsafe vectors.withUnsafeBufferPointer { vectors in
                    unsafe sums.withUnsafeMutableBufferPointer { sums in
                        guard let from = vectors.baseAddress, var sum = sums.baseAddress else { return }
                        for row in rows {
                            for place in matrix.range(ofRow: row) {
                                let value = unsafe values[place]
                                let vector = unsafe from + Int(indices[place]) * width
                                for d in 0..<width { unsafe sum[d] += value * vector[d] }
                            }
                            unsafe sum += width
                        }
                    }
                }
            }
        }
    }
}
