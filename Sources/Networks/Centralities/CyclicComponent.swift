import LinearAlgebra

/// A strongly connected component with a cycle, by itself: its incoming edges, and the scores that it gives itself.
struct CyclicComponent {
    /// The edges between its nodes, incoming, by their places among these.
    private let incoming: Adjacency
    /// The largest eigenvalue of the weights.
    let growth: Double
    /// Its vector, positive, adding up to 1.
    let scores: [Double]
    /// Products with the weights.
    let products: Int
    /// ‖x A − growth x‖ / growth.
    let residual: Double

    /// - Parameter placeOfNode: Room for a number a node; what it holds does not matter.
    /// - Returns: `nil` for a component without a cycle: a node without an edge to itself.
    init?(
        _ nodes: ArraySlice<Int32>, of component: Int32, in graph: Graph, _ components: StrongComponents,
        placeOfNode: inout [Int32]
    ) throws(LinearAlgebraError) {
        for (place, node) in nodes.enumerated() { placeOfNode[Int(node)] = Int32(place) }
        let all = graph.incoming
        var starts = [0]
        var targets: [Int32] = []
        var weights: [Double] = []
        for node in nodes {
            for place in all.range(Int(node))
            where components.componentOf[Int(all.targets[place])] == component {
                let weight = all.weight(at: place)
                guard weight > 0 else { continue }
                targets.append(placeOfNode[Int(all.targets[place])])
                weights.append(weight)
            }
            starts.append(targets.count)
        }
        guard !targets.isEmpty else { return nil }
        incoming = Adjacency(starts: starts, targets: targets, weights: all.isUnweighted ? nil : weights)
        let incoming = incoming
        if nodes.count == 2, targets.count == 2 {
            // Two who answer each other, the commonest of all: the largest eigenvalue of [0 a; b 0] is √ab.
            let (first, second) = (incoming.weight(at: 0), incoming.weight(at: 1))
            growth = (first * second).squareRoot()
            scores = [first / (first + growth), growth / (first + growth)]
            products = 0
            residual = 0
        } else {
            let start = (0..<nodes.count).map { Double(incoming.degree($0)) + 1 }
            var options = Arnoldi.Options()
            if nodes.count <= Self.small { options.steps = max(options.steps, nodes.count) }
            options.products = min(
                options.products, max(Self.fewest, Self.work / (nodes.count + targets.count)))
            let pair = try Arnoldi.leading(start: start, options: options) { incoming.times($0) }
            // Rounding may leave the smallest of them below 0.
            let sum = pair.vector.reduce(0) { $0 + max(0, $1) }
            growth = pair.value
            scores = pair.vector.map { max(0, $0) / sum }
            products = pair.products
            residual = pair.residual
        }
    }

    /// What the nodes score who get `given` from elsewhere and pass on to each other, where all grows by `rate` a step:
    /// x of `rate` x = x A + given.
    ///
    /// Steps of x ← (x A + given) / rate, and after each few the share of the component's own scores that makes the
    /// remainder add up to 0: they are what steps alone come to slowly, where ``growth`` is near to the rate.
    ///
    /// - Parameter rate: Above ``growth``.
    /// - Complexity: O(E) a step; steps grow with 1 / (rate − the second largest eigenvalue).
    func passingOn(_ given: [Double], rate: Double) -> Passed {
        var x = given.map { $0 / rate }
        let largest = given.max() ?? 0
        var residual = Double.infinity
        var products = 0
        while products < Self.mostSteps {
            let image = incoming.times(x)
            products += 1
            residual = 0
            for place in x.indices {
                let next = (image[place] + given[place]) / rate
                residual = max(residual, (rate * (next - x[place])).magnitude)
                x[place] = next
            }
            if residual <= Self.tolerance * max(largest, rate * (x.max() ?? 0)) {
                residual = 0
                break
            }
            if products % Self.stepsBetweenShares == 0 {
                let after = incoming.times(x)
                products += 1
                var missing = 0.0
                for place in x.indices { missing += given[place] + after[place] - rate * x[place] }
                let share = missing / (rate - growth)
                for place in x.indices { x[place] = max(0, x[place] + share * scores[place]) }
            }
        }
        return Passed(
            scores: x, products: products, residual: residual / max(largest, .leastNormalMagnitude))
    }

    /// What came of passing on.
    struct Passed {
        /// One a node, not negative.
        let scores: [Double]
        /// Products with the weights.
        let products: Int
        /// What is left of the equation, relative to what is given; 0 at rest.
        let residual: Double
    }

    private static let mostSteps = 3_000
    /// Nodes and edges gone through for one component: some seconds. Components of discussions are at rest after less
    /// than a tenth of it; long rings are not.
    private static let work = 50_000_000
    private static let fewest = 400
    /// Components of so many nodes are searched without restarts, after which the pair is exact.
    private static let small = 256
    private static let stepsBetweenShares = 4
    private static let tolerance = 1e-14
}
