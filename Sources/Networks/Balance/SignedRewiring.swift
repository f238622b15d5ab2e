/// Networks of friends and foes in which every node keeps its number of friends and its number of foes, and
/// everything else is chance: the null model of signed measures.
///
/// Ties of each sign are swapped among themselves as ``Rewiring`` does, never onto a pair that has a tie of
/// either sign (the degree-preserving model for signed networks; Maslov and Sneppen 2002,
/// DOI 10.1126/science.1065103).
public enum SignedRewiring {
    /// A rewired copy.
    ///
    /// - Complexity: O(E × swaps), ``Rewiring/swapsPerEdge`` for each tie.
    public static func rewired(
        _ graph: SignedGraph, using generator: inout some RandomNumberGenerator
    ) throws(NetworkError) -> SignedGraph {
        var ties = graph.ties
        var present = PairSet(graph.nodeCount, isOrdered: false)
        for tie in ties { present.insert(tie.source, tie.target) }
        let split = ties.partition { $0.sign < 0 }
        swap(&ties, 0..<split, &present, using: &generator)
        swap(&ties, split..<ties.count, &present, using: &generator)
        return try SignedGraph(nodeCount: graph.nodeCount, ties: ties)
    }

    private static func swap(
        _ ties: inout [SignedGraph.Tie], _ range: Range<Int>, _ present: inout PairSet,
        using generator: inout some RandomNumberGenerator
    ) {
        guard range.count > 1 else { return }
        for _ in 0..<(range.count * Rewiring.swapsPerEdge) {
            let i = range.lowerBound + generator.place(below: range.count)
            let j = range.lowerBound + generator.place(below: range.count)
            let isTurned = Bool.random(using: &generator)
            let a = isTurned ? (ties[i].target, ties[i].source) : (ties[i].source, ties[i].target)
            let b = (ties[j].source, ties[j].target)
            guard i != j, a.0 != b.1, b.0 != a.1, !present.contains(a.0, b.1),
                !present.contains(b.0, a.1)
            else { continue }
            present.remove(a.0, a.1)
            present.remove(b.0, b.1)
            present.insert(a.0, b.1)
            present.insert(b.0, a.1)
            let sign = ties[i].sign
            ties[i] = SignedGraph.Tie(a.0, b.1, sign: sign)
            ties[j] = SignedGraph.Tie(b.0, a.1, sign: sign)
        }
    }
}
