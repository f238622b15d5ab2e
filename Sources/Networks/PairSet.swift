/// Pairs of nodes: a bit for each where the graph is small, which is many times faster than hashing.
struct PairSet {
    private let nodes: Int
    private let isOrdered: Bool
    private var bits: [UInt64]
    private var set: Set<Int> = []

    /// Nodes up to which all pairs together take two mebibytes.
    private static let small = 4_096

    init(_ nodes: Int, isOrdered: Bool) {
        self.nodes = nodes
        self.isOrdered = isOrdered
        bits = nodes <= Self.small ? [UInt64](repeating: 0, count: (nodes * nodes + 63) / 64) : []
    }

    private func key(_ a: Int, _ b: Int) -> Int {
        isOrdered || a < b ? a * nodes + b : b * nodes + a
    }

    func contains(_ a: Int, _ b: Int) -> Bool {
        let key = key(a, b)
        return bits.isEmpty ? set.contains(key) : bits[key / 64] & (1 << UInt64(key % 64)) != 0
    }

    mutating func insert(_ a: Int, _ b: Int) {
        let key = key(a, b)
        if bits.isEmpty { set.insert(key) } else { bits[key / 64] |= 1 << UInt64(key % 64) }
    }

    mutating func remove(_ a: Int, _ b: Int) {
        let key = key(a, b)
        if bits.isEmpty { set.remove(key) } else { bits[key / 64] &= ~(1 << UInt64(key % 64)) }
    }
}
