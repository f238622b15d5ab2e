/// The strongly connected components of a directed graph: nodes that reach each other.
///
/// Tarjan (1972, DOI 10.1137/0201010), without recursion.
struct StrongComponents {
    /// The component of each node. An edge never leads from a component to one with a larger number, so that whoever
    /// goes by descending numbers follows the edges.
    let componentOf: [Int32]
    /// How many there are.
    let count: Int

    /// - Complexity: O(V + E).
    init(_ graph: Graph) {
        let edges = graph.outgoing
        let n = graph.nodeCount
        var component = [Int32](repeating: -1, count: n)
        // The order of discovery; 0 for nodes that were not met.
        var index = [Int32](repeating: 0, count: n)
        var lowest = index
        var met: Int32 = 0
        var components: Int32 = 0
        var open: [Int32] = []
        var path: [(node: Int32, next: Int)] = []
        for root in 0..<n where index[root] == 0 {
            path.append((Int32(root), edges.starts[root]))
            while let (node, next) = path.last {
                let place = Int(node)
                if next == edges.starts[place], index[place] == 0 {
                    met += 1
                    index[place] = met
                    lowest[place] = met
                    open.append(node)
                }
                if next < edges.starts[place + 1] {
                    path[path.count - 1].next += 1
                    let target = Int(edges.targets[next])
                    if index[target] == 0 {
                        path.append((Int32(target), edges.starts[target]))
                    } else if component[target] < 0 {
                        lowest[place] = min(lowest[place], index[target])
                    }
                    continue
                }
                path.removeLast()
                if let before = path.last {
                    lowest[Int(before.node)] = min(lowest[Int(before.node)], lowest[place])
                }
                guard lowest[place] == index[place] else { continue }
                while let member = open.popLast() {
                    component[Int(member)] = components
                    if member == node { break }
                }
                components += 1
            }
        }
        componentOf = component
        count = Int(components)
    }

    /// The nodes of each component.
    var members: NodeGroups { NodeGroups(componentOf, count: count) }
}
