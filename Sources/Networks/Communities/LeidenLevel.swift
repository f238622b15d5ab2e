/// One level of the Leiden method: a weighted graph whose nodes may stand for many.
///
/// Self-loops count in the strengths only: they never part a node from its community.
struct LeidenLevel<Mass: NullMass>: Sendable {
    let starts: [Int]
    let targets: [Int32]
    /// Empty where every weight is 1.
    let weights: [Double]
    /// What each node weighs in the null model.
    let masses: [Mass]
    /// The weight of all edge ends, self-loops twice.
    let total: Double

    var nodeCount: Int { starts.count - 1 }

    /// - Parameter masses: One a node.
    init(_ ties: Adjacency, masses: [Mass], total: Double) {
        self.init(
            starts: ties.starts, targets: ties.targets, weights: ties.weights ?? [], masses: masses,
            total: total)
    }

    private init(starts: [Int], targets: [Int32], weights: [Double], masses: [Mass], total: Double) {
        self.starts = starts
        self.targets = targets
        self.weights = weights
        self.masses = masses
        self.total = total
    }

    @inline(__always)
    func weight(_ place: Int) -> Double { weights.isEmpty ? 1 : weights[place] }

    /// The graph whose nodes are the parts, which are numbered from 0.
    ///
    /// - Complexity: O(V + E).
    func aggregated(_ parts: [Int32], count: Int) -> LeidenLevel {
        let members = NodeGroups(parts, count: count)
        var ends = [Int](repeating: 0, count: count + 1)
        var targets: [Int32] = []
        var weights: [Double] = []
        var masses = [Mass](repeating: .zero, count: count)
        var toPart = [Double](repeating: 0, count: count)
        var met: [Int32] = []
        for part in 0..<count {
            for member in members[part] {
                let node = Int(member)
                masses[part] += self.masses[node]
                for place in starts[node]..<starts[node + 1] {
                    let other = parts[Int(self.targets[place])]
                    if toPart[Int(other)] == 0 { met.append(other) }
                    toPart[Int(other)] += weight(place)
                }
            }
            for other in met {
                if Int(other) != part {
                    targets.append(other)
                    weights.append(toPart[Int(other)])
                }
                toPart[Int(other)] = 0
            }
            met.removeAll(keepingCapacity: true)
            ends[part + 1] = targets.count
        }
        return LeidenLevel(starts: ends, targets: targets, weights: weights, masses: masses, total: total)
    }
}
