import LinearAlgebra
import Parallel

/// Groups whose borders are drawn anew by linear discriminants, until they stay.
///
/// Each group is told from the others by a regression of belonging to it on all directions (Hastie, Tibshirani and Buja
/// 1994, DOI 10.1080/01621459.1994.10476866) with a ridge, for groups are guesses (Hoerl and Kennard 1970,
/// DOI 10.1080/00401706.1970.10488634). A text is put where the regression without it would put it, so that it does not
/// hold itself in its place. K-means takes every direction for equally wide; this does not.
struct Discriminants {
    private let views: [View]

    /// - Parameter spaces: The same texts, seen in several ways: what is foretold in each is added.
    /// - Returns: `nil` where a regression has no solution.
    /// - Complexity: O(texts × dimensions²), over all cores.
    init?(_ spaces: [TopicSpace]) {
        let views = spaces.compactMap { View($0.points) }
        guard !views.isEmpty, views.count == spaces.count else { return nil }
        self.views = views
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
        let directions = views.map { $0.directions(of: groups, k) }
        return Parallel.map(count: groups.count, chunk: Self.textsInChunk) { range in
            let foretold = zip(views, directions).map { view, directions in
                directions.products(with: range, of: view.points)
            }
            return range.map { text -> Int in
                var best = 0
                var most = -Double.infinity
                for group in 0..<k {
                    var value = 0.0
                    for (view, foretold) in zip(views, foretold) {
                        value += foretold[group, text - range.lowerBound]
                        if groups[text] == group { value -= view.leverages[text] }
                    }
                    if value > most {
                        most = value
                        best = group
                    }
                }
                return best
            }
        }.flatMap { $0 }
    }

    /// The regression in one space.
    private struct View: Sendable {
        /// The texts, a column each.
        let points: Matrix
        /// (X Xᵀ + λ)⁻¹ X, by which belonging becomes weights.
        let solver: Matrix
        /// How much of what is foretold for a text comes from itself.
        let leverages: [Double]

        init?(_ all: Matrix) {
            let n = all.columns
            let points = all.prefix(rows: max(2, n / Discriminants.textsForDimension))
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

        /// The weights of each group's regression, a column each.
        func directions(of groups: [Int], _ k: Int) -> Matrix {
            let d = points.rows
            var weights = Matrix(rows: d, columns: k)
            for (text, group) in groups.enumerated() {
                for i in 0..<d { weights.values[group * d + i] += solver.values[text * d + i] }
            }
            return weights
        }
    }

    /// Weights are told from ten texts a dimension and more.
    fileprivate static let textsForDimension = 10
    private static let rounds = 20
    private static let textsInChunk = 1_024
}
