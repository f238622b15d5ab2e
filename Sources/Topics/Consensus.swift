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
        var entries: [SparseMatrix.Entry] = []
        for (number, partition) in partitions.enumerated() {
            var sizes = [Int](repeating: 0, count: k)
            for group in partition { sizes[group] += 1 }
            for (text, group) in partition.enumerated() {
                entries.append(
                    SparseMatrix.Entry(
                        row: text, column: number * k + group, value: 1 / Double(sizes[group]).squareRoot()))
            }
        }
        var described = SparseMatrix(rows: first.count, columns: partitions.count * k, entries: entries)
        for text in 0..<described.rows {
            let range = described.range(ofRow: text)
            let length = described.values[range].reduce(0) { $0 + $1 * $1 }.squareRoot()
            for place in range { described.values[place] /= length }
        }
        guard let space = TopicSpace(described, dimensions: k, using: &generator) else { return nil }
        return KMeans.spherical(space.points, clusters: k, using: &generator).assignment
    }
}
