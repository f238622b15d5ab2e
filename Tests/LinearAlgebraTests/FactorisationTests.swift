import LinearAlgebra
import Parallel
import Testing

@Suite("Dense matrices")
struct FactorisationTests {
    private func random(_ rows: Int, _ columns: Int, seed: UInt64) -> Matrix {
        var generator = SeededGenerator(seed: seed)
        return Matrix(
            rows: rows, columns: columns,
            values: (0..<(rows * columns)).map { _ in generator.nextUnit() - 0.5 })
    }

    private func difference(_ a: Matrix, _ b: Matrix) -> Double {
        zip(a.values, b.values).reduce(0) { max($0, ($1.0 - $1.1).magnitude) }
    }

    private func slowProduct(_ a: Matrix, _ b: Matrix) -> Matrix {
        var c = Matrix(rows: a.rows, columns: b.columns)
        for i in 0..<a.rows {
            for j in 0..<b.columns { for k in 0..<a.columns { c[i, j] += a[i, k] * b[k, j] } }
        }
        return c
    }

    @Test("Products agree with three plain loops, transposed or not")
    func products() {
        let a = random(7, 5, seed: 1)
        let b = random(5, 9, seed: 2)
        let expected = slowProduct(a, b)
        #expect(difference(Matrix.product(a, b), expected) < 1e-14)
        #expect(difference(Matrix.product(a.transposed, b, left: .transposed), expected) < 1e-14)
        #expect(difference(Matrix.product(a, b.transposed, right: .transposed), expected) < 1e-14)
    }

    @Test("Q has orthonormal columns that span A's")
    func orthonormalised() {
        let a = random(12, 4, seed: 3)
        let q = a.orthonormalised
        #expect(difference(Matrix.product(q, q, left: .transposed), .identity(4)) < 1e-14)
        let back = Matrix.product(q, Matrix.product(q, a, left: .transposed))
        #expect(difference(back, a) < 1e-13)
    }

    @Test("U diag(s) Vᵀ is A again, values descend, signs are fixed", arguments: [(8, 5), (5, 8), (1, 3)])
    func singularValues(rows: Int, columns: Int) throws {
        let a = random(rows, columns, seed: 4)
        let svd = try a.singularValues()
        var scaled = svd.left
        for j in 0..<scaled.columns { for i in 0..<scaled.rows { scaled[i, j] *= svd.values[j] } }
        #expect(difference(Matrix.product(scaled, svd.right, right: .transposed), a) < 1e-13)
        #expect(svd.values == svd.values.sorted(by: >))
        for j in 0..<svd.right.columns {
            let largest = svd.right.column(j).max { $0.magnitude < $1.magnitude } ?? 0
            #expect(largest > 0)
        }
    }

    @Test("Eigenvectors satisfy A v = w v")
    func eigen() throws {
        let half = random(6, 6, seed: 5)
        var a = half
        for i in 0..<6 { for j in 0..<6 { a[i, j] = half[i, j] + half[j, i] } }
        let eigen = try a.symmetricEigen()
        for j in 0..<6 {
            let image = a.times(Array(eigen.vectors.column(j)))
            for i in 0..<6 { #expect(abs(image[i] - eigen.values[j] * eigen.vectors[i, j]) < 1e-13) }
        }
    }

    @Test("Positive definite systems are solved, others refused")
    func cholesky() throws {
        let a = Matrix([[4, 2], [2, 3]])
        let x = try a.solvingPositiveDefinite(Matrix([[8], [7]]))
        #expect(abs(x[0, 0] - 1.25) < 1e-14 && abs(x[1, 0] - 1.5) < 1e-14)
        #expect(throws: LinearAlgebraError.notPositiveDefinite(order: 2)) {
            try Matrix([[1, 2], [2, 1]]).solvingPositiveDefinite(Matrix([[1], [1]]))
        }
    }

    @Test("What is not finite is refused")
    func notFinite() {
        #expect(throws: LinearAlgebraError.notFinite) { try Matrix([[1, .nan]]).singularValues() }
    }
}

@Suite("Sparse matrices")
struct SparseMatrixTests {
    private func random(_ rows: Int, _ columns: Int, count: Int, seed: UInt64) -> SparseMatrix {
        var generator = SeededGenerator(seed: seed)
        return SparseMatrix(
            rows: rows, columns: columns,
            entries: (0..<count).map { _ in
                .init(
                    row: Int.random(in: 0..<rows, using: &generator),
                    column: Int.random(in: 0..<columns, using: &generator), value: generator.nextUnit())
            })
    }

    @Test("Entries of one place are added; columns ascend")
    func building() {
        let a = SparseMatrix(
            rows: 2, columns: 3,
            entries: [
                .init(row: 1, column: 2, value: 1), .init(row: 1, column: 0, value: 2),
                .init(row: 1, column: 2, value: 3),
            ])
        #expect(a.columnIndices == [0, 2])
        #expect(a.values == [2, 4])
        #expect(a.rowStarts == [0, 0, 2])
    }

    @Test("Products agree with the dense ones")
    func products() {
        let a = random(40, 30, count: 200, seed: 1)
        let x = random(30, 3, count: 60, seed: 2).dense
        let fast = a.times(x)
        let slow = Matrix.product(a.dense, x)
        #expect(zip(fast.values, slow.values).allSatisfy { abs($0 - $1) < 1e-13 })
        #expect(a.transposed.dense == a.dense.transposed)
    }

    @Test("The randomised decomposition finds the leading values of the exact one")
    func randomised() throws {
        let a = random(60, 50, count: 400, seed: 3)
        let exact = try a.dense.singularValues()
        var generator = SeededGenerator(seed: 1)
        var options = RandomisedSVD.Options()
        options.iterations = 30
        let found = try RandomisedSVD.leading(5, of: a, options: options, using: &generator)
        for j in 0..<5 {
            #expect(abs(found.values[j] - exact.values[j]) < 1e-8)
            for i in 0..<50 { #expect(abs(found.right[j, i] - exact.right[i, j]) < 1e-4) }
        }
    }

    @Test("A rank beyond the matrix gives what there is")
    func smallMatrix() throws {
        var generator = SeededGenerator(seed: 1)
        let found = try RandomisedSVD.leading(9, of: random(4, 3, count: 9, seed: 5), using: &generator)
        #expect(found.values.count == 3)
    }
}

@Suite("Spherical k-means")
struct KMeansTests {
    @Test("Two bundles of directions are two clusters")
    func bundles() {
        let angles = [0.0, 0.1, 0.2, 1.4, 1.5]
        var points = Matrix(rows: 2, columns: 5)
        for (j, angle) in angles.enumerated() {
            let t = angle / 2
            // Rational points of the circle need no sine.
            points[0, j] = (1 - t * t) / (1 + t * t)
            points[1, j] = 2 * t / (1 + t * t)
        }
        var generator = SeededGenerator(seed: 1)
        let found = KMeans.spherical(points, clusters: 2, using: &generator)
        #expect(found.assignment == [0, 0, 0, 1, 1])
    }
}
