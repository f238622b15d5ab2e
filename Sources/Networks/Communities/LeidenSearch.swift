import Parallel

/// One search for communities: passes over all levels, each from the communities of the one before.
struct LeidenSearch<Mass: NullMass> {
    private let ground: LeidenLevel<Mass>
    private let rate: Double
    private let order: VisitOrder

    /// - Parameter rate: The weight expected between two nodes over the product of their masses.
    init(_ ground: LeidenLevel<Mass>, rate: Double, order: VisitOrder) {
        self.ground = ground
        self.rate = rate
        self.order = order
    }

    /// The community of each node, numbered from 0 in the order of first use.
    func membership(passes: Int, using generator: inout SeededGenerator) -> [Int32] {
        var membership = (0..<ground.nodeCount).map { Int32($0) }
        var pass = 0
        while ground.moveNodes(&membership, rate, order: order(ground, using: &generator)),
            pass < passes
        {
            climb(&membership, using: &generator)
            pass += 1
        }
        return ConnectedParts.of(membership, in: ground)
    }

    /// Refines and aggregates the communities of the ground level until every community is one node.
    private func climb(_ membership: inout [Int32], using generator: inout SeededGenerator) {
        var level = ground
        // The node of the current level that each node of the ground belongs to.
        var nodeOf = (0..<ground.nodeCount).map { Int32($0) }
        var current = membership
        while true {
            let parts = level.refined(current, rate, order: order(level, using: &generator))
            let numbering = ConsecutiveNumbers(parts)
            guard numbering.count < level.nodeCount else { break }
            let next = level.aggregated(numbering.numbers, count: numbering.count)
            var ofPart = [Int32](repeating: 0, count: next.nodeCount)
            for node in current.indices { ofPart[Int(numbering.numbers[node])] = current[node] }
            for node in nodeOf.indices { nodeOf[node] = numbering.numbers[Int(nodeOf[node])] }
            level = next
            current = ConsecutiveNumbers(ofPart).numbers
            _ = level.moveNodes(&current, rate, order: order(level, using: &generator))
        }
        for node in membership.indices { membership[node] = current[Int(nodeOf[node])] }
    }

    private func order(_ level: LeidenLevel<Mass>, using generator: inout SeededGenerator)
        -> [Int32]
    {
        var order = (0..<level.nodeCount).map { Int32($0) }
        switch self.order {
        case .strongestFirst:
            order.sort { (level.masses[Int($1)].size, $0) < (level.masses[Int($0)].size, $1) }
        case .weakestFirst:
            order.sort { (level.masses[Int($0)].size, $0) < (level.masses[Int($1)].size, $1) }
        case .shuffled: order.shuffle(using: &generator)
        }
        return order
    }
}

/// The order in which nodes are first visited.
enum VisitOrder: Sendable {
    /// Hubs first: the fastest, since hubs lie close together in memory.
    case strongestFirst
    case weakestFirst
    case shuffled
}

/// Numbers made consecutive from 0 in the order of first use.
struct ConsecutiveNumbers {
    private(set) var numbers: [Int32]
    private(set) var count = 0

    /// - Parameter numbers: Not negative; the largest decides how much memory is taken.
    init(_ numbers: [Int32]) {
        var known = [Int32](repeating: -1, count: Int(numbers.max() ?? -1) + 1)
        self.numbers = numbers
        for (index, number) in numbers.enumerated() {
            if known[Int(number)] < 0 {
                known[Int(number)] = Int32(count)
                count += 1
            }
            self.numbers[index] = known[Int(number)]
        }
    }
}

/// Communities split into the parts that edges hold together inside them; that never lowers the modularity.
enum ConnectedParts {
    static func of<Mass>(_ membership: [Int32], in level: LeidenLevel<Mass>) -> [Int32] {
        var part = [Int32](repeating: -1, count: membership.count)
        var count: Int32 = 0
        var stack: [Int32] = []
        for start in membership.indices where part[start] < 0 {
            part[start] = count
            stack.append(Int32(start))
            while let node = stack.popLast() {
                for place in level.starts[Int(node)]..<level.starts[Int(node) + 1] {
                    let other = Int(level.targets[place])
                    if part[other] < 0, membership[other] == membership[start] {
                        part[other] = count
                        stack.append(Int32(other))
                    }
                }
            }
            count += 1
        }
        return part
    }
}
