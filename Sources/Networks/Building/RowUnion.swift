import Parallel

/// The rows of an undirected graph from those of a directed one: each node's outgoing and incoming edges merged.
///
/// Both rows ascend, so a merge of two runs does it, for many rows at a time. An edge and its opposite become
/// one with both weights; a self-loop stands in both rows and is taken once.
struct RowUnion: Sendable {
    private let outgoing: Adjacency
    private let incoming: Adjacency

    init(_ outgoing: Adjacency, _ incoming: Adjacency) {
        self.outgoing = outgoing
        self.incoming = incoming
    }

    func rows() -> Adjacency {
        let n = outgoing.nodeCount
        var starts = [Int](repeating: 0, count: n + 1)
        let pieces = outgoing.pieces
        let shifted = pieces.map { ($0.lowerBound + 1)..<($0.upperBound + 1) }
        let sums = Parallel.fill(&starts, pieces: shifted) { index, lengths in
            var hasSums = false
            for node in pieces[index] {
                var length = 0
                merge(node) { _, first, second in
                    length += 1
                    if first >= 0, second >= 0 { hasSums = true }
                }
                lengths[node - pieces[index].lowerBound] = length
            }
            return hasSums
        }
        for node in 0..<n { starts[node + 1] += starts[node] }
        let entries = pieces.map { starts[$0.lowerBound]..<starts[$0.upperBound] }
        var targets = [Int32](repeating: 0, count: starts[n])
        Parallel.fill(&targets, pieces: entries) { index, targets in
            var place = 0
            for node in pieces[index] {
                merge(node) { target, _, _ in
                    targets[place] = target
                    place += 1
                }
            }
        }
        guard sums.contains(true) || !outgoing.isUnweighted || !incoming.isUnweighted else {
            return Adjacency(starts: starts, targets: targets, weights: nil)
        }
        var weights = [Double](repeating: 0, count: starts[n])
        Parallel.fill(&weights, pieces: entries) { index, weights in
            var place = 0
            for node in pieces[index] {
                merge(node) { _, first, second in
                    weights[place] =
                        (first >= 0 ? outgoing.weight(at: first) : 0)
                        + (second >= 0 ? incoming.weight(at: second) : 0)
                    place += 1
                }
            }
        }
        return Adjacency(starts: starts, targets: targets, weights: weights)
    }

    /// Calls `visit` for each neighbour, ascending, with its places in the two rows; -1 where it has none.
    @inline(__always)
    private func merge(_ node: Int, _ visit: (Int32, _ outgoing: Int, _ incoming: Int) -> Void) {
        var out = outgoing.starts[node]
        var back = incoming.starts[node]
        let outEnd = outgoing.starts[node + 1]
        let backEnd = incoming.starts[node + 1]
        while out < outEnd || back < backEnd {
            let first = out < outEnd ? outgoing.targets[out] : Int32.max
            let second = back < backEnd ? incoming.targets[back] : Int32.max
            if first < second {
                visit(first, out, -1)
                out += 1
            } else if second < first {
                visit(second, -1, back)
                back += 1
            } else {
                visit(first, out, Int(first) == node ? -1 : back)
                out += 1
                back += 1
            }
        }
    }
}
