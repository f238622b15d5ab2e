/// The weights of a ``ReplyModel`` laid end to end, to score many candidates with.
///
/// Gives the same sums as ``ReplyModel/score(_:in:)``, added in the same order.
struct ReplyScorer: Sendable {
    /// One cross: where its weights begin, and how the bins of up to four facets lead to one of them.
    private struct Term: Sendable {
        let start: Int
        let places: (Int, Int, Int, Int)
        let strides: (Int, Int, Int, Int)
    }

    private let terms: [Term]
    private let weights: [Double]

    init(_ model: ReplyModel) {
        var terms: [Term] = []
        var weights: [Double] = []
        for cross in model.crosses {
            var places = [Int](repeating: 0, count: Cross.mostFacets)
            var strides = [Int](repeating: 0, count: Cross.mostFacets)
            var stride = 1
            for (rank, facet) in cross.facets.enumerated().reversed() {
                places[rank] = facet.rawValue
                strides[rank] = stride
                stride *= Facet.binCounts[facet.rawValue]
            }
            terms.append(
                Term(
                    start: weights.count, places: (places[0], places[1], places[2], places[3]),
                    strides: (strides[0], strides[1], strides[2], strides[3])))
            weights += cross.weights
        }
        self.terms = terms
        self.weights = weights
    }

    /// The probability of each candidate; they sum to 1.
    func probabilities(_ table: CandidateTable) -> [Double] {
        guard table.count != 1 else { return [1] }
        let bins = table.bins.span
        let terms = terms.span
        let weights = weights.span
        var scores: [Double] = []
        scores.reserveCapacity(table.count)
        for row in 0..<table.count {
            let base = row * CandidateTable.width
            var sum = 0.0
            for place in terms.indices {
                let term = terms[place]
                let index =
                    term.start + Int(bins[base + term.places.0]) * term.strides.0
                    + Int(bins[base + term.places.1]) * term.strides.1
                    + Int(bins[base + term.places.2]) * term.strides.2
                    + Int(bins[base + term.places.3]) * term.strides.3
                sum += weights[index]
            }
            scores.append(sum)
        }
        return ReplyModel.softmax(scores)
    }
}
