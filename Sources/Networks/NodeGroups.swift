/// The nodes of each group, ascending; groups are numbered from 0.
struct NodeGroups {
    private let starts: [Int]
    private let nodes: [Int32]

    /// By a counting sort.
    ///
    /// - Parameters:
    ///   - groupOf: The group of each node.
    ///   - count: How many groups there are.
    /// - Complexity: O(V + groups).
    init(_ groupOf: [Int32], count: Int) {
        var starts = [Int](repeating: 0, count: count + 1)
        for group in groupOf { starts[Int(group) + 1] += 1 }
        for group in 0..<count { starts[group + 1] += starts[group] }
        var free = starts
        var nodes = [Int32](repeating: 0, count: groupOf.count)
        for (node, group) in groupOf.enumerated() {
            nodes[free[Int(group)]] = Int32(node)
            free[Int(group)] += 1
        }
        self.starts = starts
        self.nodes = nodes
    }

    subscript(group: Int) -> ArraySlice<Int32> { nodes[starts[group]..<starts[group + 1]] }
}
