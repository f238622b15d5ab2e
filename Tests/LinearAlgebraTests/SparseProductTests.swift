import LinearAlgebra
import Parallel
import Testing

@Suite("Sparse products and Cholesky factors")
struct SparseProductTests {
    private func random(_ rows: Int, _ columns: Int, seed: UInt64) -> SparseMatrix {
        var generator = SeededGenerator(seed: seed)
        let entries = (0..<(rows * columns / 3)).map { _ in
            SparseMatrix.Entry(
                row: Int.random(in: 0..<rows, using: &generator),
                column: Int.random(in: 0..<columns, using: &generator), value: generator.nextUnit() - 0.5)
        }
        return SparseMatrix(rows: rows, columns: columns, entries: entries)
    }

    @Test("Products with vectors and matrices are the dense ones", arguments: [1, 3, 16, 21, 40])
    func products(width: Int) {
        let sparse = random(37, 23, seed: UInt64(width))
        var generator = SeededGenerator(seed: 5)
        let x = Matrix(rows: 23, columns: width, values: (0..<(23 * width)).map { _ in generator.nextUnit() })
        let fast = sparse.times(x)
        let slow = Matrix.product(sparse.dense, x)
        #expect(zip(fast.values, slow.values).allSatisfy { ($0 - $1).magnitude < 1e-13 })
        #expect(sparse.transposed.dense == sparse.dense.transposed)
    }

    @Test("Matrices without rows, columns or entries have products")
    func empty() {
        let none = SparseMatrix(rows: 0, columns: 3, entries: [])
        #expect(none.times([1, 2, 3]) == [])
        #expect(none.transposed.times([]) == [0, 0, 0])
        #expect(SparseMatrix(rows: 2, columns: 2, entries: []).times([1, 1]) == [0, 0])
    }

    @Test("The Cholesky factor, worked by hand and by its product")
    func cholesky() throws {
        #expect(try Matrix([[4, 2], [2, 5]]).cholesky() == Matrix([[2, 0], [1, 2]]))
        let a = random(12, 12, seed: 9).dense
        var gram = Matrix.product(a, a, left: .transposed)
        for i in 0..<12 { gram[i, i] += 1 }
        let factor = try gram.cholesky()
        let product = Matrix.product(factor, factor, right: .transposed)
        #expect(zip(product.values, gram.values).allSatisfy { ($0 - $1).magnitude < 1e-12 })
    }

    @Test("A matrix that is not positive definite says from which order on")
    func notPositiveDefinite() {
        #expect(throws: LinearAlgebraError.notPositiveDefinite(order: 2)) {
            try Matrix([[1, 2], [2, 1]]).cholesky()
        }
        #expect(throws: LinearAlgebraError.notFinite) { try Matrix([[.nan]]).cholesky() }
    }
}
