// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is built under the same rules: Swift 6 mode, explicit existentials, internal
/// imports, visible members only from direct imports, strict memory safety, warnings as errors.
let house: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

/// A room of the house: one library module and the rooms it may look into (architecture table in
/// `Tests/ArchitectureTests`).
func room(_ name: String, sees doors: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: doors, swiftSettings: house)
}

func tests(_ name: String, sees doors: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: doors, swiftSettings: house)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")

let package = Package(
    name: "riposte",
    products: [
        .executable(name: "riposte", targets: ["riposte"]),
        .library(
            name: "Riposte",
            targets: [
                "Discussions", "Ingest", "Language", "Replies", "Sentiment", "Stances", "Topics",
                "Networks", "LinearAlgebra", "Statistics", "Findings", "Charts", "Reports", "Corpora",
                "ShippedData", "ShippedModels",
            ]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        .systemLibrary(
            name: "COpenBLAS", pkgConfig: "openblas",
            providers: [.apt(["libopenblas-dev", "liblapacke-dev"])]),
        .systemLibrary(
            name: "CArchives", providers: [.apt(["zlib1g-dev", "liblzma-dev", "libzstd-dev"])]),
        room("Parallel"),
        room("Statistics", sees: ["Parallel"]),
        room("LinearAlgebra", sees: ["Parallel", "COpenBLAS"]),
        room("Networks", sees: ["LinearAlgebra", "Parallel"]),
        room("Discussions"),
        .target(
            name: "CJSON", linkerSettings: [.linkedLibrary("simdjson")]),
        room("Ingest", sees: ["Discussions", "Parallel", "CArchives", "CJSON"]),
        room("Language"),
        room("Replies", sees: ["Discussions", "Language", "Parallel"]),
        room("Sentiment", sees: ["Language", "LinearAlgebra", "Parallel"]),
        room("Stances", sees: ["Language", "LinearAlgebra", yams]),
        room("Topics", sees: ["Language", "LinearAlgebra", "Parallel"]),
        room(
            "Findings",
            sees: [
                "Parallel", "Statistics", "LinearAlgebra", "Networks", "Discussions", "Language", "Replies",
                "Sentiment", "Stances", "Topics",
            ]),
        room("Charts"),
        room(
            "Reports",
            sees: [
                "Parallel", "Findings", "Charts", "Discussions", "Language", "Replies", "Sentiment",
                "Stances",
                "Topics", "Statistics", "Networks", crypto, mustache,
            ]),
        room(
            "Corpora",
            sees: [
                "Parallel", "Discussions", "Ingest", "Language", "Networks", "Replies", "Sentiment",
                "Stances",
                "Topics", "Statistics", "Findings", "Reports", grdb,
            ]),
        .target(
            name: "ShippedData", path: "data",
            exclude: ["README.md"],
            sources: ["ShippedData.swift"],
            resources: [.copy("lexicons"), .copy("models"), .copy("stances"), .copy("threads")],
            swiftSettings: house),
        room(
            "ShippedModels",
            sees: ["ShippedData", "Replies", "Sentiment", "Stances", "Findings"]),
        .executableTarget(
            name: "riposte",
            dependencies: [
                "Discussions", "Ingest", "Language", "Replies", "Sentiment", "Stances", "Topics", "Networks",
                "LinearAlgebra", "Statistics", "Parallel", "Findings", "Charts", "Reports", "Corpora",
                "ShippedData", "ShippedModels", argumentParser, crypto,
            ],
            swiftSettings: house),
        .target(name: "TestSupport", dependencies: [], path: "Tests/TestSupport", swiftSettings: house),
        tests("ArchitectureTests", sees: []),
        tests("ParallelTests", sees: ["Parallel"]),
        tests("StatisticsTests", sees: ["Statistics", "Parallel", "TestSupport"]),
        tests("LinearAlgebraTests", sees: ["LinearAlgebra", "Parallel", "TestSupport"]),
        tests("NetworksTests", sees: ["Networks", "LinearAlgebra", "Parallel", "TestSupport"]),
        tests("DiscussionsTests", sees: ["Discussions"]),
        tests("IngestTests", sees: ["Ingest", "Discussions", "TestSupport"]),
        tests("LanguageTests", sees: ["Language"]),
        tests(
            "RepliesTests",
            sees: ["Replies", "Language", "Ingest", "Discussions", "ShippedData", "TestSupport"]),
        tests("SentimentTests", sees: ["Sentiment", "Language", "ShippedData", "TestSupport"]),
        tests("StancesTests", sees: ["Stances", "Language", "ShippedData", "TestSupport"]),
        tests("TopicsTests", sees: ["Topics", "Language", "LinearAlgebra", "TestSupport"]),
        tests(
            "FindingsTests",
            sees: [
                "Statistics",
                "Findings", "Ingest", "Discussions", "Networks", "Parallel", "Replies", "Sentiment",
                "Stances",
                "Topics", "ShippedData", "ShippedModels", "TestSupport",
            ]),
        .testTarget(
            name: "ChartsTests", dependencies: ["Charts", "TestSupport"], exclude: ["Goldens"],
            swiftSettings: house),
        tests(
            "ReportsTests",
            sees: [
                "Reports", "Findings", "Charts", "Ingest", "Discussions", "Language", "Replies", "Sentiment",
                "Stances", "Topics",
                "ShippedData", "ShippedModels", "TestSupport",
            ]),
        tests(
            "CorporaTests",
            sees: [
                "Corpora", "Discussions", "Ingest", "Findings", "Reports", "Networks", "Topics", "Language",
                "Replies", "Sentiment", "Stances", "Statistics", "ShippedData", "ShippedModels",
                "TestSupport",
                grdb,
            ]),
        // What the fuzzer tries, as a module of the tests: every seed holds to every law each time.
        .target(
            name: "FuzzLaws",
            dependencies: [
                "Discussions", "Ingest", "Language", "Replies", "Sentiment", "Stances", "Topics", "Networks",
                "LinearAlgebra", "Statistics", "Findings", "Charts", "Reports", "Corpora", "ShippedData",
                "ShippedModels",
            ], path: "Fuzz/FuzzTargets", exclude: ["main.swift"], swiftSettings: [.swiftLanguageMode(.v6)]),
        tests("FuzzTests", sees: ["FuzzLaws"]),
        tests("CommandTests", sees: ["Parallel", "riposte", "ShippedData", "TestSupport"]),
    ],
    cxxLanguageStandard: .cxx17
)
