import LinearAlgebra

/// Camps: people who take the same sides over all targets.
///
/// The people's mean scores by target make a matrix; its leading singular direction is the line along which
/// they differ most from nothing, and the sign on it is the camp. It is not centred: a thread in which all
/// agree has one camp. A camp is named after the target that bears most on the line.
public struct Camps: Sendable {
    /// The names of the camps, the one on the positive side of its target first; empty without positions.
    public let names: [String]
    /// The camp of each person, by its place in ``names``; `nil` for those who took no side.
    public let membership: [Int?]
    /// How far along the line each person stands, 0 to 1; how sure the camp is.
    public let confidence: [Double]

    /// Somebody nearer to the middle than this share of the farthest has no camp.
    static let middle = 0.1

    init(_ targets: [StanceFindings.Target], people: Int) {
        var scores = Matrix(rows: people, columns: targets.count)
        for (j, target) in targets.enumerated() {
            for person in 0..<people { scores[person, j] = target.scores[person] ?? 0 }
        }
        guard !targets.isEmpty, people > 0, let svd = try? scores.singularValues(),
            (svd.values.first ?? 0) > 0
        else {
            names = []
            membership = [Int?](repeating: nil, count: people)
            confidence = [Double](repeating: 0, count: people)
            return
        }
        // The right vector's entry of largest magnitude is positive: being for its target is the positive side.
        let loadings = Array(svd.right.column(0))
        let leading = loadings.indices.max { loadings[$0] < loadings[$1] } ?? 0
        names = ["for \(targets[leading].name)", "against \(targets[leading].name)"]
        let places = (0..<people).map { svd.left[$0, 0] }
        let farthest = places.map(\.magnitude).max() ?? 1
        confidence = places.map { $0.magnitude / farthest }
        membership = places.map { place in
            place.magnitude < Self.middle * farthest ? nil : place > 0 ? 0 : 1
        }
    }
}
