import LinearAlgebra
import Parallel

/// The texts of a corpus as unit vectors in few dimensions, and their grouping.
struct TopicSpace {
    /// d × texts, unit columns.
    private let points: Matrix

    /// `nil` if the texts span no direction.
    init?(_ table: TermTable, rows: [Int], dimensions: Int, seed: UInt64) {
        let all = table.weights
        var entries: [SparseMatrix.Entry] = []
        for (place, row) in rows.enumerated() {
            for entry in all.range(ofRow: row) {
                entries.append(
                    SparseMatrix.Entry(
                        row: place, column: Int(all.columnIndices[entry]), value: all.values[entry]))
            }
        }
        let weights = SparseMatrix(rows: rows.count, columns: all.columns, entries: entries)
        let rank = min(dimensions, max(2, rows.count / 3), all.columns)
        var generator = SeededGenerator(seed: seed)
        guard let svd = try? RandomisedSVD.leading(rank, of: weights, using: &generator),
            let first = svd.values.first, first > 0
        else { return nil }
        let kept = svd.values.count { $0 > first * 1e-9 }
        var points = Matrix(rows: kept, columns: rows.count)
        for text in 0..<rows.count {
            var length = 0.0
            for d in 0..<kept {
                points[d, text] = svd.left[text, d] * svd.values[d]
                length += points[d, text] * points[d, text]
            }
            length = length.squareRoot()
            if length > 0 { for d in 0..<kept { points[d, text] /= length } }
        }
        self.points = points
    }

    /// The grouping into `count` clusters, or into as many as fit best.
    func clusters(_ count: Int?, seed: UInt64) -> KMeans.Clusters? {
        if let count { return count > 0 ? cluster(count, seed, restarts: Self.restarts) : nil }
        var best: (count: Int, quality: Double)?
        for k in 2...max(2, Self.mostTopics(texts: points.columns)) {
            let quality = silhouette(cluster(k, seed, restarts: Self.restartsWhileChoosing))
            if best.map({ quality > $0.quality + 1e-9 }) ?? true { best = (k, quality) }
        }
        return best.map { cluster($0.count, seed, restarts: Self.restarts) }
    }

    /// Fewer starts are enough to see how well a number of clusters fits.
    private static let restartsWhileChoosing = 3
    private static let restarts = 10

    private func cluster(_ k: Int, _ seed: UInt64, restarts: Int) -> KMeans.Clusters {
        var generator = SeededGenerator(seed: seed, replicate: k)
        var options = KMeans.Options()
        options.restarts = restarts
        return KMeans.spherical(points, clusters: k, options: options, using: &generator)
    }

    /// As many topics as the square root of half the texts, no more than twelve: a reader's bound, and a usual
    /// one (Mardia, Kent and Bibby 1979, p. 365).
    static func mostTopics(texts: Int) -> Int {
        min(12, Int((Double(texts) / 2).squareRoot()))
    }

    /// The mean over texts of (b − a) / max(a, b), a and b the distances 1 − cos to the own and the nearest other
    /// centre: the simplified silhouette (Rousseeuw 1987, DOI 10.1016/0377-0427(87)90125-7; Hruschka et al.).
    private func silhouette(_ clusters: KMeans.Clusters) -> Double {
        let cosines = Matrix.product(clusters.centres, points, left: .transposed)
        var sum = 0.0
        for text in 0..<points.columns {
            let own = 1 - cosines[clusters.assignment[text], text]
            var other = Double.infinity
            for c in 0..<clusters.centres.columns where c != clusters.assignment[text] {
                other = min(other, 1 - cosines[c, text])
            }
            let larger = max(own, other)
            if larger > 0, larger.isFinite { sum += (other - own) / larger }
        }
        return sum / Double(points.columns)
    }

    func cosine(_ text: Int, to topic: Int, of clusters: KMeans.Clusters) -> Double {
        zip(points.column(text), clusters.centres.column(topic)).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
