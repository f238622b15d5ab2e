import LinearAlgebra
import Testing

@Suite("Minimisation")
struct MinimiserTests {
    @Test("Limited-memory BFGS finds the minimum of a quadratic and of Rosenbrock's valley")
    func minimiser() {
        let scales: [Double] = [1, 10, 100]
        let goals: [Double] = [0, 1, 2]
        let quadratic = LimitedMemoryMinimiser.minimum(from: [5, -3, 2]) { x, g in
            var value = 0.0
            for k in 0..<3 {
                let off: Double = x[k] - goals[k]
                g[k] = 2 * scales[k] * off
                value += scales[k] * off * off
            }
            return value
        }
        for k in 0..<3 { #expect(abs(quadratic[k] - goals[k]) < 1e-3) }
        let valley = LimitedMemoryMinimiser.minimum(from: [-1.2, 1]) { x, g in
            let a: Double = 1 - x[0]
            let b: Double = x[1] - x[0] * x[0]
            g[0] = -2 * a - 400 * x[0] * b
            g[1] = 200 * b
            return a * a + 100 * b * b
        }
        #expect(abs(valley[0] - 1) < 1e-2 && abs(valley[1] - 1) < 1e-2)
    }
}
