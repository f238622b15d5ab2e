/// The texts of a chunk as rows of terms and counts.
struct TermRows: Sendable {
    var terms: [Int32] = []
    var counts: [Int32] = []
    var ends: [Int] = []
    /// In how many of the texts each collocation stands.
    var pairHolders: [Int]

    init(_ sequence: [Int32], _ starts: [Int], _ pairs: Collocations, terms count: Int) {
        pairHolders = [Int](repeating: 0, count: pairs.pairs.count)
        terms.reserveCapacity(sequence.count)
        counts.reserveCapacity(sequence.count)
        var tally = TermTally(terms: count + pairs.pairs.count)
        for text in 0..<(starts.count - 1) {
            var before: Int32 = -1
            for place in starts[text]..<starts[text + 1] {
                let term = sequence[place]
                if term >= 0 {
                    tally.add(Int(term))
                    if before >= 0, let pair = pairs.number(before, term) { tally.add(count + pair) }
                }
                before = term
            }
            tally.empty { term, uses in
                terms.append(Int32(term))
                counts.append(uses)
                if term >= count { pairHolders[term - count] += 1 }
            }
            ends.append(terms.count)
        }
    }
}
