/// Compressed rows from edge columns by two counting sorts, the first by target and the second by source, so
/// that targets ascend within a row.
///
/// Both orientations of a graph are built by one of these each, at the same time. The scattering loops are most
/// of the time that reading a large network takes; they run on unchecked memory, after every index was checked.
struct RowBuilder {
    private let nodeCount: Int
    private let columns: EdgeColumns
    /// Whether an edge stands in the row of its target.
    private let isReversed: Bool

    init(_ nodeCount: Int, _ columns: EdgeColumns, isReversed: Bool) {
        self.nodeCount = nodeCount
        self.columns = columns
        self.isReversed = isReversed
    }

    func rows() -> Adjacency {
        let targetStarts = starts { target($0) }
        let starts = starts { row($0) }
        let total = columns.count
        precondition(total <= Int(UInt32.max), "A graph is built from fewer than 2^32 edges.")
        var byTarget = [Int32](repeating: 0, count: total)
        var weightByTarget = [Double](repeating: 0, count: columns.isWeighted ? total : 0)
        scatterByTarget(targetStarts, &byTarget, &weightByTarget)
        var targets = [Int32](repeating: 0, count: total)
        var weights = [Double](repeating: 0, count: weightByTarget.count)
        scatterBySource(targetStarts, starts, byTarget, weightByTarget, into: &targets, &weights)
        if Self.hasParallel(starts, targets) { return Self.joined(starts, targets, weights) }
        return Adjacency(starts: starts, targets: targets, weights: columns.isWeighted ? weights : nil)
    }

    private func row(_ piece: EdgeColumns.Piece) -> [Int32] { isReversed ? piece.targets : piece.sources }

    private func target(_ piece: EdgeColumns.Piece) -> [Int32] { isReversed ? piece.sources : piece.targets }

    /// Where the edges of each key begin.
    private func starts(_ keys: (EdgeColumns.Piece) -> [Int32]) -> [Int] {
        var starts = [Int](repeating: 0, count: nodeCount + 1)
        for piece in columns.pieces { for key in keys(piece) { starts[Int(key) + 1] += 1 } }
        for node in 0..<nodeCount { starts[node + 1] += starts[node] }
        return starts
    }

    private func scatterByTarget(_ starts: [Int], _ rows: inout [Int32], _ weights: inout [Double]) {
        var free = starts.map { UInt32($0) }
        var next = free.mutableSpan
        var rows = rows.mutableSpan
        var weights = weights.mutableSpan
        for piece in columns.pieces {
            let keys = target(piece)
            let values = row(piece)
            for edge in keys.indices {
                let key = Int(keys[edge])
                let place = unsafe Int(next[unchecked: key])
                unsafe next[unchecked: key] = UInt32(truncatingIfNeeded: place + 1)
                unsafe rows[unchecked: place] = values[edge]
                if !piece.weights.isEmpty { weights[place] = piece.weights[edge] }
            }
        }
    }

    private func scatterBySource(
        _ targetStarts: [Int], _ starts: [Int], _ rows: [Int32], _ rowWeights: [Double],
        into targets: inout [Int32], _ weights: inout [Double]
    ) {
        let isWeighted = columns.isWeighted
        var free = starts.map { UInt32($0) }
        var next = free.mutableSpan
        var targets = targets.mutableSpan
        var weights = weights.mutableSpan
        for target in 0..<nodeCount {
            for place in targetStarts[target]..<targetStarts[target + 1] {
                let row = Int(rows[place])
                let free = unsafe Int(next[unchecked: row])
                unsafe next[unchecked: row] = UInt32(truncatingIfNeeded: free + 1)
                unsafe targets[unchecked: free] = Int32(truncatingIfNeeded: target)
                if isWeighted { weights[free] = rowWeights[place] }
            }
        }
    }

    /// Whether a row names a target twice.
    private static func hasParallel(_ starts: [Int], _ targets: [Int32]) -> Bool {
        for row in 0..<(starts.count - 1) {
            var last: Int32 = -1
            for place in starts[row]..<starts[row + 1] {
                if targets[place] == last { return true }
                last = targets[place]
            }
        }
        return false
    }

    /// Parallel edges become one; without weights of their own they weigh their number.
    private static func joined(_ starts: [Int], _ targets: [Int32], _ weights: [Double]) -> Adjacency {
        var joinedStarts = [0]
        joinedStarts.reserveCapacity(starts.count)
        var joinedTargets: [Int32] = []
        var joinedWeights: [Double] = []
        joinedTargets.reserveCapacity(targets.count)
        joinedWeights.reserveCapacity(targets.count)
        for row in 0..<(starts.count - 1) {
            let first = joinedTargets.count
            for place in starts[row]..<starts[row + 1] {
                let weight = weights.isEmpty ? 1 : weights[place]
                if joinedTargets.count > first, joinedTargets[joinedTargets.count - 1] == targets[place] {
                    joinedWeights[joinedWeights.count - 1] += weight
                } else {
                    joinedTargets.append(targets[place])
                    joinedWeights.append(weight)
                }
            }
            joinedStarts.append(joinedTargets.count)
        }
        return Adjacency(starts: joinedStarts, targets: joinedTargets, weights: joinedWeights)
    }
}
