import LinearAlgebra
import Parallel

/// Texts as unit vectors in few dimensions: latent semantic analysis, evened out over neighbours.
///
/// Deerwester et al. 1990, DOI 10.1002/(SICI)1097-4571(199009)41:6<391::AID-ASI1>3.0.CO;2-9. Each text is then
/// replaced by the mean of its nearest texts, weighted by their cosine: one step of a random walk on the
/// neighbourhood graph, which draws the texts of one topic together (as in spectral clustering; von Luxburg 2007,
/// DOI 10.1007/s11222-007-9033-z).
struct TopicSpace {
    /// d × texts, unit columns.
    let points: Matrix

    /// - Returns: `nil` if the texts span no direction.
    init?(_ weights: SparseMatrix, dimensions: Int, using generator: inout SeededGenerator) {
        let rank = min(dimensions, max(2, weights.rows / Self.textsForDimension), weights.columns)
        var options = RandomisedSVD.Options()
        options.iterations = Self.powers
        guard
            let scaled = try? RandomisedSVD.scaledRows(
                rank, of: weights, options: options, using: &generator),
            scaled.rows > 0
        else { return nil }
        points = scaled.unitColumns
    }

    private init(points: Matrix) { self.points = points }

    /// A direction that fewer texts than this share is not one of meaning.
    private static let textsForDimension = 3
    /// Rounds of power iteration; with more, groups come out the same.
    private static let powers = 2

    /// The space in the `count` directions in which its texts differ most.
    ///
    /// - Complexity: O(texts × dimensions²).
    func reduced(to count: Int) -> TopicSpace {
        guard points.rows > count, points.columns > 0, let eigen = try? points.gram.symmetricEigen() else {
            return self
        }
        var turn = Matrix(rows: count, columns: points.rows)
        for i in 0..<count {
            for j in 0..<points.rows { turn[i, j] = eigen.vectors[j, points.rows - 1 - i] }
        }
        return TopicSpace(points: points.mapped(by: turn).unitColumns)
    }

    func texts(at places: [Int]) -> TopicSpace { TopicSpace(points: points.columns(at: places)) }

    /// The space with every text moved to the weighted mean of the `count` texts nearest to it, itself among them.
    ///
    /// - Complexity: O(texts² × dimensions), over all cores.
    func evened(over count: Int) -> TopicSpace {
        let n = points.columns
        guard count > 1, n > count else { return self }
        let nearest = NearestTexts(points, count: count)
        let d = points.rows
        var moved = Matrix(rows: d, columns: n)
        let chunks = Parallel.chunks(of: n, size: Self.textsInChunk)
        Parallel.fill(&moved.values, pieces: chunks.map { ($0.lowerBound * d)..<($0.upperBound * d) }) {
            piece, sums in
            let coordinates = points.values.span
            for (place, text) in chunks[piece].enumerated() {
                for near in nearest[text] where near.cosine > 0 {
                    let from = near.text * d
                    for i in 0..<d { sums[place * d + i] += near.cosine * coordinates[from + i] }
                }
            }
        }
        return TopicSpace(points: moved.unitColumns)
    }

    private static let textsInChunk = 256
}
