import Networks

/// Small graphs for laws and oracles, the same in every run.
enum RandomGraph {
    static func make(nodes: Int, edges: Int, isDirected: Bool, seed: UInt64) throws -> Graph {
        var state = seed &* 0x9e37_79b9_7f4a_7c15 | 1
        func next(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(bound))
        }
        let list = (0..<edges).map { _ in Graph.Edge(next(nodes), next(nodes), weight: Double(1 + next(3))) }
        return try Graph(nodeCount: nodes, edges: list, isDirected: isDirected)
    }

    static func path(_ count: Int, isDirected: Bool = false) throws -> Graph {
        try Graph(
            nodeCount: count, edges: (1..<max(count, 1)).map { Graph.Edge($0 - 1, $0) },
            isDirected: isDirected)
    }
}
