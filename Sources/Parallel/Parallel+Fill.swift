extension Parallel {
    /// Lets `body` write consecutive pieces of an array in place, on all cores.
    ///
    /// - Parameters:
    ///   - array: Is written; its pieces must not overlap.
    ///   - pieces: Ranges of the array, ascending. They depend on the data alone, never on the machine.
    ///   - body: Gets the number of the piece and the piece itself, counted from 0. It runs concurrently with
    ///     itself.
    /// - Returns: One result a piece, in the order of the pieces: reduce it in that order.
    /// - Complexity: That of `body` over all pieces, divided among the cores.
    @discardableResult
    public static func fill<Element: Sendable, Result: Sendable>(
        _ array: inout [Element], pieces: [Range<Int>],
        _ body: @Sendable (_ piece: Int, _ values: inout MutableSpan<Element>) -> Result
    ) -> [Result] {
        var end = 0
        for piece in pieces {
            precondition(piece.lowerBound >= end, "The pieces of an array ascend and do not overlap.")
            end = piece.upperBound
        }
        precondition(end <= array.count, "The pieces of an array lie inside it.")
        return unsafe array.withUnsafeMutableBufferPointer { buffer in
            let base = unsafe SharedBuffer(values: buffer)
            return mapEach(pieces.count) { index in
                var span = unsafe MutableSpan(
                    _unsafeElements: UnsafeMutableBufferPointer(rebasing: base.values[pieces[index]]))
                return body(index, &span)
            }
        }
    }

    /// Pieces that do not overlap are written by one iteration each, so sharing the buffer is safe.
    @safe private struct SharedBuffer<Element>: @unchecked Sendable {
        let values: UnsafeMutableBufferPointer<Element>
    }
}
