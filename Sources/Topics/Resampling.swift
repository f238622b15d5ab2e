import LinearAlgebra
import Parallel

/// Random subsets of the texts in few dimensions, grouped again and again to see what of a partition is chance.
struct Resamples {
    private struct Resample: Sendable {
        /// Texts, ascending.
        let taken: [Int]
        let space: TopicSpace
    }

    private let resamples: [Resample]
    private let texts: Int
    private let seed: UInt64

    /// The share of the texts in each.
    private static let share = 0.8
    private static let restarts = 2
    /// Few texts have many partitions that are nearly as good, and cost little to group again: restarts times texts.
    private static let restartsOfFew = 4_000
    /// Texts that are resampled at most.
    static let mostTexts = 1_000
    /// Directions that groups are told apart by; beyond, they hardly differ.
    static let dimensions = 50
    private static let rounds = 30

    init(_ spaces: TopicSpaces, runs: Int, seed: UInt64) {
        texts = spaces.spaces[0].points.columns
        self.seed = seed
        let looked = KMeans.sample(of: texts, Self.mostTexts)
        let reduced = spaces.spaces.map { $0.texts(at: looked).reduced(to: Self.dimensions) }
        resamples = (0..<runs).map { run in
            var generator = SeededGenerator(seed: seed &+ 0x7265_7361, replicate: run)
            let places = looked.indices.filter { _ in generator.nextUnit() < Self.share }
            return Resample(
                taken: places.map { looked[$0] },
                space: reduced[run % reduced.count].texts(at: places))
        }
    }

    /// Each subset in `k` groups; `nil` if one has fewer texts.
    func grouped(into k: Int) -> Resampling? {
        guard resamples.allSatisfy({ $0.taken.count >= k }) else { return nil }
        let partitions = Parallel.mapEach(resamples.count) { run in
            let (taken, space) = (resamples[run].taken, resamples[run].space)
            var partition = [Int](repeating: -1, count: texts)
            var generator = SeededGenerator(seed: seed &+ UInt64(k), replicate: run)
            var options = KMeans.Options()
            options.restarts = max(Self.restarts, Self.restartsOfFew / taken.count)
            options.iterations = Self.rounds
            let found = KMeans.spherical(space.points, clusters: k, options: options, using: &generator)
            for (place, text) in taken.enumerated() { partition[text] = found.assignment[place] }
            return partition
        }
        return Resampling(partitions: partitions, groups: k)
    }
}

/// Partitions of random subsets of the texts.
struct Resampling {
    /// For each resample the group of each text, −1 for those left out.
    let partitions: [[Int]]
    let groups: Int

    /// Resamples that stability is told from.
    static let runs = 10

    /// For each group of a partition the mean over resamples of its largest Jaccard overlap.
    func stability(of partition: [Int]) -> [Double] {
        var sums = [Double](repeating: 0, count: groups)
        for other in partitions {
            let table = Contingency(partition, other, groups: groups)
            for group in 0..<groups {
                var best = 0.0
                for c in 0..<groups {
                    let both = table.both[group * groups + c]
                    let either = table.first[group] + table.second[c] - both
                    if either > 0 { best = max(best, both / either) }
                }
                sums[group] += best
            }
        }
        return sums.map { $0 / Double(partitions.count) }
    }

    /// The mean adjusted Rand index over pairs of resamples, on the texts that both hold.
    var agreement: Double {
        var sum = 0.0
        var pairs = 0.0
        for i in partitions.indices {
            for j in 0..<i {
                sum += Contingency(partitions[i], partitions[j], groups: groups).adjustedRand
                pairs += 1
            }
        }
        return pairs > 0 ? sum / pairs : 0
    }
}

/// How two partitions of the same texts meet; texts that one of them leaves out are left out.
struct Contingency {
    let both: [Double]
    let first: [Double]
    let second: [Double]

    init(_ a: [Int], _ b: [Int], groups k: Int) {
        var both = [Double](repeating: 0, count: k * k)
        var first = [Double](repeating: 0, count: k)
        var second = first
        for (x, y) in zip(a, b) where x >= 0 && y >= 0 {
            both[x * k + y] += 1
            first[x] += 1
            second[y] += 1
        }
        self.both = both
        self.first = first
        self.second = second
    }

    /// 1 for the same partition, 0 for chance (Hubert and Arabie 1985, DOI 10.1007/BF01908075).
    var adjustedRand: Double {
        func pairs(_ counts: [Double]) -> Double { counts.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }
        let n = first.reduce(0, +)
        let all = n * (n - 1) / 2
        guard all > 0 else { return 0 }
        let expected = pairs(first) * pairs(second) / all
        let most = (pairs(first) + pairs(second)) / 2
        return most > expected ? (pairs(both) - expected) / (most - expected) : 0
    }
}
