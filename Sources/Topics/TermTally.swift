/// How often one text uses each term, given back in the order of the terms without sorting.
///
/// A bit says that a term was used, a bit above it that one of 64 terms was: what is set is found by counting zeros.
struct TermTally {
    private var uses: [Int32]
    private var bits: [UInt64]
    private var summary: [UInt64]

    init(terms: Int) {
        uses = [Int32](repeating: 0, count: terms)
        bits = [UInt64](repeating: 0, count: (terms + 63) / 64)
        summary = [UInt64](repeating: 0, count: (bits.count + 63) / 64)
    }

    @inline(__always)
    mutating func add(_ term: Int) {
        uses[term] &+= 1
        bits[term >> 6] |= 1 << UInt64(term & 63)
        summary[term >> 12] |= 1 << UInt64((term >> 6) & 63)
    }

    /// Hands out the terms that were used, ascending, and forgets them.
    ///
    /// - Complexity: O(terms used + terms / 4,096).
    @inline(__always)
    mutating func empty(_ body: (_ term: Int, _ uses: Int32) -> Void) {
        for block in summary.indices where summary[block] != 0 {
            var words = summary[block]
            while words != 0 {
                let word = block << 6 | words.trailingZeroBitCount
                words &= words &- 1
                var left = bits[word]
                while left != 0 {
                    let term = word << 6 | left.trailingZeroBitCount
                    left &= left &- 1
                    body(term, uses[term])
                    uses[term] = 0
                }
                bits[word] = 0
            }
            summary[block] = 0
        }
    }
}
