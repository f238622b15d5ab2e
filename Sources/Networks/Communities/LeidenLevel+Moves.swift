import Parallel

extension LeidenLevel {
    /// Moves nodes to the neighbouring community that gains most, until a queue of unsettled ones is empty.
    ///
    /// A node that moves puts those neighbours back into the queue that are not of its new community. Indices
    /// are nodes and communities by construction and go unchecked: this loop is most of the time spent.
    ///
    /// - Parameters:
    ///   - rate: The weight expected between two nodes over the product of their masses.
    ///   - order: Every node once, in the order of the first visit.
    /// - Returns: Whether any node moved.
    func moveNodes(_ membership: inout [Int32], _ rate: Double, order: [Int32]) -> Bool {
        guard total > 0 else { return false }
        var communities = CommunityMasses(membership, masses)
        var ring = NodeQueue(order)
        var gains = CommunityGains(nodeCount)
        let leastGain = Self.leastGain * total
        var anyMoved = false
        while let node = ring.popFirst() {
            let current = membership[node]
            gains.collect(self, node, membership)
            let own = masses[node]
            var rest = communities.mass(current)
            rest -= own
            let stay = gains.weight(to: current) - rate * own.product(rest)
            var best = current
            var bestGain = stay + leastGain
            for candidate in gains.met where candidate != current {
                let gain = gains.weight(to: candidate) - rate * own.product(communities.mass(candidate))
                if gain > bestGain {
                    best = candidate
                    bestGain = gain
                }
            }
            // A community of its own gains nothing, which is more than a bad one does.
            if bestGain < 0, let alone = communities.empty { best = alone }
            gains.clear()
            guard best != current else { continue }
            communities.move(own, from: current, to: best)
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
    private static var leastGain: Double { 1e-14 }

    /// Splits each community into parts that grew together along edges: single nodes join the part of their
    /// own community that gains most, if they are still alone, and if node and part are well tied to the rest of
    /// the community (the conditions of the paper's supplement, algorithm A.2).
    ///
    /// - Returns: The part of each node; parts are numbered by one of their nodes.
    func refined(_ membership: [Int32], _ rate: Double, order: [Int32]) -> [Int32] {
        let whole = CommunityMasses(membership, masses)
        var part = (0..<nodeCount).map { Int32($0) }
        var isAlone = [Bool](repeating: true, count: nodeCount)
        var weights = masses
        // The weight that ties each part to the rest of its community.
        var tied = innerWeights(membership)
        var gains = CommunityGains(nodeCount)
        for entry in order where isAlone[Int(entry)] {
            let node = Int(entry)
            let all = whole.mass(membership[node])
            var others = all
            others -= masses[node]
            guard tied[node] >= rate * masses[node].product(others) else { continue }
            gains.collect(self, node, part, within: membership)
            var best = entry
            var bestGain = 0.0
            for candidate in gains.met where candidate != entry {
                let own = weights[Int(candidate)]
                let gain = gains.weight(to: candidate) - rate * masses[node].product(own)
                var beside = all
                beside -= own
                if gain > bestGain, tied[Int(candidate)] >= rate * own.product(beside) {
                    best = candidate
                    bestGain = gain
                }
            }
            let weight = gains.weight(to: best)
            gains.clear()
            guard best != entry else { continue }
            weights[Int(best)] += masses[node]
            tied[Int(best)] += tied[node] - 2 * weight
            part[node] = best
            isAlone[node] = false
            isAlone[Int(best)] = false
        }
        return part
    }

    /// The weight of each node's edges inside its community.
    private func innerWeights(_ membership: [Int32]) -> [Double] {
        var inner = [Double](repeating: 0, count: nodeCount)
        let pieces = Parallel.chunks(of: nodeCount, size: 1 << 12)
        Parallel.fill(&inner, pieces: pieces) { index, values in
            let membership = membership.span
            let targets = targets.span
            for node in pieces[index] {
                let own = membership[node]
                var sum = 0.0
                for place in starts[node]..<starts[node + 1] {
                    let other = unsafe Int(targets[unchecked: place])
                    if unsafe membership[unchecked: other] == own, other != node { sum += weight(place) }
                }
                values[node - pieces[index].lowerBound] = sum
            }
        }
        return inner
    }
}

/// The mass of each community, and those that are empty.
private struct CommunityMasses<Mass: NullMass> {
    private var masses: [Mass]
    private var sizes: [Int32]
    private var free: [Int32] = []

    init(_ membership: [Int32], _ ofNodes: [Mass]) {
        masses = [Mass](repeating: .zero, count: membership.count)
        sizes = [Int32](repeating: 0, count: membership.count)
        for (node, community) in membership.enumerated() {
            masses[Int(community)] += ofNodes[node]
            sizes[Int(community)] += 1
        }
        free = sizes.indices.filter { sizes[$0] == 0 }.map { Int32($0) }
    }

    func mass(_ community: Int32) -> Mass { masses[Int(community)] }

    var empty: Int32? { free.last }

    mutating func move(_ mass: Mass, from old: Int32, to new: Int32) {
        if sizes[Int(new)] == 0 { free.removeLast() }
        sizes[Int(new)] += 1
        masses[Int(new)] += mass
        sizes[Int(old)] -= 1
        masses[Int(old)] -= mass
        if sizes[Int(old)] == 0 {
            masses[Int(old)] = .zero
            free.append(old)
        }
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
    mutating func collect<Mass>(
        _ level: LeidenLevel<Mass>, _ node: Int, _ membership: [Int32], within region: [Int32]? = nil
    ) {
        Self.collect(level, node, membership, region, &weights, &met)
    }

    @inline(__always)
    private static func collect<Mass>(
        _ level: LeidenLevel<Mass>, _ node: Int, _ membership: [Int32], _ region: [Int32]?,
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
