import Parallel
import Statistics
import Testing

@Suite("Intervals and shares")
struct IntervalTests {
    @Test("Quantiles interpolate")
    func quantiles() {
        #expect(Quantile.at(0.5, ofSorted: [1, 2, 3, 4]) == 2.5)
        #expect(Quantile.at(1, ofSorted: [1, 2]) == 2)
        #expect(Quantile.at(0.5, ofSorted: []) == nil)
    }

    @Test("Wilson's interval of 8 in 10, as printed in tables")
    func wilson() {
        let interval = Proportion.wilson(8, of: 10)
        #expect(abs(interval.low - 0.4902) < 5e-4 && abs(interval.high - 0.9433) < 5e-4)
        #expect(Proportion.wilson(0, of: 0) == Interval(low: 0, high: 1))
    }

    @Test("The interval of a mean holds it, and one person's many comments widen it")
    func clusters() throws {
        let spread = ClusterSample((0..<40).map { [Double($0 % 4)] })
        let joined = ClusterSample((0..<8).map { group in (0..<5).map { _ in Double(group % 4) } })
        let narrow = try #require(spread.interval(seed: 1))
        let wide = try #require(joined.interval(seed: 1))
        #expect(narrow.low < 1.5 && narrow.high > 1.5)
        #expect(wide.high - wide.low > narrow.high - narrow.low)
        #expect(ClusterSample([[1, 2]]).interval(seed: 1) == nil)
    }
}

@Suite("Comparisons")
struct ComparisonTests {
    private func sample(_ shift: Double, seed: UInt64, groups: Int = 12) -> ClusterSample {
        var generator = SeededGenerator(seed: seed)
        return ClusterSample(
            (0..<groups).map { _ in
                let own = generator.nextUnit()
                return (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                    own + generator.nextUnit() + shift
                }
            })
    }

    @Test("p is uniform where there is no difference: 1,000 pairs, by Kolmogorov and Smirnov")
    func uniform() {
        var p: [Double] = []
        for pair: UInt64 in 0..<1_000 {
            let first = sample(0, seed: 2 * pair)
            let second = sample(0, seed: 2 * pair + 1)
            p.append(Permutation.p(first, second, replicates: 199, seed: pair))
        }
        p.sort()
        var distance = 0.0
        for (place, value) in p.enumerated() {
            distance = max(distance, (value - Double(place + 1) / 1_000).magnitude)
        }
        #expect(distance < 0.052)
    }

    @Test("A planted difference is found, with its sign and size")
    func planted() throws {
        let comparison = try #require(Comparison(sample(0, seed: 1), sample(0.8, seed: 2), seed: 3))
        #expect(abs(comparison.difference - 0.8) < 0.4)
        #expect(comparison.p ?? 1 < 0.01)
        #expect(comparison.interval?.low ?? 0 > 0)
        #expect(comparison.effect ?? 0 > 0.8)
    }

    @Test("Nothing to compare is no comparison; one person gives no interval")
    func tooLittle() {
        #expect(Comparison(ClusterSample([]), sample(0, seed: 1), seed: 1) == nil)
        let single = Comparison(ClusterSample([[1, 2]]), sample(0, seed: 1), seed: 1)
        #expect(single?.interval == nil && single?.p == nil && single?.difference != nil)
    }

    @Test("Benjamini and Hochberg's adjustment, worked by hand")
    func benjaminiHochberg() {
        let adjusted = MultipleTesting.benjaminiHochberg([0.01, 0.04, 0.03, 0.5])
        let expected = [0.04, 0.16 / 3, 0.16 / 3, 0.5]
        #expect(zip(adjusted, expected).allSatisfy { abs($0 - $1) < 1e-12 })
        #expect(MultipleTesting.benjaminiHochberg([]).isEmpty)
    }
}

@Suite("Comparisons of values, one a person")
struct ValueComparisonTests {
    private func values(_ shift: Double, seed: UInt64, count: Int = 15) -> [Double] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { _ in generator.nextUnit() * generator.nextUnit() + shift }
    }

    private func distanceFromUniform(_ p: [Double]) -> Double {
        var largest = 0.0
        for (place, value) in p.sorted().enumerated() {
            largest = max(largest, (value - Double(place + 1) / Double(p.count)).magnitude)
        }
        return largest
    }

    @Test("p of a difference in concentration is uniform where there is none: 1,000 pairs")
    func uniform() {
        var p: [Double] = []
        for pair: UInt64 in 0..<1_000 {
            let outcome = ValueComparison.outcome(
                values(0, seed: 2 * pair), values(0, seed: 2 * pair + 1), replicates: 199, seed: pair
            ) { Concentration.gini($0) }
            if let outcome { p.append(outcome.p) }
        }
        #expect(p.count == 1_000 && distanceFromUniform(p) < 0.052)
    }

    @Test("p of paired changes is uniform where there are none: 1,000 pairs")
    func pairedUniform() {
        var p: [Double] = []
        for pair: UInt64 in 0..<1_000 {
            let before = values(0, seed: 2 * pair)
            let after = values(0, seed: 2 * pair + 1)
            let changes = zip(before, after).map { $1 - $0 }
            if let outcome = ValueComparison.paired(changes, replicates: 199, seed: pair) {
                p.append(outcome.p)
            }
        }
        #expect(p.count == 1_000 && distanceFromUniform(p) < 0.052)
    }

    @Test("A planted change is found, with its sign")
    func planted() throws {
        let before = values(0, seed: 1)
        let changes = zip(before, values(0.5, seed: 2)).map { $1 - $0 }
        let paired = try #require(ValueComparison.paired(changes, replicates: 999, seed: 3))
        #expect(paired.p < 0.01 && paired.interval.low > 0)
        let even = [Double](repeating: 1, count: 20)
        let uneven = [20] + [Double](repeating: 0, count: 19)
        let outcome = try #require(
            ValueComparison.outcome(even, uneven, replicates: 999, seed: 1) { Concentration.gini($0) })
        #expect(outcome.first == 0 && abs(outcome.second - 0.95) < 1e-9)
        #expect(ValueComparison.outcome([1], even, replicates: 9, seed: 1) { $0[0] } == nil)
        #expect(ValueComparison.paired([1], replicates: 9, seed: 1) == nil)
    }

    @Test("Gini's coefficient, worked by hand")
    func gini() {
        #expect(Concentration.gini([1, 1, 1, 1]) == 0)
        #expect(abs(Concentration.gini([0, 0, 0, 4]) - 0.75) < 1e-12)
        #expect(abs(Concentration.gini([1, 2, 3]) - 2.0 / 9) < 1e-12)
        #expect(Concentration.gini([]) == 0 && Concentration.gini([0, 0]) == 0)
    }
}

@Suite("Rank intervals")
struct RankIntervalsTests {
    @Test("Scores that never change have sure ranks; ties share one")
    func sure() {
        let ranks = RankIntervals(scores: [3, 1, 3, 2], resamples: [[3, 1, 3, 2], [3, 1, 3, 2]])
        #expect(ranks.ranks == [1, 4, 1, 3])
        #expect(ranks.low == [1, 4, 1, 3] && ranks.high == [1, 4, 1, 3])
        #expect(ranks.leaderShare == 100)
    }

    @Test("Scores that change places have wide ones")
    func unsure() {
        let ranks = RankIntervals(scores: [2, 1], resamples: [[2, 1], [1, 2], [2, 1], [1, 2]])
        #expect(ranks.low == [1, 1] && ranks.high == [2, 2])
        #expect(ranks.leaderShare == 50)
    }
}

extension RankIntervalsTests {
    @Test("Intervals are quantiles of all ranks, though few are kept", arguments: [1, 2, 7, 19, 21, 41, 200])
    func quantiles(draws: Int) {
        var random = SeededGenerator(seed: UInt64(draws))
        let scores = (0..<30).map { _ in Double.random(in: 0..<1, using: &random) }
        let resamples = (0..<draws).map { _ in scores.map { $0 + .random(in: -0.2..<0.2, using: &random) } }
        let ranks = RankIntervals(scores: scores, resamples: resamples)
        #expect(ranks.draws == draws)
        let drawn = resamples.map(RankIntervals.ranks)
        for item in scores.indices {
            let sorted = drawn.map { Double($0[item]) }.sorted()
            let low = Quantile.at(0.05, ofSorted: sorted).map { Int($0.rounded(.down)) } ?? 0
            let high = Quantile.at(0.95, ofSorted: sorted).map { Int($0.rounded(.up)) } ?? 0
            #expect(ranks.low[item] == min(ranks.ranks[item], low))
            #expect(ranks.high[item] == max(ranks.ranks[item], high))
        }
    }
}

@Suite("Stability of the leaders")
struct LeadStabilityTests {
    @Test("Leaders kept and shares, worked by hand")
    func byHand() {
        let stability = LeadStability(
            scores: [4, 3, 2, 1], draws: [[4, 3, 2, 1], [4, 2, 3, 1], [1, 2, 3, 4]], size: 2)
        #expect(stability.leaders == 2)
        #expect(stability.fewestKept == 0)
        #expect(stability.meanKept == 1)
        #expect(stability.shares.map { ($0 * 3).rounded() } == [2, 1, 2, 1])
    }

    @Test("Without draws, or with fewer items than places, the leaders stay")
    func few() {
        let stability = LeadStability(scores: [2, 1], draws: [])
        #expect(stability.size == 2 && stability.meanKept == 2 && stability.shares == [1, 1])
    }
}
