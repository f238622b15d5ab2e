import LinearAlgebra
import Parallel

/// One partition from many: what most of them put together stays together.
///
/// Strehl and Ghosh, "Cluster ensembles" (2002), JMLR 3: texts are described by the groups that each partition puts
/// them in, groups are weighted by their rarity, and the description is grouped once more.
enum Consensus {
    /// - Parameter partitions: Groups from 0, one for each text.
    static func partition(
        of partitions: [[Int]], into k: Int, using generator: inout SeededGenerator
    ) -> [Int]? {
        guard let first = partitions.first else { return nil }
        // Groups by their rarity, and each text's row of them brought to length 1.
        let weights = partitions.flatMap { partition -> [Double] in
            var sizes = [Int](repeating: 0, count: k)
            for group in partition { sizes[group] += 1 }
            return sizes.map { $0 > 0 ? 1 / Double($0).squareRoot() : 0 }
        }
        var columns: [Int32] = []
        var values: [Double] = []
        for text in first.indices {
            var square = 0.0
            for (number, partition) in partitions.enumerated() {
                let column = number * k + partition[text]
                columns.append(Int32(column))
                values.append(weights[column])
                square += weights[column] * weights[column]
            }
            let length = square.squareRoot()
            for place in (values.count - partitions.count)..<values.count { values[place] /= length }
        }
        let described = SparseMatrix(
            rows: first.count, columns: partitions.count * k,
            rowStarts: (0...first.count).map { $0 * partitions.count }, columnIndices: columns, values: values
        )
        guard let space = TopicSpace(described, dimensions: k, using: &generator) else { return nil }
        return KMeans.spherical(space.points, clusters: k, using: &generator).assignment
    }

    /// The mean adjusted Rand index of the partitions with one.
    static func agreement(of partitions: [[Int]], with partition: [Int], groups k: Int) -> Double {
        let indices = Parallel.mapEach(partitions.count) {
            Contingency(partitions[$0], partition, groups: k).adjustedRand
        }
        return indices.reduce(0, +) / Double(max(1, partitions.count))
    }
}
