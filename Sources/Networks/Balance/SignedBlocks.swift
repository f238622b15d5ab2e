import Parallel

/// A division into k blocks with friends inside and foes across, as far as the ties allow.
///
/// Doreian and Mrvar, "A partitioning approach to structural balance" (1996), DOI 10.1016/0378-8733(95)00259-6:
/// the criterion is α × negative ties inside blocks + (1 − α) × positive ties across, over the entries of the
/// symmetric matrix: every tie counts from both its ends, as in the published values. Local search by moving one
/// node or swapping two, from several random starts; the best is an upper bound of the optimum.
public struct SignedBlocks: Sendable, Equatable {
    /// How many blocks, and what a misplaced tie costs.
    public struct Options: Sendable {
        /// k, at least 1.
        public var blocks = 3
        /// α, 0 to 1: how much a foe inside weighs against a friend across.
        public var alpha = 0.5
        /// Random starts.
        public var starts = 100

        /// Options of `blocks` blocks, at least 1, with `alpha` from 0 to 1.
        public init(blocks: Int = 3, alpha: Double = 0.5) {
            self.blocks = blocks
            self.alpha = alpha
        }
    }

    /// The block of each node, numbered from 0 in the order of first use.
    public let membership: [Int]
    /// The criterion reached; 0 where no tie is out of place.
    public let criterion: Double

    /// - Complexity: O(starts × rounds × (V k + V²) × degree), the squared part for up to 200 nodes only.
    public init(
        of graph: SignedGraph, options: Options = Options(), using generator: inout some RandomNumberGenerator
    ) {
        precondition(
            options.blocks > 0 && (0...1).contains(options.alpha), "Blocks are at least one, α is 0 to 1.")
        let seeds = (0..<max(1, options.starts)).map { _ in generator.next() }
        let found = Parallel.mapEach(seeds.count) { index in
            var own = SeededGenerator(seed: seeds[index])
            var search = BlockSearch(graph, options, using: &own)
            search.settle()
            return search
        }
        var best = found[0]
        for candidate in found.dropFirst() where candidate.criterion < best.criterion - 1e-9 {
            best = candidate
        }
        var numbers: [Int: Int] = [:]
        membership = best.membership.map { block in
            if let number = numbers[block] { return number }
            numbers[block] = numbers.count
            return numbers.count - 1
        }
        criterion = best.criterion
    }
}

/// One local search.
private struct BlockSearch: Sendable {
    private let graph: SignedGraph
    private let options: SignedBlocks.Options
    private(set) var membership: [Int]

    /// Nodes up to which pairs are swapped too.
    private static let mostSwapped = 200
    private static let leastGain = 1e-9

    init(
        _ graph: SignedGraph, _ options: SignedBlocks.Options,
        using generator: inout some RandomNumberGenerator
    ) {
        self.graph = graph
        self.options = options
        membership = (0..<graph.nodeCount).map { _ in Int.random(in: 0..<options.blocks, using: &generator) }
    }

    var criterion: Double {
        (0..<graph.nodeCount).reduce(0) { $0 + cost(of: $1, in: membership[$1]) }
    }

    /// What a node's ties add to the criterion if it stands in a block.
    private func cost(of node: Int, in block: Int) -> Double {
        graph.neighbours[node].reduce(0) { sum, tie in
            let isInside = membership[tie.node] == block
            guard tie.isPositive != isInside else { return sum }
            return sum + (isInside ? options.alpha : 1 - options.alpha)
        }
    }

    mutating func settle() {
        while moveOne() || swapTwo() {}
    }

    private mutating func moveOne() -> Bool {
        var hasMoved = false
        for node in membership.indices {
            var best = membership[node]
            var least = cost(of: node, in: best)
            for block in 0..<options.blocks {
                let cost = cost(of: node, in: block)
                if cost < least - Self.leastGain {
                    best = block
                    least = cost
                }
            }
            hasMoved = hasMoved || best != membership[node]
            membership[node] = best
        }
        return hasMoved
    }

    private mutating func swapTwo() -> Bool {
        guard graph.nodeCount <= Self.mostSwapped else { return false }
        for first in membership.indices {
            for second in 0..<first where membership[first] != membership[second] {
                let before = cost(of: first, in: membership[first]) + cost(of: second, in: membership[second])
                membership.swapAt(first, second)
                // The tie between the two is counted twice in both sums, and stays across.
                let after = cost(of: first, in: membership[first]) + cost(of: second, in: membership[second])
                if after < before - Self.leastGain { return true }
                membership.swapAt(first, second)
            }
        }
        return false
    }
}
