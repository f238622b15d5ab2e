extension LeidenLevel {
    /// Moves nodes to the neighbouring community that gains most, until a queue of unsettled ones is empty.
    ///
    /// A node that moves puts those neighbours back into the queue that are not of its new community. Indices
    /// are nodes and communities by construction and go unchecked: this loop is most of the time spent.
    ///
    /// - Parameter order: Every node once, in the order of the first visit.
    /// - Returns: Whether any node moved.
    func moveNodes(_ membership: inout [Int32], _ resolution: Double, order: [Int32]) -> Bool {
        guard total > 0 else { return false }
        var weights = [Double](repeating: 0, count: nodeCount)
        for node in 0..<nodeCount { weights[Int(membership[node])] += strength[node] }
        var ring = NodeQueue(order)
        var gains = CommunityGains(nodeCount)
        let leastGain = Self.leastGain * total
        var anyMoved = false
        while let node = ring.popFirst() {
            let current = membership[node]
            gains.collect(self, node, membership)
            let own = strength[node]
            let share = resolution * own / total
            let stay = gains.weight(to: current) - share * (weights[Int(current)] - own)
            var best = current
            var bestGain = stay + leastGain
            for candidate in gains.met where candidate != current {
                let gain = gains.weight(to: candidate) - share * weights[Int(candidate)]
                if gain > bestGain {
                    best = candidate
                    bestGain = gain
                }
            }
            gains.clear()
            guard best != current else { continue }
            weights[Int(current)] -= own
            weights[Int(best)] += own
            membership[node] = best
            anyMoved = true
            for place in starts[node]..<starts[node + 1] {
                let other = Int(targets[place])
                if membership[other] != best { ring.append(other) }
            }
        }
        return anyMoved
    }

    /// A gain below this share of all weight is rounding.
    private static let leastGain = 1e-14

    /// Splits each community into parts that grew together along edges: single nodes join the part of their
    /// own community that gains most, and only if they are still alone.
    ///
    /// - Returns: The part of each node; parts are numbered by one of their nodes.
    func refined(_ membership: [Int32], _ resolution: Double, order: [Int32]) -> [Int32] {
        var part = (0..<nodeCount).map { Int32($0) }
        var isAlone = [Bool](repeating: true, count: nodeCount)
        var weights = strength
        var gains = CommunityGains(nodeCount)
        for entry in order where isAlone[Int(entry)] {
            let node = Int(entry)
            gains.collect(self, node, part, within: membership)
            let share = resolution * strength[node] / total
            var best = entry
            var bestGain = 0.0
            for candidate in gains.met where candidate != entry {
                let gain = gains.weight(to: candidate) - share * weights[Int(candidate)]
                if gain > bestGain {
                    best = candidate
                    bestGain = gain
                }
            }
            gains.clear()
            guard best != entry else { continue }
            weights[node] -= strength[node]
            weights[Int(best)] += strength[node]
            part[node] = best
            isAlone[Int(best)] = false
        }
        return part
    }
}

/// The weight of a node's edges into each community it has a neighbour in.
private struct CommunityGains {
    private var weights: [Double]
    /// Communities with weight, in the order met.
    private(set) var met: [Int32] = []

    init(_ count: Int) {
        weights = [Double](repeating: 0, count: count)
    }

    func weight(to community: Int32) -> Double { weights[Int(community)] }

    /// - Parameter region: If given, only neighbours of the node's own region count.
    @inline(__always)
    mutating func collect(
        _ level: LeidenLevel, _ node: Int, _ membership: [Int32], within region: [Int32]? = nil
    ) {
        Self.collect(level, node, membership, region, &weights, &met)
    }

    @inline(__always)
    private static func collect(
        _ level: LeidenLevel, _ node: Int, _ membership: [Int32], _ region: [Int32]?,
        _ weights: inout [Double], _ met: inout [Int32]
    ) {
        let targets = level.targets.span
        let membership = membership.span
        var weights = weights.mutableSpan
        for place in level.starts[node]..<level.starts[node + 1] {
            let other = unsafe Int(targets[unchecked: place])
            if other == node { continue }
            if let region, region[other] != region[node] { continue }
            let community = unsafe membership[unchecked: other]
            let known = unsafe weights[unchecked: Int(community)]
            if known == 0 { met.append(community) }
            unsafe weights[unchecked: Int(community)] = known + level.weight(place)
        }
    }

    mutating func clear() {
        for community in met { weights[Int(community)] = 0 }
        met.removeAll(keepingCapacity: true)
    }
}

/// First in, first out; every node waits at most once, so a ring as long as there are nodes is enough.
private struct NodeQueue {
    private var ring: [Int32]
    private var isWaiting: [Bool]
    private var head = 0
    private var count: Int

    /// - Parameter order: Every node once.
    init(_ order: [Int32]) {
        ring = order
        isWaiting = [Bool](repeating: true, count: order.count)
        count = order.count
    }

    mutating func popFirst() -> Int? {
        guard count > 0 else { return nil }
        let node = Int(ring[head])
        head = head + 1 == ring.count ? 0 : head + 1
        count -= 1
        isWaiting[node] = false
        return node
    }

    mutating func append(_ node: Int) {
        guard !isWaiting[node] else { return }
        isWaiting[node] = true
        let free = head + count
        ring[free < ring.count ? free : free - ring.count] = Int32(node)
        count += 1
    }
}
