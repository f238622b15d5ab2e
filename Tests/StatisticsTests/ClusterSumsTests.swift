import Statistics
import Testing

@Suite("Groups as sums")
struct ClusterSumsTests {
    // By hand: of 1, 2 and 3 the mean is 2 and the deviation 1; the empty group takes no part.
    @Test("sums, numbers and squares tell mean and deviation")
    func byHand() throws {
        let sums = ClusterSums(sums: [3, 0, 3], counts: [2, 0, 1], squares: 14)
        #expect(sums.groups == 2)
        #expect(sums.count == 3)
        #expect(sums.mean == 2)
        #expect(sums.deviation == 1)
        let sample = ClusterSample([[1, 2], [], [3]])
        #expect(ClusterSums(sample) == sums)
    }

    @Test("nothing has no mean, and one value no deviation")
    func little() {
        #expect(ClusterSums(sums: [], counts: [], squares: 0).mean == nil)
        #expect(ClusterSums(sums: [0], counts: [0], squares: 0).mean == nil)
        let one = ClusterSums(sums: [4], counts: [1], squares: 16)
        #expect(one.mean == 4)
        #expect(one.deviation == nil)
    }

    @Test("samples are compared the same by their values and by their sums")
    func comparison() throws {
        let a = [[0.2, 0.4], [0.9], [0.1, 0.3, 0.5], [0.7]]
        let b = [[0.8], [0.6, 0.9], [0.2], [1.0, 0.4]]
        func sums(_ groups: [[Double]]) -> ClusterSums {
            ClusterSums(
                sums: groups.map { $0.reduce(0, +) }, counts: groups.map(\.count),
                squares: groups.joined().reduce(0) { $0 + $1 * $1 })
        }
        let whole = try #require(Comparison(ClusterSample(a), ClusterSample(b), replicates: 400, seed: 9))
        let summed = try #require(Comparison(sums(a), sums(b), replicates: 400, seed: 9))
        #expect(summed.difference == whole.difference)
        #expect(summed.interval == whole.interval)
        #expect(summed.p == whole.p)
        #expect(abs((summed.effect ?? 0) - (whole.effect ?? 1)) < 1e-12)
    }
}
