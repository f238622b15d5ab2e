/// Finds the minimum of a smooth convex function by limited-memory BFGS.
///
/// Nocedal, "Updating quasi-Newton matrices with limited storage" (1980), DOI 10.1090/S0025-5718-1980-0572855-7,
/// with a backtracking line search under Armijo's condition. Sequential and without randomness: the same
/// input gives the same bits.
public enum LimitedMemoryMinimiser {
    /// Corrections that are kept.
    static let memory = 8
    /// The search stops where the gradient's largest entry is this small a part of the first one's.
    static let tolerance = 1e-4
    /// Rounds after which the search ends where it is.
    public static let mostIterations = 200
    /// Armijo's constant: the least part of the promised descent that a step has to bring.
    static let sufficientDescent = 1e-4
    static let mostHalvings = 30

    /// Minimises `objective` from `start`.
    ///
    /// - Parameters:
    ///   - start: Where the search begins.
    ///   - objective: Returns the value at a point and writes the gradient there.
    ///   - iterations: The most steps that are taken.
    /// - Returns: The best point found.
    /// - Complexity: O(iterations × (`memory` × dimensions + the objective)).
    public static func minimum(
        from start: [Double], iterations: Int = mostIterations,
        _ objective: (_ point: [Double], _ gradient: inout [Double]) -> Double
    ) -> [Double] {
        var point = start
        var gradient = [Double](repeating: 0, count: start.count)
        var value = objective(point, &gradient)
        let goal = tolerance * largest(gradient)
        var steps: [[Double]] = []
        var changes: [[Double]] = []
        var trial = point
        var trialGradient = gradient
        for _ in 0..<iterations where largest(gradient) > goal {
            var direction = descent(gradient, steps, changes)
            var slope = dot(direction, gradient)
            if slope >= 0 {
                steps.removeAll()
                changes.removeAll()
                direction = gradient.map { -$0 }
                slope = -dot(gradient, gradient)
            }
            var length = steps.isEmpty ? 1 / max(1, largest(gradient)) : 1
            var halvings = 0
            var next: Double
            repeat {
                for index in point.indices { trial[index] = point[index] + length * direction[index] }
                next = objective(trial, &trialGradient)
                if next <= value + sufficientDescent * length * slope { break }
                length /= 2
                halvings += 1
            } while halvings < mostHalvings
            guard halvings < mostHalvings else { break }
            let step = zip(trial, point).map { $0 - $1 }
            let change = zip(trialGradient, gradient).map { $0 - $1 }
            if dot(step, change) > 1e-12 * dot(change, change) {
                steps.append(step)
                changes.append(change)
                if steps.count > memory {
                    steps.removeFirst()
                    changes.removeFirst()
                }
            }
            swap(&point, &trial)
            swap(&gradient, &trialGradient)
            value = next
        }
        return point
    }

    /// The two-loop recursion: minus the inverse Hessian's estimate times the gradient.
    private static func descent(_ gradient: [Double], _ steps: [[Double]], _ changes: [[Double]]) -> [Double]
    {
        var direction = gradient.map { -$0 }
        var shares = [Double](repeating: 0, count: steps.count)
        for index in steps.indices.reversed() {
            shares[index] = dot(steps[index], direction) / dot(steps[index], changes[index])
            add(-shares[index], changes[index], to: &direction)
        }
        if let step = steps.last, let change = changes.last {
            let scale = dot(step, change) / dot(change, change)
            for index in direction.indices { direction[index] *= scale }
        }
        for index in steps.indices {
            let share = dot(changes[index], direction) / dot(steps[index], changes[index])
            add(shares[index] - share, steps[index], to: &direction)
        }
        return direction
    }

    private static func dot(_ a: [Double], _ b: [Double]) -> Double {
        var sum = 0.0
        for index in a.indices { sum += a[index] * b[index] }
        return sum
    }

    private static func add(_ factor: Double, _ a: [Double], to b: inout [Double]) {
        for index in a.indices { b[index] += factor * a[index] }
    }

    private static func largest(_ a: [Double]) -> Double {
        a.reduce(0) { max($0, $1.magnitude) }
    }
}
