import LinearAlgebra
import Parallel

/// Partitions of random subsets of the texts, by which it is seen what of a partition is chance.
struct Resampling {
    /// For each resample the group of each text, −1 for those left out.
    private let partitions: [[Int]]
    private let groups: Int

    /// Resamples that stability is told from.
    static let runs = 10
    /// The share of the texts in each.
    private static let share = 0.8
    private static let restarts = 2
    /// Few texts have many partitions that are nearly as good, and cost little to group again: restarts times texts.
    private static let restartsOfFew = 4_000
    /// Texts that are resampled at most.
    static let mostTexts = 1_500

    init(_ spaces: TopicSpaces, groups k: Int, runs: Int, seed: UInt64) {
        groups = k
        let all = spaces.spaces[0].points.columns
        let looked = KMeans.sample(of: all, Self.mostTexts)
        partitions = Parallel.mapEach(runs) { run in
            var generator = SeededGenerator(seed: seed &+ 0x7265_7361, replicate: run)
            var taken = looked.filter { _ in generator.nextUnit() < Self.share }
            if taken.count < k { taken = looked }
            let space = spaces.spaces[run % spaces.spaces.count].texts(at: taken)
            var options = KMeans.Options()
            options.restarts = max(Self.restarts, Self.restartsOfFew / max(1, taken.count))
            let found = KMeans.spherical(space.points, clusters: k, options: options, using: &generator)
            var partition = [Int](repeating: -1, count: all)
            for (place, text) in taken.enumerated() { partition[text] = found.assignment[place] }
            return partition
        }
    }

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
