import LinearAlgebra
import Networks

/// R-MAT networks (Chakrabarti, Zhan and Faloutsos 2004, DOI 10.1137/1.9781611972740.43), nodes numbered by degree.
enum RMAT {
    /// Thresholds of the four quadrants, as shares of 2³².
    private static let borders: [UInt32] = [2_448_131_358, 3_264_175_145, 4_080_218_931]

    static func edges(scale: Int, edgesPerNode: Int, seed: UInt64 = 42) -> [Graph.Edge] {
        var state = seed
        func draw() -> UInt32 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt32(truncatingIfNeeded: state >> 32)
        }
        let raw = (0..<(edgesPerNode << scale)).map { _ -> (Int, Int) in
            var source = 0
            var target = 0
            for _ in 0..<scale {
                let value = draw()
                let quadrant = borders.count { value >= $0 }
                source = source << 1 | quadrant >> 1
                target = target << 1 | quadrant & 1
            }
            return (source, target)
        }
        var degree = [Int](repeating: 0, count: 1 << scale)
        for (source, target) in raw {
            degree[source] += 1
            degree[target] += 1
        }
        let order = degree.indices.sorted { (degree[$1], $0) < (degree[$0], $1) }
        var place = [Int](repeating: 0, count: degree.count)
        for (index, node) in order.enumerated() { place[node] = index }
        return raw.map { Graph.Edge(place[$0.0], place[$0.1]) }
    }

    static func graph(scale: Int, edgesPerNode: Int) -> Graph {
        guard
            let graph = try? Graph(
                nodeCount: 1 << scale, edges: edges(scale: scale, edgesPerNode: edgesPerNode),
                isDirected: true)
        else { preconditionFailure("An R-MAT network has no edge that a graph cannot take.") }
        return graph
    }

    static func matrix(scale: Int, edgesPerNode: Int) -> SparseMatrix {
        SparseMatrix(
            rows: 1 << scale, columns: 1 << scale,
            entries: edges(scale: scale, edgesPerNode: edgesPerNode).map {
                SparseMatrix.Entry(row: $0.source, column: $0.target, value: 1)
            })
    }
}
