import Statistics
import Testing

@Suite("Samples of few values, compared")
struct FewValuesTests {
    private func outcome(_ a: [Double], _ b: [Double]) -> ValueComparison.Outcome? {
        ValueComparison.outcome(a, b, replicates: 400, seed: 3) { values in
            values.reduce(0, +) / Double(values.count)
        }
    }

    @Test("Two values a sample are the fewest that are compared")
    func fewest() {
        #expect(outcome([1], [2, 3]) == nil)
        #expect(outcome([1, 2], [3]) == nil)
        #expect(outcome([], []) == nil)
        #expect(outcome([1, 2], [3, 4]) != nil)
    }

    @Test("Samples that are the same differ by nothing, and every exchange differs as much")
    func same() throws {
        let found = try #require(outcome([5, 5, 5], [5, 5]))
        #expect(found.difference == 0 && found.p == 1)
        #expect(found.interval.low == 0 && found.interval.high == 0)
    }

    @Test("Values of two and two that lie apart: a third of all exchanges part them as widely")
    func twoAndTwo() throws {
        let found = try #require(outcome([0, 0], [1, 1]))
        #expect(found.first == 0 && found.second == 1 && found.difference == 1)
        // Of the six ways to choose two of four, two have both ones together.
        #expect(abs(found.p - 1.0 / 3) < 0.08)
        #expect(found.interval.low == 1 && found.interval.high == 1)
    }

    @Test("The difference lies in its interval, and turns its sign with the samples")
    func turned() throws {
        let a = (0..<30).map { Double($0 % 7) }
        let b = (0..<40).map { Double($0 % 5) + 2 }
        let there = try #require(outcome(a, b))
        let back = try #require(outcome(b, a))
        #expect(there.difference == -back.difference)
        #expect(there.interval.low <= there.difference && there.difference <= there.interval.high)
        #expect(there.p < 0.05 && there.p > 0)
    }
}
