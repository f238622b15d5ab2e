import Parallel

/// Balance by frustration: the fewest ties whose loss would leave two camps with friends inside and foes across.
///
/// Harary (1959), "On the measurement of structural balance", DOI 10.1002/bs.3830040405; scaled as in Aref and
/// Wilson (2019), DOI 10.1093/comnet/cny015: 1 − f / (m / 2). Parts of up to ``exactNodes`` nodes are solved
/// exactly, by visiting every division in the order of Gray's code, one node changing sides at a time; larger
/// ones by local search from several starts, which gives an upper bound of f; a packing of cycles gives the lower.
public struct Frustration: Sendable, Equatable {
    /// f, or, if not ``isExact``, the fewest ties that were found to do.
    public let ties: Int
    /// What f cannot be below: cycles with an odd number of foes that share no tie. f itself if ``isExact``.
    public let atLeast: Int
    /// 1 − f / (m / 2), 0 to 1; `nil` without ties.
    public let balance: Double?
    /// Whether f is known to be the fewest.
    public let isExact: Bool
    /// The camp of each node, 0 or 1; the first node of each part is in camp 0.
    public let camps: [Int]

    /// Nodes of a part up to which all divisions are tried: eight million, less than a second.
    public static let exactNodes = 24
    private static let starts = 32

    /// - Complexity: O(2^(nodes − 1) × degree) for small parts; O(starts × rounds × E) for large ones.
    public init(of graph: SignedGraph, using generator: inout some RandomNumberGenerator) {
        var camps = [Int](repeating: 1, count: graph.nodeCount)
        var frustrated = 0
        var isExact = true
        let components = graph.components
        var places = [Int](repeating: 0, count: graph.nodeCount)
        for component in components {
            for (index, node) in component.enumerated() { places[node] = index }
        }
        for component in components {
            let part = Part(graph, component, places)
            let isSmall = component.count <= Self.exactNodes
            let division =
                isSmall
                ? Self.best(part) : Self.searched(part, using: &generator)
            isExact = isExact && isSmall
            frustrated += division.ties
            let first = division.sides[0]
            for (index, node) in component.enumerated() {
                camps[node] = division.sides[index] == first ? 0 : 1
            }
        }
        ties = frustrated
        if isExact {
            atLeast = frustrated
        } else {
            var packing = FrustrationBound(graph)
            packing.pack()
            atLeast = packing.cycles
            isExact = packing.cycles == frustrated
        }
        balance = graph.tieCount > 0 ? 1 - Double(2 * frustrated) / Double(graph.tieCount) : nil
        self.isExact = isExact
        self.camps = camps
    }

    /// Nodes of a part on two sides, 1 and -1.
    private struct Division: Sendable {
        var sides: [Int]
        var ties: Int
    }

    /// Ties of a part, by places in it.
    private struct Part: Sendable {
        let rows: [[SignedGraph.Neighbour]]

        /// - Parameter places: Of every node of the graph, its place in its component.
        init(_ graph: SignedGraph, _ component: [Int], _ places: [Int]) {
            rows = component.map { node in
                graph.neighbours[node].map {
                    SignedGraph.Neighbour(node: places[$0.node], isPositive: $0.isPositive)
                }
            }
        }

        /// Satisfied less frustrated ties of a node: what changing sides would cost.
        func margin(_ node: Int, _ sides: [Int]) -> Int {
            rows[node].reduce(0) { $0 + $1.sign * sides[node] * sides[$1.node] }
        }

        func frustrated(_ sides: [Int]) -> Int {
            rows.indices.reduce(0) { sum, node in
                sum + rows[node].count { $0.node > node && $0.sign * sides[node] * sides[$0.node] < 0 }
            }
        }
    }

    private static func best(_ part: Part) -> Division {
        var sides = [Int](repeating: 1, count: part.rows.count)
        var ties = part.frustrated(sides)
        var best = Division(sides: sides, ties: ties)
        for step in 1..<max(1, 1 << (part.rows.count - 1)) {
            // The first node stays; the others change in the order of the reflected code.
            let node = step.trailingZeroBitCount + 1
            ties += part.margin(node, sides)
            sides[node] = -sides[node]
            if ties < best.ties { best = Division(sides: sides, ties: ties) }
        }
        return best
    }

    private static func searched(
        _ part: Part, using generator: inout some RandomNumberGenerator
    ) -> Division {
        let seeds = (0..<starts).map { _ in generator.next() }
        let found = Parallel.mapEach(starts) { start in
            var own = SeededGenerator(seed: seeds[start])
            // The first start has everybody on one side.
            var sides = part.rows.map { _ in start == 0 || Bool.random(using: &own) ? 1 : -1 }
            var order = Array(part.rows.indices)
            order.shuffle(using: &own)
            var hasMoved = true
            while hasMoved {
                hasMoved = false
                for node in order where part.margin(node, sides) < 0 {
                    sides[node] = -sides[node]
                    hasMoved = true
                }
            }
            return Division(sides: sides, ties: part.frustrated(sides))
        }
        var best = found[0]
        for candidate in found.dropFirst() where candidate.ties < best.ties { best = candidate }
        return best
    }
}
