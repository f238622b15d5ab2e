/// One level of the search for signed communities: nodes that stand for one or more of the ground's.
///
/// Ties inside a node count in its strengths only: they never part it from its community.
struct SignedLevel: Sendable {
    private struct Tie: Sendable {
        let node: Int
        /// Friends less foes between the two.
        let weight: Double
    }

    private let ties: [[Tie]]
    /// The sum of the signs of ties inside each node, both ends.
    private let inner: [Double]
    /// Ends of ties to friends and to foes of each node.
    private let friends: [Double]
    private let foes: [Double]
    private let friendTotal: Double
    private let foeTotal: Double

    var nodeCount: Int { ties.count }

    /// Communities up to which each is compared; beyond, only those a node has a tie with. A node gains by
    /// sharing a community with foes' foes that it has no tie with.
    private static let mostCompared = 256
    private static let leastGain = 1e-9

    init(_ graph: SignedGraph) {
        ties = graph.neighbours.map { row in row.map { Tie(node: $0.node, weight: Double($0.sign)) } }
        inner = [Double](repeating: 0, count: graph.nodeCount)
        friends = graph.neighbours.map { row in Double(row.count { $0.isPositive }) }
        foes = graph.neighbours.map { row in Double(row.count { !$0.isPositive }) }
        friendTotal = Double(2 * graph.positiveCount)
        foeTotal = Double(2 * graph.negativeCount)
    }

    private init(
        ties: [[Tie]], inner: [Double], friends: [Double], foes: [Double], friendTotal: Double,
        foeTotal: Double
    ) {
        self.ties = ties
        self.inner = inner
        self.friends = friends
        self.foes = foes
        self.friendTotal = friendTotal
        self.foeTotal = foeTotal
    }

    /// What chance would give between two lots of ends.
    private func expected(_ friends: Double, _ foes: Double, _ otherFriends: Double, _ otherFoes: Double)
        -> Double
    {
        (friendTotal > 0 ? friends * otherFriends / friendTotal : 0)
            - (foeTotal > 0 ? foes * otherFoes / foeTotal : 0)
    }

    /// Moves nodes, in a random order, to where the modularity rises most, until none does.
    ///
    /// - Returns: Whether a node moved.
    func moveNodes(
        _ membership: inout [Int], _ resolution: Double, using generator: inout some RandomNumberGenerator
    ) -> Bool {
        var communityFriends = [Double](repeating: 0, count: nodeCount)
        var communityFoes = communityFriends
        var sizes = [Int](repeating: 0, count: nodeCount)
        for node in membership.indices {
            communityFriends[membership[node]] += friends[node]
            communityFoes[membership[node]] += foes[node]
            sizes[membership[node]] += 1
        }
        var order = Array(0..<nodeCount)
        order.shuffle(using: &generator)
        var weight = [Double](repeating: 0, count: nodeCount)
        var moved = false
        var hasMoved = true
        while hasMoved {
            hasMoved = false
            let occupied = sizes.indices.filter { sizes[$0] > 0 }
            let comparesAll = occupied.count <= Self.mostCompared && foeTotal > 0
            for node in order {
                let own = membership[node]
                for tie in ties[node] { weight[membership[tie.node]] += tie.weight }
                sizes[own] -= 1
                communityFriends[own] -= friends[node]
                communityFoes[own] -= foes[node]
                func gain(_ community: Int) -> Double {
                    weight[community] - resolution
                        * expected(
                            friends[node], foes[node], communityFriends[community], communityFoes[community])
                }
                var best = own
                var most = gain(own)
                func look(_ community: Int) {
                    let value = gain(community)
                    if value > most + Self.leastGain {
                        best = community
                        most = value
                    }
                }
                if comparesAll {
                    for community in occupied { look(community) }
                } else {
                    for tie in ties[node] { look(membership[tie.node]) }
                }
                // To be alone gains nothing, which is more than a loss.
                if most < -Self.leastGain, let empty = sizes.firstIndex(of: 0) { best = empty }
                for tie in ties[node] { weight[membership[tie.node]] = 0 }
                sizes[best] += 1
                communityFriends[best] += friends[node]
                communityFoes[best] += foes[node]
                if best != own {
                    membership[node] = best
                    hasMoved = true
                    moved = true
                }
            }
        }
        return moved
    }

    /// The level whose nodes are the groups, which are numbered from 0 without a gap.
    func aggregated(_ groups: [Int]) -> SignedLevel {
        let count = (groups.max() ?? -1) + 1
        var rows = [[Int: Double]](repeating: [:], count: count)
        var inner = [Double](repeating: 0, count: count)
        var friends = inner
        var foes = inner
        for node in groups.indices {
            inner[groups[node]] += self.inner[node]
            friends[groups[node]] += self.friends[node]
            foes[groups[node]] += self.foes[node]
            for tie in ties[node] {
                if groups[tie.node] == groups[node] {
                    inner[groups[node]] += tie.weight
                } else {
                    rows[groups[node]][groups[tie.node], default: 0] += tie.weight
                }
            }
        }
        return SignedLevel(
            ties: rows.map { row in row.keys.sorted().map { Tie(node: $0, weight: row[$0] ?? 0) } },
            inner: inner, friends: friends, foes: foes, friendTotal: friendTotal, foeTotal: foeTotal)
    }

    /// The modularity of a division, as far as it depends on it.
    func modularity(of membership: [Int], _ resolution: Double) -> Double {
        let whole = aggregated(membership)
        return whole.inner.indices.reduce(0) { sum, node in
            sum + whole.inner[node] - resolution
                * whole.expected(
                    whole.friends[node], whole.foes[node], whole.friends[node], whole.foes[node])
        } / max(1, friendTotal + foeTotal)
    }
}
