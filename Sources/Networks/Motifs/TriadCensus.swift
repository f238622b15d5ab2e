import Parallel

/// Groups of three nodes by how they are tied: how many of each of the sixteen kinds.
///
/// Batagelj and Mrvar, "A subquadratic triad census algorithm for large sparse networks with small maximum
/// degree" (2001), DOI 10.1016/S0378-8733(01)00035-1. Kinds are named by their mutual, asymmetric and null pairs,
/// and D(own), U(p), C(yclic) or T(ransitive) where these do not tell them apart (Davis and Leinhardt 1972).
/// Self-loops and weights are left aside.
public struct TriadCensus: Sendable, Equatable {
    /// The kinds, in the order in which censuses are printed.
    public enum Kind: String, Sendable, CaseIterable {
        case empty = "003"
        case oneAsymmetric = "012"
        case oneMutual = "102"
        case out = "021D"
        case into = "021U"
        case chain = "021C"
        case mutualInto = "111D"
        case mutualOut = "111U"
        case transitive = "030T"
        case cyclic = "030C"
        case twoMutual = "201"
        case mutualBelow = "120D"
        case mutualAbove = "120U"
        case mutualThrough = "120C"
        case oneMissing = "210"
        case complete = "300"
    }

    /// How many there are of each kind, in the order of `Kind/allCases`.
    public let counts: [Int]

    /// How many triads are of that kind.
    public subscript(kind: Kind) -> Int { counts[Self.place(of: kind)] }

    /// - Precondition: The graph is directed.
    /// - Complexity: O(E × largest degree), over all cores.
    public init(of graph: Graph) {
        precondition(graph.isDirected, "A triad census tells the directions of edges apart.")
        let ties = graph.undirected.outgoing
        let parts = Parallel.map(count: graph.nodeCount, chunk: 256) { nodes in
            var counts = [Int](repeating: 0, count: Kind.allCases.count)
            for node in nodes { Self.count(from: node, graph.outgoing, ties, &counts) }
            return counts
        }
        var counts = [Int](repeating: 0, count: Kind.allCases.count)
        for part in parts { for kind in counts.indices { counts[kind] += part[kind] } }
        let n = graph.nodeCount
        let all = n < 3 ? 0 : n * (n - 1) / 2 * (n - 2) / 3
        counts[0] = all - counts.reduce(0, +)
        self.counts = counts
    }

    /// Adds the triads whose smallest tied pair is `v` and a larger neighbour `u`.
    private static func count(from v: Int, _ out: Adjacency, _ ties: Adjacency, _ counts: inout [Int]) {
        for place in ties.range(v) {
            let u = Int(ties.targets[place])
            guard u > v else { continue }
            let others = union(v, u, ties)
            let pair = (out.has(v, u) ? 1 : 0) | (out.has(u, v) ? 2 : 0)
            counts[placeOfCode[pair]] += out.nodeCount - others.count - 2
            for w in others where u < w || (v < w && w < u && !ties.has(v, w)) {
                counts[placeOfCode[pair | code(v, u, w, out)]] += 1
            }
        }
    }

    /// The neighbours of either node, ascending, without the two.
    private static func union(_ v: Int, _ u: Int, _ ties: Adjacency) -> [Int] {
        var others: [Int] = []
        var a = ties.starts[v]
        var b = ties.starts[u]
        while a < ties.starts[v + 1] || b < ties.starts[u + 1] {
            let first = a < ties.starts[v + 1] ? Int(ties.targets[a]) : .max
            let second = b < ties.starts[u + 1] ? Int(ties.targets[b]) : .max
            let next = min(first, second)
            if first == next { a += 1 }
            if second == next { b += 1 }
            if next != v, next != u { others.append(next) }
        }
        return others
    }

    /// A bit for each of the edges between a pair and a third node; the pair's own are the two lowest bits.
    private static func code(_ v: Int, _ u: Int, _ w: Int, _ out: Adjacency) -> Int {
        (out.has(v, w) ? 4 : 0) | (out.has(w, v) ? 8 : 0) | (out.has(u, w) ? 16 : 0)
            | (out.has(w, u) ? 32 : 0)
    }

    private static func place(of kind: Kind) -> Int { Kind.allCases.firstIndex(of: kind) ?? 0 }

    private static let placeOfCode: [Int] = (0..<64).map { place(of: kind(ofCode: $0)) }

    /// The kind of three nodes, told from their pairs and from where their edges begin and end.
    private static func kind(ofCode code: Int) -> Kind {
        let ends = [(0, 1), (1, 0), (0, 2), (2, 0), (1, 2), (2, 1)]
        let edges = ends.indices.filter { code >> $0 & 1 == 1 }.map { ends[$0] }
        func has(_ a: Int, _ b: Int) -> Bool { edges.contains { $0 == (a, b) } }
        let pairs = [(0, 1), (0, 2), (1, 2)]
        let mutual = pairs.filter { has($0, $1) && has($1, $0) }
        let single = edges.filter { !has($0.1, $0.0) }
        let sources = single.map(\.0)
        let targets = single.map(\.1)
        let hub = (0..<3).first { node in !mutual.contains { $0.0 == node || $0.1 == node } }
        switch (mutual.count, single.count) {
        case (0, 0): return .empty
        case (0, 1): return .oneAsymmetric
        case (1, 0): return .oneMutual
        case (0, 2):
            return sources[0] == sources[1] ? .out : targets[0] == targets[1] ? .into : .chain
        case (1, 1): return sources[0] == hub ? .mutualInto : .mutualOut
        case (0, 3): return Set(sources).count == 3 ? .cyclic : .transitive
        case (2, 0): return .twoMutual
        case (1, 2):
            let isFromHub = sources.allSatisfy { $0 == hub }
            let isToHub = targets.allSatisfy { $0 == hub }
            return isFromHub ? .mutualBelow : isToHub ? .mutualAbove : .mutualThrough
        case (2, 1): return .oneMissing
        default: return .complete
        }
    }
}
