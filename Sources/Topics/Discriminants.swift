import LinearAlgebra
import Parallel

/// Groups whose borders are drawn anew by linear discriminants, until they stay.
///
/// Each group is told from the others by a regression of belonging to it on all directions (Hastie, Tibshirani and Buja
/// 1994, DOI 10.1080/01621459.1994.10476866) with a ridge, for groups are guesses (Hoerl and Kennard 1970,
/// DOI 10.1080/00401706.1970.10488634). A text is put where the regression without it would put it, so that it does not
/// hold itself in its place. K-means takes every direction for equally wide; this does not.
struct Discriminants {
    /// The texts, a column each.
    private let points: Matrix
    /// (X Xᵀ + λ)⁻¹ X, by which belonging becomes weights.
    private let solver: Matrix
    /// How much of what is foretold for a text comes from itself.
    private let leverages: [Double]

    /// - Returns: `nil` where the regression has no solution.
    /// - Complexity: O(texts × dimensions²), over all cores.
    init?(_ space: TopicSpace) {
        let n = space.points.columns
        let points = space.points.prefix(rows: max(2, n / Self.textsForDimension))
        let d = points.rows
        var gram = points.gram
        // As much as texts are wide in a mean direction.
        var ridge = 0.0
        for i in 0..<d { ridge += gram[i, i] / Double(d) }
        for i in 0..<d { gram[i, i] += ridge }
        guard let solver = try? gram.solvingPositiveDefinite(points) else { return nil }
        var leverages = [Double](repeating: 0, count: n)
        for text in 0..<n {
            for place in (text * d)..<((text + 1) * d) {
                leverages[text] += points.values[place] * solver.values[place]
            }
        }
        self.points = points
        self.solver = solver
        self.leverages = leverages
    }

    /// The group of each text after the borders came to rest.
    ///
    /// - Parameter start: Groups from 0.
    /// - Complexity: O(rounds × texts × dimensions × groups), over all cores.
    func refined(_ start: [Int], groups k: Int) -> [Int] {
        var groups = start
        for _ in 0..<Self.rounds {
            let next = round(groups, k)
            if next == groups { break }
            groups = next
        }
        return groups
    }

    private func round(_ groups: [Int], _ k: Int) -> [Int] {
        let d = points.rows
        var weights = Matrix(rows: d, columns: k)
        for (text, group) in groups.enumerated() {
            for i in 0..<d { weights.values[group * d + i] += solver.values[text * d + i] }
        }
        let directions = weights
        return Parallel.map(count: groups.count, chunk: Self.textsInChunk) { range in
            let foretold = directions.products(with: range, of: points)
            return range.map { text -> Int in
                var best = 0
                var most = -Double.infinity
                for group in 0..<k {
                    let own = groups[text] == group ? leverages[text] : 0
                    let value = foretold[group, text - range.lowerBound] - own
                    if value > most {
                        most = value
                        best = group
                    }
                }
                return best
            }
        }.flatMap { $0 }
    }

    /// Weights are told from ten texts a dimension and more.
    private static let textsForDimension = 10
    private static let rounds = 20
    private static let textsInChunk = 1_024
}
