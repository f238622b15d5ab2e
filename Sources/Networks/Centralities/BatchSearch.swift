/// Breadth-first searches from 256 nodes at once, one bit each.
///
/// Then et al., "The more the merrier: efficient multi-source graph traversal" (2014),
/// DOI 10.14778/2735496.2735507: a level of all searches is one pass of bitwise operations. While few nodes are
/// at the front they are followed along outgoing edges; when many are, every node looks back along its incoming
/// edges (Beamer, Asanović and Patterson 2012, DOI 10.1109/SC.2012.50).
struct BatchSearch {
    /// Searches in a batch.
    static let width = 256
    private typealias Bits = SIMD4<UInt64>

    private let graph: Graph
    private var seen: [Bits]
    private var front: [Bits]
    private var next: [Bits]
    private var active: [Int32] = []

    init(_ graph: Graph) {
        self.graph = graph
        seen = [Bits](repeating: Bits(), count: graph.nodeCount)
        front = seen
        next = seen
    }

    /// Searches along outgoing edges from each node of `sources`.
    ///
    /// - Parameter visit: Is told how many of the searches meet a node at a distance, once for each distance.
    mutating func run(
        from sources: Range<Int>, _ visit: (_ node: Int, _ count: Int, _ distance: Int) -> Void
    ) {
        precondition(sources.count <= Self.width, "A batch holds at most 256 searches.")
        for node in seen.indices { seen[node] = Bits() }
        active.removeAll(keepingCapacity: true)
        var all = Bits()
        for (index, source) in sources.enumerated() {
            var bit = Bits()
            bit[index / 64] = 1 << UInt64(index % 64)
            all |= bit
            seen[source] = bit
            front[source] = bit
            active.append(Int32(source))
        }
        var distance = 0
        while !active.isEmpty {
            distance += 1
            let work = active.reduce(0) { $0 + graph.outgoing.degree(Int($1)) }
            let isWide = work * Self.pullShare > graph.outgoing.targets.count
            let reached =
                isWide
                ? Self.pull(graph, all, seen, front, &next)
                : Self.push(graph, active, seen, front, &next)
            for node in active { front[Int(node)] = Bits() }
            for node in reached {
                let bits = next[Int(node)]
                next[Int(node)] = Bits()
                front[Int(node)] = bits
                seen[Int(node)] |= bits
                visit(Int(node), Self.count(bits), distance)
            }
            active = reached
        }
    }

    /// Looking back pays once the front's edges are this part of all.
    private static let pullShare = 8

    private static func push(
        _ graph: Graph, _ active: [Int32], _ seen: [Bits], _ front: [Bits], _ next: inout [Bits]
    ) -> [Int32] {
        let starts = graph.outgoing.starts.span
        let targets = graph.outgoing.targets.span
        let seen = seen.span
        let front = front.span
        var next = next.mutableSpan
        var reached: [Int32] = []
        for node in active {
            let bits = front[Int(node)]
            for place in starts[Int(node)]..<starts[Int(node) + 1] {
                let target = Int(targets[place])
                let new = bits & ~seen[target]
                guard new != Bits() else { continue }
                if next[target] == Bits() { reached.append(Int32(target)) }
                next[target] |= new
            }
        }
        return reached
    }

    private static func pull(
        _ graph: Graph, _ all: Bits, _ seen: [Bits], _ front: [Bits], _ next: inout [Bits]
    ) -> [Int32] {
        let starts = graph.incoming.starts.span
        let targets = graph.incoming.targets.span
        let seen = seen.span
        let front = front.span
        var next = next.mutableSpan
        var reached: [Int32] = []
        for node in 0..<graph.nodeCount where seen[node] != all {
            var bits = Bits()
            for place in starts[node]..<starts[node + 1] {
                bits |= unsafe front[unchecked: Int(targets[unchecked: place])]
            }
            bits &= ~seen[node]
            if bits != Bits() {
                next[node] = bits
                reached.append(Int32(node))
            }
        }
        return reached
    }

    private static func count(_ bits: Bits) -> Int {
        bits[0].nonzeroBitCount + bits[1].nonzeroBitCount + bits[2].nonzeroBitCount + bits[3].nonzeroBitCount
    }
}
