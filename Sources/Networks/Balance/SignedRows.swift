/// The ties of friends and foes in one array, node by node and ascending, each of which can be used up.
struct SignedRows: Sendable {
    private let starts: [Int]
    /// Where each tie leads.
    let targets: [Int]
    /// 1 or -1.
    let signs: [Int]
    /// The place of each tie in the row of its other end.
    private let twins: [Int]
    private var used: [Bool]

    /// - Complexity: O(V + E).
    init(_ graph: SignedGraph) {
        var starts = [0]
        for row in graph.neighbours { starts.append(starts[starts.count - 1] + row.count) }
        let targets = graph.neighbours.flatMap { $0.map(\.node) }
        // Rows ascend, so the ties to a node come in the order of its own row.
        var next = starts
        twins = targets.map { target in
            next[target] += 1
            return next[target] - 1
        }
        self.starts = starts
        self.targets = targets
        signs = graph.neighbours.flatMap { $0.map(\.sign) }
        used = [Bool](repeating: false, count: targets.count)
    }

    var nodeCount: Int { starts.count - 1 }

    /// The places of a node's ties.
    func ties(of node: Int) -> Range<Int> { starts[node]..<starts[node + 1] }

    func source(of tie: Int) -> Int { targets[twins[tie]] }

    func isUsed(_ tie: Int) -> Bool { used[tie] }

    /// Uses a tie up, in the rows of both of its ends.
    mutating func use(_ tie: Int) {
        used[tie] = true
        used[twins[tie]] = true
    }

    /// The place of the tie from one node to another, used up or not.
    ///
    /// - Complexity: O(log degree).
    func tie(from source: Int, to target: Int) -> Int? {
        var range = ties(of: source)
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            if targets[middle] == target { return middle }
            range = targets[middle] < target ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
        }
        return nil
    }
}
