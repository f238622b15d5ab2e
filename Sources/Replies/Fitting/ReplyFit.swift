import Discussions

/// Fits the weights of a ``ReplyModel`` to discussions whose parents are known.
///
/// Maximises the conditional log-likelihood of the true parents, less a ridge penalty, by stochastic
/// gradient steps with per-weight rates: Duchi, Hazan and Singer, "Adaptive subgradient methods" (2011).
/// Where a comment has several parents, the likelihood is that of any of them. The order of the examples
/// comes from a seed, and everything runs on one core: the same data give the same weights.
public struct ReplyFit {
    /// How strongly weights are held back, and how long fitting goes on.
    public struct Options: Sendable {
        /// Passes over the examples.
        public var epochs = 12
        /// The first step of a weight.
        public var rate = 0.15
        /// The ridge penalty: the precision of a normal prior around 0 on each weight.
        public var ridge = 0.5
        /// Where the order of the examples comes from.
        public var seed: UInt64 = 1

        /// The documented defaults.
        public init() {}
    }

    private struct Example {
        let table: CandidateTable
        let isTrue: [Bool]
    }

    /// The fitted model.
    public private(set) var model: ReplyModel
    private let options: Options

    private init(_ model: ReplyModel, _ options: Options) {
        self.model = model
        self.options = options
    }

    /// Fits the crosses of `recipe` anew; its weights are not used.
    ///
    /// - Parameters:
    ///   - recipe: What is fitted, and how.
    ///   - discussions: The threads.
    ///   - options: How it is done; the defaults do.
    ///   - source: What the data are, in a sentence, for the model's file.
    public static func fit(
        _ recipe: ReplyModel, to discussions: [AnnotatedDiscussion], source: String,
        options: Options = Options()
    ) -> ReplyModel {
        let crosses = recipe.crosses.map { Cross(facets: $0.facets) }
        var fit = ReplyFit(ReplyModel(source: source, crosses: crosses), options)
        fit.run(over: discussions.flatMap(examples))
        return fit.model
    }

    /// The annotated comments of a discussion whose true parent is among the candidates.
    private static func examples(of annotated: AnnotatedDiscussion) -> [Example] {
        let thread = PreparedThread(annotated.discussion)
        var reader = CandidateReader(thread.signals())
        return annotated.discussion.comments.indices.compactMap { index in
            let table = reader.next()
            guard let parents = annotated.parents[index] else { return nil }
            let isTrue = table.candidates.map { candidate in
                candidate.map { parents.contains($0) } ?? parents.isEmpty
            }
            return isTrue.contains(true) ? Example(table: table, isTrue: isTrue) : nil
        }
    }

    private mutating func run(over examples: [Example]) {
        var order = Array(examples.indices)
        var generator = SplitMix64(state: options.seed)
        var squares = model.crosses.map { [Double](repeating: 1e-6, count: $0.weights.count) }
        let shares = ridgeShares(examples)
        var sums = model.crosses.map { [Double](repeating: 0, count: $0.weights.count) }
        for epoch in 0..<options.epochs {
            order.shuffle(using: &generator)
            for place in order { step(examples[place], shares, &squares) }
            guard epoch >= options.epochs / 2 else { continue }
            for cross in sums.indices {
                for index in sums[cross].indices { sums[cross][index] += model.crosses[cross].weights[index] }
            }
        }
        // The mean of the later passes is steadier than the last.
        let passes = Double(options.epochs - options.epochs / 2)
        for cross in sums.indices {
            for index in sums[cross].indices {
                model.crosses[cross].weights[index] = sums[cross][index] / passes
            }
        }
    }

    /// The penalty of each weight divided among the candidates that touch it, so that a pass over all
    /// examples pays it once.
    private func ridgeShares(_ examples: [Example]) -> [[Double]] {
        var touches = model.crosses.map { [Double](repeating: 0, count: $0.weights.count) }
        for example in examples {
            for row in 0..<example.table.count {
                for cross in model.crosses.indices {
                    let base = row * CandidateTable.width
                    touches[cross][model.crosses[cross].index(in: example.table.bins, at: base)] += 1
                }
            }
        }
        return touches.map { $0.map { options.ridge / max(1, $0) } }
    }

    private mutating func step(_ example: Example, _ shares: [[Double]], _ squares: inout [[Double]]) {
        let table = example.table
        let probabilities = model.probabilities(table)
        var mass = 0.0
        for row in probabilities.indices where example.isTrue[row] { mass += probabilities[row] }
        guard mass > 0 else { return }
        for row in probabilities.indices {
            let target = example.isTrue[row] ? probabilities[row] / mass : 0
            let slope = probabilities[row] - target
            guard slope.magnitude > 1e-4 else { continue }
            let base = row * CandidateTable.width
            for cross in model.crosses.indices {
                let index = model.crosses[cross].index(in: table.bins, at: base)
                let gradient = slope + shares[cross][index] * model.crosses[cross].weights[index]
                squares[cross][index] += gradient * gradient
                model.crosses[cross].weights[index] -=
                    options.rate * gradient / squares[cross][index].squareRoot()
            }
        }
    }
}

/// A small generator with a seed: Steele, Lea and Flood, "Fast splittable pseudorandom number generators"
/// (2014), DOI 10.1145/2660193.2660195.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
