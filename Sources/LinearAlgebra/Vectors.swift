import Parallel

/// Operations on long vectors in fixed chunks: the same sums on any number of cores.
public enum Vectors {
    private static let chunk = 1 << 15

    /// xᵀy.
    public static func dot(_ x: [Double], _ y: [Double]) -> Double {
        precondition(x.count == y.count, "Vectors of a product have the same length.")
        return Parallel.map(count: x.count, chunk: chunk) { range in
            let x = x.span
            let y = y.span
            var sums = SIMD4<Double>()
            var index = range.lowerBound
            while index + 4 <= range.upperBound {
                let left = SIMD4<Double>(x[index], x[index + 1], x[index + 2], x[index + 3])
                let right = SIMD4<Double>(y[index], y[index + 1], y[index + 2], y[index + 3])
                sums += left * right
                index += 4
            }
            var sum = sums.sum()
            while index < range.upperBound {
                sum += x[index] * y[index]
                index += 1
            }
            return sum
        }.reduce(0, +)
    }

    /// ‖x‖₂.
    public static func norm(_ x: [Double]) -> Double {
        dot(x, x).squareRoot()
    }

    /// x ← f(i, x_i) for every i.
    public static func update(_ x: inout [Double], _ entry: @Sendable (Int, Double) -> Double) {
        let pieces = Parallel.chunks(of: x.count, size: chunk)
        Parallel.fill(&x, pieces: pieces) { index, values in
            let first = pieces[index].lowerBound
            for place in values.indices { values[place] = entry(first + place, values[place]) }
        }
    }

    /// Σ c_k x_k over vectors of one length.
    public static func combination(_ vectors: [[Double]], _ coefficients: [Double]) -> [Double] {
        precondition(
            vectors.count == coefficients.count && !vectors.isEmpty,
            "A combination has one coefficient for each vector.")
        var sum = [Double](repeating: 0, count: vectors[0].count)
        let pieces = Parallel.chunks(of: sum.count, size: chunk)
        Parallel.fill(&sum, pieces: pieces) { index, values in
            let first = pieces[index].lowerBound
            for (vector, coefficient) in zip(vectors, coefficients) {
                let vector = vector.span
                for place in values.indices { values[place] += coefficient * vector[first + place] }
            }
        }
        return sum
    }
}
