import Parallel
import Testing

@testable import LinearAlgebra

@Suite("Sparse products, leading singular values, non-negative factors and k-means")
struct FactorModelTests {
    private func random(_ rows: Int, _ columns: Int, seed: UInt64) -> Matrix {
        var generator = SeededGenerator(seed: seed)
        return Matrix(
            rows: rows, columns: columns, values: (0..<(rows * columns)).map { _ in generator.nextUnit() })
    }

    private func sparse(_ dense: Matrix) -> SparseMatrix {
        var entries: [SparseMatrix.Entry] = []
        for i in 0..<dense.rows {
            for j in 0..<dense.columns where dense[i, j] != 0 {
                entries.append(SparseMatrix.Entry(row: i, column: j, value: dense[i, j]))
            }
        }
        return SparseMatrix(rows: dense.rows, columns: dense.columns, entries: entries)
    }

    private func difference(_ a: Matrix, _ b: Matrix) -> Double {
        zip(a.values, b.values).reduce(0) { max($0, ($1.0 - $1.1).magnitude) }
    }

    /// 40 × 17 with two thirds of its entries 0.
    private var holed: Matrix {
        var matrix = random(40, 17, seed: 3)
        for place in matrix.values.indices where matrix.values[place] < 0.66 { matrix.values[place] = 0 }
        return matrix
    }

    @Test("Combinations of vectors are the dense product")
    func combinations() {
        let x = random(5, 17, seed: 4)
        let expected = Matrix.product(x, holed, right: .transposed)
        #expect(difference(sparse(holed).combinations(of: x), expected) < 1e-13)
        #expect(difference(sparse(holed).transposed.dense, holed.transposed) == 0)
    }

    @Test("Leading singular values are those of the dense decomposition")
    func leading() throws {
        var generator = SeededGenerator(seed: 1)
        let exact = try holed.singularValues()
        var options = RandomisedSVD.Options()
        options.iterations = 20
        let found = try RandomisedSVD.leading(6, of: sparse(holed), options: options, using: &generator)
        for (a, b) in zip(found.values, exact.values) { #expect(abs(a - b) < 1e-9) }
        #expect(difference(found.left.gram, .identity(6)) < 1e-9)
        #expect(difference(found.right.gram, .identity(6)) < 1e-9)
    }

    @Test("A matrix of rank 2 has two leading values, whatever is asked for")
    func lowRank() throws {
        var generator = SeededGenerator(seed: 1)
        let matrix = Matrix.product(random(30, 2, seed: 5), random(2, 12, seed: 6))
        #expect(try RandomisedSVD.leading(8, of: sparse(matrix), using: &generator).values.count == 2)
        let none = SparseMatrix(rows: 3, columns: 3, entries: [])
        #expect(try RandomisedSVD.leading(2, of: none, using: &generator).values.isEmpty)
    }

    @Test("Factors are not negative, and their error is that of the dense product")
    func nonNegative() throws {
        var generator = SeededGenerator(seed: 1)
        let factors = try NMF.factors(of: sparse(holed), rank: 4, using: &generator)
        #expect(factors.rows.values.allSatisfy { $0 >= 0 } && factors.columns.values.allSatisfy { $0 >= 0 })
        let product = Matrix.product(factors.rows, factors.columns, left: .transposed)
        let error = zip(product.values, holed.values).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        #expect(abs(error.squareRoot() - factors.error) < 1e-9)
    }

    @Test("A product of non-negative parts is found again")
    func exactFactors() throws {
        var generator = SeededGenerator(seed: 1)
        var options = NMF.Options()
        options.iterations = 2_000
        options.tolerance = 0
        let matrix = Matrix.product(random(30, 3, seed: 7), random(3, 20, seed: 8))
        let factors = try NMF.factors(of: sparse(matrix), rank: 3, options: options, using: &generator)
        #expect(factors.error < 0.01 * Vectors.norm(matrix.values))
    }

    @Test(
        "Seeds are found at, below and above the number of points that they are drawn from",
        arguments: [1023, 1024, 1025])
    func seedPoints(_ count: Int) {
        let values = (0..<count).flatMap { place -> [Double] in place % 2 == 0 ? [1, 0] : [0, 1] }
        var generator = SeededGenerator(seed: 2)
        let found = KMeans.spherical(
            Matrix(rows: 2, columns: count, values: values), clusters: 2, using: &generator)
        #expect(found.assignment.count == count)
        #expect(found.assignment.indices.allSatisfy { found.assignment[$0] == found.assignment[$0 % 2] })
        #expect(found.assignment[0] != found.assignment[1])
    }

    @Test("k-means on a sample and on all points finds the same separate groups")
    func sampled() {
        var points = Matrix(rows: 3, columns: 90)
        for j in 0..<90 {
            points[j % 3, j] = 1
            points[(j + 1) % 3, j] = 0.1 * Double(j % 7) / 7
        }
        points = points.unitColumns
        var options = KMeans.Options()
        var generator = SeededGenerator(seed: 2)
        let all = KMeans.spherical(points, clusters: 3, options: options, using: &generator)
        options.sample = 20
        let some = KMeans.spherical(points, clusters: 3, options: options, using: &generator)
        #expect(Set((0..<90).map { [all.assignment[$0], some.assignment[$0], $0 % 3] }).count == 3)
    }

    @Test("Scaled left vectors are those of the dense decomposition")
    func scaledRows() throws {
        var generator = SeededGenerator(seed: 1)
        let exact = try holed.singularValues()
        var options = RandomisedSVD.Options()
        options.iterations = 20
        let found = try RandomisedSVD.scaledRows(6, of: sparse(holed), options: options, using: &generator)
        let gram = found.gram
        for i in 0..<6 {
            #expect(abs(gram[i, i] - exact.values[i] * exact.values[i]) < 1e-8)
            for j in 0..<i { #expect(abs(gram[i, j]) < 1e-8) }
            // The same direction, up to its sign.
            let along = (0..<40).reduce(0.0) { $0 + found[i, $1] * exact.left[$1, i] }
            #expect(abs(along.magnitude - exact.values[i]) < 1e-7)
        }
    }

    @Test("Products with a stretch of columns are those of the whole")
    func stretch() {
        let (x, y) = (random(7, 30, seed: 11), random(7, 20, seed: 12))
        let expected = Matrix.product(x, y.columns(5..<17), left: .transposed)
        #expect(difference(x.products(with: 5..<17, of: y), expected) < 1e-13)
        #expect(difference(x.mapped(by: random(4, 7, seed: 13)), .product(random(4, 7, seed: 13), x)) < 1e-13)
        #expect(difference(x.gram, .product(x, x, right: .transposed)) < 1e-12)
    }

    @Test(
        "k-means that looks only where it must groups as one that looks at every point",
        arguments: [1, 2, 3, 4] as [UInt64])
    func bounds(_ seed: UInt64) {
        let points = random(6, 400, seed: seed).unitColumns
        let start = points.columns(at: [3, 57, 111, 222, 333])
        var descent = KMeansDescent(points, from: start)
        descent.run(rounds: 100)
        var centres = start
        var assignment: [Int] = []
        for _ in 0..<100 {
            let cosines = Matrix.product(centres, points, left: .transposed)
            let next = (0..<400).map { point in
                (0..<5).reduce(0) { cosines[$1, point] > cosines[$0, point] ? $1 : $0 }
            }
            if next == assignment { break }
            assignment = next
            var sums = Matrix(rows: 6, columns: 5)
            for (point, cluster) in next.enumerated() {
                for i in 0..<6 { sums[i, cluster] += points[i, point] }
            }
            centres = sums.unitColumns
        }
        #expect(descent.assignment == assignment)
        #expect(difference(descent.centres, centres) < 1e-9)
        let cohesion = (0..<400).reduce(0.0) { sum, point in
            sum + (0..<6).reduce(0.0) { $0 + points[$1, point] * centres[$1, assignment[point]] }
        }
        #expect(abs(descent.cohesion - cohesion) < 1e-9)
    }

    @Test("Points all alike leave clusters empty and end")
    func alike() {
        var points = Matrix(rows: 3, columns: 9)
        for j in 0..<9 { points[0, j] = 1 }
        var generator = SeededGenerator(seed: 1)
        let found = KMeans.spherical(points, clusters: 3, using: &generator)
        #expect(found.assignment.allSatisfy { (0..<3).contains($0) } && found.cohesion.isFinite)
    }

    @Test("Logarithms and exponentials for likelihoods are right to twelve places")
    func likelihoods() {
        for place in 1..<2_000 {
            let x = Double(place * place) * 1e-5
            let log = Logarithm.natural(x)
            #expect(abs(Likelihoods.logarithm(x) - log) <= 1e-12 * max(1, abs(log)))
            let e = Exponential.natural(-Double(place) / 66)
            #expect(abs(Likelihoods.exponential(-Double(place) / 66) - e) <= 1e-12 * e)
        }
    }
}
