import Parallel

/// Numbers the nodes of an edge list by how often it names them, the most often first.
enum NodeNumbering {
    /// Nodes named by numbers `0...largest`; numbers that no edge names are no nodes.
    static func byNumber(_ columns: consuming EdgeColumns, largest: Int32) -> EdgeList {
        let counts = counts(columns, names: Int(largest) + 1)
        let numbers = byCount(counts)
        var node = [Int32](repeating: -1, count: counts.count)
        for (place, number) in numbers.enumerated() { node[Int(number)] = Int32(place) }
        renumber(&columns, node)
        return EdgeList(names: .numbers(numbers), order: node.filter { $0 >= 0 }, columns: columns)
    }

    /// Nodes whose `names` stand in the order of their first appearance.
    static func byName(_ columns: consuming EdgeColumns, _ names: [String]) -> EdgeList {
        let firsts = byCount(counts(columns, names: names.count))
        var node = [Int32](repeating: 0, count: names.count)
        for (place, first) in firsts.enumerated() { node[Int(first)] = Int32(place) }
        renumber(&columns, node)
        return EdgeList(names: .texts(firsts.map { names[Int($0)] }), order: node, columns: columns)
    }

    /// How often each name is the end of an edge.
    private static func counts(_ columns: borrowing EdgeColumns, names: Int) -> [Int32] {
        let pieces = columns.pieces
        let parts = Parallel.map(count: pieces.count, chunk: max(1, (pieces.count + 1) / 2)) { range in
            var counts = [Int32](repeating: 0, count: names)
            for index in range {
                for source in pieces[index].sources { counts[Int(source)] += 1 }
                for target in pieces[index].targets { counts[Int(target)] += 1 }
            }
            return counts
        }
        var total = parts.first ?? [Int32](repeating: 0, count: names)
        for part in parts.dropFirst() { for name in 0..<names { total[name] += part[name] } }
        return total
    }

    /// The names that are used, by falling count and then ascending: a counting sort.
    private static func byCount(_ counts: [Int32]) -> [Int32] {
        let most = Int(counts.max() ?? 0)
        var starts = [Int32](repeating: 0, count: most + 2)
        for count in counts where count > 0 { starts[most - Int(count) + 1] += 1 }
        for index in 0...most { starts[index + 1] += starts[index] }
        var names = [Int32](repeating: 0, count: Int(starts[most + 1]))
        for (name, count) in counts.enumerated() where count > 0 {
            names[Int(starts[most - Int(count)])] = Int32(name)
            starts[most - Int(count)] += 1
        }
        return names
    }

    /// Replaces names by nodes, piece by piece on all cores.
    private static func renumber(_ columns: inout EdgeColumns, _ node: [Int32]) {
        let wholes = columns.pieces.indices.map { $0..<($0 + 1) }
        Parallel.fill(&columns.pieces, pieces: wholes) { _, piece in
            renumber(&piece[0].sources, node)
            renumber(&piece[0].targets, node)
        }
    }

    private static func renumber(_ names: inout [Int32], _ node: [Int32]) {
        var names = names.mutableSpan
        for index in names.indices { names[index] = node[Int(names[index])] }
    }
}
