/// One level of the Leiden method: a weighted graph whose nodes may stand for many, and its three steps.
struct LeidenLevel {
    let nodeCount: Int
    private let ties: Adjacency
    /// Each node's share of all edge ends, self-loops twice.
    private let strength: [Double]
    private let total: Double

    init(_ graph: Graph) {
        self.init(graph.nodeCount, graph.undirected.outgoing)
    }

    private init(_ nodeCount: Int, _ ties: Adjacency) {
        self.nodeCount = nodeCount
        self.ties = ties
        strength = (0..<nodeCount).map { node in
            ties.range(node).reduce(0) { sum, place in
                sum + (Int(ties.targets[place]) == node ? 2 : 1) * ties.weights[place]
            }
        }
        total = strength.reduce(0, +)
    }

    /// Moves nodes to the neighbouring community that gains most, until a queue of unsettled ones is empty.
    ///
    /// - Returns: Whether any node moved.
    func moveNodes(
        _ membership: inout [Int], _ resolution: Double, _ generator: inout some RandomNumberGenerator
    ) -> Bool {
        guard total > 0 else { return false }
        var weightOf = [Double](repeating: 0, count: nodeCount)
        for node in 0..<nodeCount { weightOf[membership[node]] += strength[node] }
        var queue = Array(0..<nodeCount)
        queue.shuffle(using: &generator)
        var isQueued = [Bool](repeating: true, count: nodeCount)
        var toCommunity = [Double](repeating: 0, count: nodeCount)
        var head = 0
        var anyMoved = false
        while head < queue.count {
            let node = queue[head]
            head += 1
            isQueued[node] = false
            let current = membership[node]
            var candidates = [current]
            for place in ties.range(node) where Int(ties.targets[place]) != node {
                let community = membership[Int(ties.targets[place])]
                if toCommunity[community] == 0, community != current { candidates.append(community) }
                toCommunity[community] += ties.weights[place]
            }
            weightOf[current] -= strength[node]
            let share = resolution * strength[node] / total
            var best = current
            var bestGain = toCommunity[current] - share * weightOf[current]
            for community in candidates.dropFirst() {
                let gain = toCommunity[community] - share * weightOf[community]
                if gain > bestGain + Self.leastGain * total {
                    best = community
                    bestGain = gain
                }
            }
            for community in candidates { toCommunity[community] = 0 }
            weightOf[best] += strength[node]
            guard best != current else { continue }
            membership[node] = best
            anyMoved = true
            for place in ties.range(node) {
                let other = Int(ties.targets[place])
                if membership[other] != best, !isQueued[other] {
                    isQueued[other] = true
                    queue.append(other)
                }
            }
        }
        return anyMoved
    }

    /// A gain below this share of all weight is rounding.
    private static let leastGain = 1e-14

    /// Splits each community into parts that grew together along edges: single nodes join the part of their
    /// own community that gains most, and only if they are still alone.
    func refined(
        _ membership: [Int], _ resolution: Double, _ generator: inout some RandomNumberGenerator
    ) -> [Int] {
        var part = Array(0..<nodeCount)
        var size = [Int](repeating: 1, count: nodeCount)
        var weightOf = strength
        var toPart = [Double](repeating: 0, count: nodeCount)
        var order = Array(0..<nodeCount)
        order.shuffle(using: &generator)
        for node in order where size[part[node]] == 1 {
            var candidates: [Int] = []
            for place in ties.range(node) {
                let other = Int(ties.targets[place])
                guard other != node, membership[other] == membership[node] else { continue }
                if toPart[part[other]] == 0 { candidates.append(part[other]) }
                toPart[part[other]] += ties.weights[place]
            }
            let share = resolution * strength[node] / total
            var best = part[node]
            var bestGain = 0.0
            for candidate in candidates {
                let gain = toPart[candidate] - share * weightOf[candidate]
                if gain > bestGain {
                    best = candidate
                    bestGain = gain
                }
            }
            for candidate in candidates { toPart[candidate] = 0 }
            guard best != part[node] else { continue }
            size[part[node]] -= 1
            weightOf[part[node]] -= strength[node]
            part[node] = best
            size[best] += 1
            weightOf[best] += strength[node]
        }
        return Leiden.dense(part)
    }

    /// The graph whose nodes are the parts; edges inside a part become its self-loop.
    func aggregated(_ parts: [Int]) -> LeidenLevel {
        var edges: [Graph.Edge] = []
        edges.reserveCapacity(ties.targets.count)
        for node in 0..<nodeCount {
            for place in ties.range(node) {
                let other = Int(ties.targets[place])
                // An inner edge is met from both ends, a self-loop once.
                let inner = parts[other] == parts[node] && other != node
                edges.append(
                    Graph.Edge(
                        parts[node], parts[other],
                        weight: inner ? ties.weights[place] / 2 : ties.weights[place]))
            }
        }
        let count = (parts.max() ?? -1) + 1
        return LeidenLevel(count, Adjacency(count, edges))
    }
}
