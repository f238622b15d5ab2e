import Parallel

/// One level of the search for signed communities: nodes that stand for one or more of the ground's.
///
/// Ties inside a node count in its strengths only: they never part it from its community.
struct SignedLevel: Sendable {
    /// Where the ties of each node start in ``targets`` and ``weights``, and the end of the last.
    private let starts: [Int]
    private let targets: [Int32]
    /// Friends less foes between the two ends.
    private let weights: [Double]
    /// The sum of the signs of ties inside each node, both ends.
    private let inner: [Double]
    /// Ends of ties to friends and to foes of each node.
    private let friends: [Double]
    private let foes: [Double]
    private let friendTotal: Double
    private let foeTotal: Double

    var nodeCount: Int { friends.count }

    /// Communities up to which each is compared; beyond, only those a node has a tie with. A node gains by
    /// sharing a community with foes' foes that it has no tie with.
    private static let mostCompared = 256
    private static let leastGain = 1e-9

    init(_ graph: SignedGraph) {
        var starts = [0]
        starts.reserveCapacity(graph.nodeCount + 1)
        var targets: [Int32] = []
        targets.reserveCapacity(2 * graph.tieCount)
        var weights: [Double] = []
        weights.reserveCapacity(2 * graph.tieCount)
        for row in graph.neighbours {
            for tie in row {
                targets.append(Int32(tie.node))
                weights.append(Double(tie.sign))
            }
            starts.append(targets.count)
        }
        self.starts = starts
        self.targets = targets
        self.weights = weights
        inner = [Double](repeating: 0, count: graph.nodeCount)
        friends = graph.neighbours.map { row in Double(row.count { $0.isPositive }) }
        foes = graph.neighbours.map { row in Double(row.count { !$0.isPositive }) }
        friendTotal = Double(2 * graph.positiveCount)
        foeTotal = Double(2 * graph.negativeCount)
    }

    private init(
        starts: [Int], targets: [Int32], weights: [Double], sums: Sums, friendTotal: Double,
        foeTotal: Double
    ) {
        self.starts = starts
        self.targets = targets
        self.weights = weights
        inner = sums.inner
        friends = sums.friends
        foes = sums.foes
        self.friendTotal = friendTotal
        self.foeTotal = foeTotal
    }

    /// Moves nodes, in a random order, to where the modularity rises most, until none does.
    ///
    /// Nodes and communities are places in arrays by construction and go unchecked: this loop is most of the time
    /// that null models take.
    ///
    /// - Returns: Whether a node moved.
    func moveNodes(
        _ membership: inout [Int], _ resolution: Double, using generator: inout SeededGenerator
    ) -> Bool {
        var communities = Communities(self, membership)
        var order = Array(0..<nodeCount)
        order.shuffle(using: &generator)
        var weight = [Double](repeating: 0, count: nodeCount)
        var moved = false
        var hasMoved = true
        while hasMoved {
            hasMoved = false
            let occupied = communities.occupied
            let comparesAll = occupied.count <= Self.mostCompared && foeTotal > 0
            for node in order {
                let own = membership[node]
                collect(node, membership, &weight)
                communities.leave(own, friends[node], foes[node])
                var choice = Choice(self, node, resolution, own, communities, weight)
                if comparesAll {
                    choice.look(among: occupied, communities, weight)
                } else {
                    for tie in starts[node]..<starts[node + 1] {
                        choice.look(at: membership[Int(targets[tie])], communities, weight)
                    }
                }
                // To be alone gains nothing, which is more than a loss.
                if choice.gain < -Self.leastGain, let empty = communities.firstEmpty { choice.best = empty }
                for tie in starts[node]..<starts[node + 1] { weight[membership[Int(targets[tie])]] = 0 }
                communities.join(choice.best, friends[node], foes[node])
                if choice.best != own {
                    membership[node] = choice.best
                    hasMoved = true
                    moved = true
                }
            }
        }
        return moved
    }

    /// Adds up the ties of a node by the communities they lead to.
    @inline(__always)
    private func collect(_ node: Int, _ membership: [Int], _ weight: inout [Double]) {
        let targets = targets.span
        let weights = weights.span
        let membership = membership.span
        var weight = weight.mutableSpan
        for tie in starts[node]..<starts[node + 1] {
            let community = unsafe membership[unchecked: Int(targets[unchecked: tie])]
            unsafe weight[unchecked: community] += weights[unchecked: tie]
        }
    }

    /// The level whose nodes are the groups, which are numbered from 0 without a gap.
    ///
    /// - Complexity: O(V + E), and the sorting of each group's neighbours.
    func aggregated(_ groups: [Int]) -> SignedLevel {
        let sums = Sums(self, groups)
        let count = sums.inner.count
        var members = [[Int32]](repeating: [], count: count)
        for node in groups.indices { members[groups[node]].append(Int32(node)) }
        var starts = [0]
        var targets: [Int32] = []
        var weights: [Double] = []
        var weight = [Double](repeating: 0, count: count)
        var isMet = [Bool](repeating: false, count: count)
        var met: [Int32] = []
        for group in 0..<count {
            for node in members[group] {
                for tie in self.starts[Int(node)]..<self.starts[Int(node) + 1] {
                    let other = groups[Int(self.targets[tie])]
                    guard other != group else { continue }
                    if !isMet[other] {
                        isMet[other] = true
                        met.append(Int32(other))
                    }
                    weight[other] += self.weights[tie]
                }
            }
            met.sort()
            for other in met {
                targets.append(other)
                weights.append(weight[Int(other)])
                weight[Int(other)] = 0
                isMet[Int(other)] = false
            }
            met.removeAll(keepingCapacity: true)
            starts.append(targets.count)
        }
        return SignedLevel(
            starts: starts, targets: targets, weights: weights, sums: sums, friendTotal: friendTotal,
            foeTotal: foeTotal)
    }

    /// The modularity of a division, as far as it depends on it.
    ///
    /// - Complexity: O(V + E).
    func modularity(of membership: [Int], _ resolution: Double) -> Double {
        let sums = Sums(self, membership)
        return sums.inner.indices.reduce(0) { sum, group in
            let friends = sums.friends[group]
            let foes = sums.foes[group]
            let expected =
                (friendTotal > 0 ? friends * friends / friendTotal : 0)
                - (foeTotal > 0 ? foes * foes / foeTotal : 0)
            return sum + sums.inner[group] - resolution * expected
        } / max(1, friendTotal + foeTotal)
    }
}

extension SignedLevel {
    /// The sum of the signs inside each group, and its ends of ties to friends and to foes.
    private struct Sums {
        private(set) var inner: [Double]
        private(set) var friends: [Double]
        private(set) var foes: [Double]

        init(_ level: SignedLevel, _ groups: [Int]) {
            inner = [Double](repeating: 0, count: (groups.max() ?? -1) + 1)
            friends = inner
            foes = inner
            for node in groups.indices {
                let group = groups[node]
                inner[group] += level.inner[node]
                friends[group] += level.friends[node]
                foes[group] += level.foes[node]
                for tie in level.starts[node]..<level.starts[node + 1]
                where groups[Int(level.targets[tie])] == group { inner[group] += level.weights[tie] }
            }
        }
    }

    /// What the communities hold while nodes move between them.
    private struct Communities {
        private(set) var friends: [Double]
        private(set) var foes: [Double]
        private var sizes: [Int]

        init(_ level: SignedLevel, _ membership: [Int]) {
            friends = [Double](repeating: 0, count: level.nodeCount)
            foes = friends
            sizes = [Int](repeating: 0, count: level.nodeCount)
            for node in membership.indices { join(membership[node], level.friends[node], level.foes[node]) }
        }

        var occupied: [Int] { sizes.indices.filter { sizes[$0] > 0 } }
        var firstEmpty: Int? { sizes.firstIndex(of: 0) }

        mutating func join(_ community: Int, _ friends: Double, _ foes: Double) {
            sizes[community] += 1
            self.friends[community] += friends
            self.foes[community] += foes
        }

        mutating func leave(_ community: Int, _ friends: Double, _ foes: Double) {
            sizes[community] -= 1
            self.friends[community] -= friends
            self.foes[community] -= foes
        }
    }

    /// The community that a node gains most by, of those looked at.
    private struct Choice {
        var best: Int
        private(set) var gain: Double
        /// What chance gives for each end of a friend, and of a foe, that a community has.
        private let chanceOfFriend: Double
        private let chanceOfFoe: Double

        init(
            _ level: SignedLevel, _ node: Int, _ resolution: Double, _ own: Int, _ communities: Communities,
            _ weight: [Double]
        ) {
            chanceOfFriend =
                level.friendTotal > 0 ? level.friends[node] * (resolution / level.friendTotal) : 0
            chanceOfFoe = level.foeTotal > 0 ? level.foes[node] * (resolution / level.foeTotal) : 0
            best = own
            gain =
                weight[own] - chanceOfFriend * communities.friends[own] + chanceOfFoe * communities.foes[own]
        }

        mutating func look(at community: Int, _ communities: Communities, _ weight: [Double]) {
            let value =
                weight[community] - chanceOfFriend * communities.friends[community]
                + chanceOfFoe * communities.foes[community]
            if value > gain + SignedLevel.leastGain {
                best = community
                gain = value
            }
        }

        @inline(__always)
        mutating func look(among some: [Int], _ communities: Communities, _ weight: [Double]) {
            let friends = communities.friends.span
            let foes = communities.foes.span
            let weight = weight.span
            var best = best
            var gain = gain
            for community in some {
                let value =
                    unsafe weight[unchecked: community] - chanceOfFriend * friends[unchecked: community]
                    + chanceOfFoe * foes[unchecked: community]
                if value > gain + SignedLevel.leastGain {
                    best = community
                    gain = value
                }
            }
            self.best = best
            self.gain = gain
        }
    }
}
