import Parallel

/// One start of spherical k-means on its way to rest.
///
/// A point is looked at only where bounds by the triangle inequality leave open which centre is nearest (Hamerly,
/// "Making k-means even faster" (2010), DOI 10.1137/1.9781611972801.12), and sums follow the points that change, so a
/// late round costs next to nothing. Assignments are those of looking at every point.
struct KMeansDescent {
    private let points: Matrix
    private let k: Int
    private(set) var centres: Matrix
    private(set) var assignment: [Int]
    private var sums: Matrix
    private var sizes: [Int]
    /// Chords: at most this far is a point's own centre, and at least this far any other.
    private var own: [Double]
    private var other: [Double]

    private static let pointsInChunk = 2_048
    /// Chords near 0 are known to the root of the precision of cosines.
    private static let slack = 1e-6

    init(_ points: Matrix, from start: Matrix) {
        self.points = points
        k = start.columns
        centres = start
        assignment = [Int](repeating: -1, count: points.columns)
        sums = Matrix(rows: points.rows, columns: k)
        sizes = [Int](repeating: 0, count: k)
        own = [Double](repeating: .infinity, count: points.columns)
        other = [Double](repeating: 0, count: points.columns)
    }

    /// - Returns: Whether it came to rest before `rounds` were over.
    @discardableResult
    mutating func run(rounds: Int) -> Bool {
        for _ in 0..<rounds {
            guard assign() else { return true }
            if sizes.contains(0) { reseed() }
            move(to: sums.unitColumns)
        }
        return false
    }

    /// The sum of each point's cosine to its centre: the lengths of the sums, once centres follow them.
    var cohesion: Double {
        var total = 0.0
        for cluster in 0..<k {
            for place in (cluster * points.rows)..<((cluster + 1) * points.rows) {
                total += sums.values[place] * centres.values[place]
            }
        }
        return total
    }

    /// The nearest centres of a few points, and the bounds that follow.
    private struct Looked: Sendable {
        var points: [Int] = []
        var nearest: [Int] = []
        var own: [Double] = []
        var other: [Double] = []

        mutating func reserve() {
            nearest.reserveCapacity(points.count)
            own.reserveCapacity(points.count)
            other.reserveCapacity(points.count)
        }
    }

    /// Puts every point to its nearest centre.
    ///
    /// - Returns: Whether any changed.
    private mutating func assign() -> Bool {
        let (points, centres, own, other) = (points, centres, own, other)
        let parts = Parallel.map(count: points.columns, chunk: Self.pointsInChunk) { range in
            Self.look(at: range.filter { own[$0] + Self.slack >= other[$0] }, of: range, points, centres)
        }
        var changed = false
        for part in parts where take(part) { changed = true }
        return changed
    }

    /// Follows what was found.
    ///
    /// - Returns: Whether a point changed its cluster.
    private mutating func take(_ looked: Looked) -> Bool {
        var moves: [Move] = []
        for (place, point) in looked.points.enumerated() {
            own[point] = looked.own[place]
            other[point] = looked.other[place]
            let move = Move(point: point, from: assignment[point], to: looked.nearest[place])
            guard move.from != move.to else { continue }
            moves.append(move)
            assignment[point] = move.to
            sizes[move.to] += 1
            if move.from >= 0 { sizes[move.from] -= 1 }
        }
        Self.follow(moves, of: points, in: &sums)
        return !moves.isEmpty
    }

    /// A point that changes its cluster; from −1 if it had none.
    private struct Move {
        let point: Int
        let from: Int
        let to: Int
    }

    private static func follow(_ moves: [Move], of points: Matrix, in sums: inout Matrix) {
        let d = points.rows
        let values = points.values.span
        var totals = sums.values.mutableSpan
        for move in moves {
            let point = move.point * d
            let to = move.to * d
            for i in 0..<d { totals[to + i] += values[point + i] }
            guard move.from >= 0 else { continue }
            let from = move.from * d
            for i in 0..<d { totals[from + i] -= values[point + i] }
        }
    }

    private static func look(
        at places: [Int], of range: Range<Int>, _ points: Matrix, _ centres: Matrix
    ) -> Looked {
        guard !places.isEmpty else { return Looked() }
        let k = centres.columns
        let product =
            places.count == range.count
            ? centres.products(with: range, of: points)
            : Matrix.product(centres, points.columns(at: places), left: .transposed)
        let cosines = product.values.span
        var looked = Looked(points: places)
        looked.reserve()
        for place in places.indices {
            var best = 0
            var first = cosines[place * k]
            var second = -Double.infinity
            for c in 1..<max(1, k) {
                let cosine = cosines[place * k + c]
                if cosine > first {
                    second = first
                    first = cosine
                    best = c
                } else if cosine > second {
                    second = cosine
                }
            }
            looked.nearest.append(best)
            looked.own.append(chord(first))
            looked.other.append(k > 1 ? chord(second) : .infinity)
        }
        return looked
    }

    private static func chord(_ cosine: Double) -> Double { max(0, 2 - 2 * cosine).squareRoot() }

    private func cosine(_ point: Int, _ cluster: Int) -> Double {
        let d = points.rows
        let x = points.values.span
        let y = centres.values.span
        var four = SIMD4<Double>()
        var i = 0
        while i + 4 <= d {
            let p = point * d + i
            let c = cluster * d + i
            let here = SIMD4<Double>(x[p], x[p + 1], x[p + 2], x[p + 3])
            let there = SIMD4<Double>(y[c], y[c + 1], y[c + 2], y[c + 3])
            four += here * there
            i += 4
        }
        var sum = four.sum()
        while i < d {
            sum += x[point * d + i] * y[cluster * d + i]
            i += 1
        }
        return sum
    }

    /// A cluster that lost all its points takes the point worst placed.
    private mutating func reseed() {
        let cosines = assignment.indices.map { cosine($0, assignment[$0]) }
        var worst = cosines.indices.sorted { (cosines[$0], $0) < (cosines[$1], $1) }.makeIterator()
        for cluster in 0..<k where sizes[cluster] == 0 {
            guard let point = worst.next() else { break }
            for i in 0..<points.rows { sums[i, cluster] = points[i, point] }
        }
        // The sums are the clusters' own again once points were looked at.
        isReseeded = true
    }

    private var isReseeded = false

    /// Takes new centres and loosens the bounds by how far they went.
    private mutating func move(to next: Matrix) {
        let moved = (0..<k).map { cluster -> Double in
            var square = 0.0
            for place in (cluster * points.rows)..<((cluster + 1) * points.rows) {
                let step = centres.values[place] - next.values[place]
                square += step * step
            }
            return square.squareRoot()
        }
        centres = next
        let isSpanless = (0..<k).contains { c in next.column(c).allSatisfy { $0 == 0 } }
        if isReseeded || isSpanless {
            restart()
            return
        }
        let order = moved.indices.sorted { (moved[$1], $0) < (moved[$0], $1) }
        let (largest, following) = (moved[order[0]], k > 1 ? moved[order[1]] : 0)
        for point in own.indices {
            own[point] += moved[assignment[point]]
            other[point] -= assignment[point] == order[0] ? following : largest
        }
    }

    /// Forgets bounds, and sums with the points that stood in for lost clusters.
    private mutating func restart() {
        isReseeded = false
        for point in own.indices {
            own[point] = .infinity
            other[point] = 0
        }
        let d = points.rows
        for place in sums.values.indices { sums.values[place] = 0 }
        for (point, cluster) in assignment.enumerated() {
            for i in 0..<d { sums.values[cluster * d + i] += points.values[point * d + i] }
        }
    }
}
