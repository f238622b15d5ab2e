import Parallel
import Testing

@Suite("Parallel")
struct ParallelTests {
    @Test("Chunks cover everything once, in order", arguments: [0, 1, 7, 8, 9, 100])
    func chunksCover(count: Int) {
        let ranges = Parallel.chunks(of: count, size: 8)
        #expect(ranges.flatMap { Array($0) } == Array(0..<count))
        #expect(ranges.dropLast().allSatisfy { $0.count == 8 })
    }

    @Test("Results come back in the order of the chunks")
    func resultsKeepTheirOrder() {
        let sums = Parallel.map(count: 10_000, chunk: 7) { range in range.reduce(0, +) }
        let expected = Parallel.chunks(of: 10_000, size: 7).map { $0.reduce(0, +) }
        #expect(sums == expected)
    }

    @Test("Results that hold references survive")
    func referencesSurvive() {
        let texts = Parallel.mapEach(1_000, chunk: 10) { String(repeating: "x", count: $0 % 50) }
        #expect(texts.map(\.count) == (0..<1_000).map { $0 % 50 })
    }

    @Test("Work that stays on one core gives the same results, in the thread that asks for it")
    func oneCore() {
        let spread = Parallel.mapEach(1_000, chunk: 10) { $0 * $0 }
        let together = Parallel.$staysOnOneCore.withValue(true) {
            Parallel.mapEach(1_000, chunk: 10) { place in
                #expect(Parallel.staysOnOneCore)
                return place * place
            }
        }
        #expect(together == spread)
    }
}
