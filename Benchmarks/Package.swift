// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that those who use the library do not resolve what only measurements need:
// swift package --package-path Benchmarks benchmark
let package = Package(
    name: "RiposteBenchmarks",
    platforms: [.macOS(.v14)],
    dependencies: [
        .package(name: "riposte", path: ".."),
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    ],
    targets: [
        .executableTarget(
            name: "NetworkBenchmarks",
            dependencies: [
                .product(name: "Riposte", package: "riposte"),
                .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "NetworkBenchmarks",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
    ]
)
