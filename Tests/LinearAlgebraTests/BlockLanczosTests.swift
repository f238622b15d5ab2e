import LinearAlgebra
import Parallel
import Testing

@Suite("Block Lanczos")
struct BlockLanczosTests {
    /// A path of `count` nodes: its Laplacian has the eigenvalues 2 − 2 cos(π j / n).
    private func laplacian(_ count: Int, copies: Int = 1) -> SparseMatrix {
        var entries: [SparseMatrix.Entry] = []
        for copy in 0..<copies {
            for i in 0..<count {
                let row = copy * count + i
                entries.append(.init(row: row, column: row, value: i == 0 || i == count - 1 ? 1 : 2))
                if i > 0 {
                    entries.append(.init(row: row, column: row - 1, value: -1))
                    entries.append(.init(row: row - 1, column: row, value: -1))
                }
            }
        }
        return SparseMatrix(rows: copies * count, columns: copies * count, entries: entries)
    }

    @Test("Leading values and vectors are LAPACK's", arguments: [20, 300])
    func againstLAPACK(size: Int) throws {
        let matrix = laplacian(size)
        var generator = SeededGenerator(seed: 1)
        let pairs = try BlockLanczos.leading(3, size: size, using: &generator) { matrix.times($0) }
        let eigen = try matrix.dense.symmetricEigen()
        for pair in 0..<3 {
            #expect(abs(pairs.values[pair] - eigen.values[size - 1 - pair]) < 1e-9)
            let image = matrix.times(Array(pairs.vectors.column(pair)))
            let rest = zip(image, pairs.vectors.column(pair)).map { $0 - pairs.values[pair] * $1 }
            #expect(rest.allSatisfy { $0.magnitude < 1e-7 })
        }
    }

    @Test("An eigenvalue of multiplicity two or three is found as often as it occurs", arguments: [2, 3])
    func multiplicity(copies: Int) throws {
        let matrix = laplacian(60, copies: copies)
        var generator = SeededGenerator(seed: 2)
        let pairs = try BlockLanczos.leading(copies + 1, size: 60 * copies, using: &generator) {
            matrix.times($0)
        }
        let single = try laplacian(60).dense.symmetricEigen().values
        for pair in 0..<copies { #expect(abs(pairs.values[pair] - single[59]) < 1e-9) }
        #expect(abs(pairs.values[copies] - single[58]) < 1e-9)
        let gram = Matrix.product(pairs.vectors, pairs.vectors, left: .transposed)
        for i in 0...copies {
            for j in 0...copies { #expect(abs(gram[i, j] - (i == j ? 1 : 0)) < 1e-9) }
        }
    }

    @Test("Too few restarts are an error with what was spent and what was left")
    func notAtRest() {
        let matrix = laplacian(4_000)
        var options = BlockLanczos.Options()
        options.restarts = 1
        var generator = SeededGenerator(seed: 1)
        do {
            _ = try BlockLanczos.leading(2, size: 4_000, options: options, using: &generator) {
                matrix.times($0)
            }
            Issue.record("One restart is not enough for a path of 4,000 nodes.")
        } catch .notAtRest(let products, let residual) {
            #expect(products == options.steps)
            #expect(residual > options.tolerance)
        } catch {
            Issue.record("Another error: \(error)")
        }
    }
}
