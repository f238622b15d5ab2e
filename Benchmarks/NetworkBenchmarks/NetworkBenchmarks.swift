import Benchmark
import LinearAlgebra
import Networks

/// Bytes over the time they took, in a run of its own: gigabytes a second.
private func gigabytes(_ bytes: Int, _ work: () -> Void) -> Double {
    var best = Duration.seconds(1_000)
    let clock = ContinuousClock()
    for _ in 0..<5 { best = min(best, clock.measure(work)) }
    return Double(bytes) / (best / .seconds(1)) / 1e9
}

let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .peakMemoryResident], warmupIterations: 1, maxDuration: .seconds(5),
        maxIterations: 10)
    let small = RMAT.graph(scale: 14, edgesPerNode: 8)
    let large = RMAT.graph(scale: 18, edgesPerNode: 12)

    Benchmark("PageRank, 18 12") { _ in blackHole(try PageRank.scores(of: large)) }
    Benchmark("HITS, 18 12") { _ in blackHole(try Hits.scores(of: large)) }
    Benchmark("coreness, 18 12") { _ in blackHole(Coreness.scores(of: large)) }
    Benchmark("clustering, 18 12") { _ in blackHole(Clustering(of: large)) }
    Benchmark("betweenness, exact, 14 8") { _ in blackHole(Betweenness.scores(of: small)) }
    Benchmark("harmonic, exact, 14 8") { _ in blackHole(Distances.harmonic(of: small)) }
    Benchmark("triad census, 14 8") { _ in blackHole(TriadCensus(of: small)) }

    // How much of what a copy moves a sparse product moves: entries, places, rows and both vectors, each once.
    let share = BenchmarkMetric.custom(
        "product over copy, per cent", polarity: .prefersLarger, useScalingFactor: false)
    let matrix = RMAT.matrix(scale: 20, edgesPerNode: 12)
    let product = matrix.count * 12 + matrix.rows * 24
    Benchmark("sparse product against a copy, 20 12", configuration: .init(metrics: [.wallClock, share])) {
        run in
        let x = [Double](repeating: 1, count: matrix.columns)
        let copied = MemoryCopy(bytes: product)
        let moved = gigabytes(product) { blackHole(matrix.times(x)) }
        let most = gigabytes(copied.bytes) { copied.run() }
        run.measurement(share, Int(100 * moved / most))
    }
}
