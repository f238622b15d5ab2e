/// A cut, improved by moving single nodes to the other side while the weight between the sides rises.
struct CutSearch {
    private let ties: Adjacency
    private(set) var sides: [Int8]

    private static let leastGain = 1e-12

    init(_ ties: Adjacency, _ sides: [Int8]) {
        self.ties = ties
        self.sides = sides
    }

    /// The weight of the ties between the sides.
    var weight: Double { weight { sides[$0] != sides[$1] } }

    /// The weight of all ties but self-loops.
    var total: Double { weight { _, _ in true } }

    private func weight(where counts: (Int, Int) -> Bool) -> Double {
        var sum = 0.0
        for node in sides.indices {
            for edge in ties.range(node) {
                let other = Int(ties.targets[edge])
                if other > node, counts(node, other) { sum += ties.weight(at: edge) }
            }
        }
        return sum
    }

    mutating func settle() {
        var hasMoved = true
        while hasMoved {
            hasMoved = false
            for node in sides.indices where gain(node) > Self.leastGain {
                sides[node] = -sides[node]
                hasMoved = true
            }
        }
    }

    /// What the cut gains if a node changes sides.
    private func gain(_ node: Int) -> Double {
        var gain = 0.0
        for edge in ties.range(node) where Int(ties.targets[edge]) != node {
            gain += (sides[Int(ties.targets[edge])] == sides[node] ? 1 : -1) * ties.weight(at: edge)
        }
        return gain
    }
}
