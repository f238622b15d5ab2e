import LinearAlgebra
import Parallel
import Testing

@Suite("Lanczos")
struct LanczosTests {
    @Test("The leading pair of a symmetric matrix is LAPACK's", arguments: [3, 10, 60])
    func againstLAPACK(size: Int) throws {
        var generator = SeededGenerator(seed: UInt64(size))
        var matrix = Matrix(rows: size, columns: size)
        for i in 0..<size {
            for j in 0...i {
                matrix[i, j] = generator.nextUnit()
                matrix[j, i] = matrix[i, j]
            }
        }
        let eigen = try matrix.symmetricEigen()
        let pair = try Lanczos.leading(start: [Double](repeating: 1, count: size)) { matrix.times($0) }
        #expect(abs(pair.value - eigen.values[size - 1]) < 1e-9)
        let vector = Array(eigen.vectors.column(size - 1))
        #expect(zip(pair.vector, vector).allSatisfy { abs($0 - $1) < 1e-8 })
    }

    @Test("Opposite eigenvalues of the same size do not make it swing")
    func bipartite() throws {
        let swap = Matrix([[0, 1], [1, 0]])
        let pair = try Lanczos.leading(start: [1, 0.5]) { swap.times($0) }
        #expect(abs(pair.value - 1) < 1e-12)
        #expect(abs(pair.vector[0] - pair.vector[1]) < 1e-12)
    }

    @Test("Too few products are told by what is left")
    func notAtRest() throws {
        var options = Lanczos.Options()
        options.products = 2
        let matrix = Matrix([[2, 1, 0], [1, 2, 1], [0, 1, 5]])
        let pair = try Lanczos.leading(start: [1, 1, 1], options: options) { matrix.times($0) }
        #expect(pair.products == 2)
        #expect(pair.residual > options.tolerance && pair.residual.isFinite)
    }

    @Test(
        "The exponential against known values",
        arguments: [
            (0.0, 1.0), (1.0, 2.718281828459045), (-1.0, 0.36787944117144233), (10.0, 22026.465794806718),
        ])
    func exponential(x: Double, value: Double) {
        #expect(abs(Exponential.natural(x) / value - 1) < 1e-15 * 4)
    }

    @Test("The exponential ends in 0 and ∞, and undoes the logarithm")
    func exponentialLaws() {
        #expect(Exponential.natural(-1_000) == 0)
        #expect(Exponential.natural(1_000) == .infinity)
        #expect(Exponential.natural(.nan).isNaN)
        for x in [0.001, 0.7, 3.0, 1e10] {
            #expect(abs(Exponential.natural(Logarithm.natural(x)) / x - 1) < 1e-13)
        }
    }
}
