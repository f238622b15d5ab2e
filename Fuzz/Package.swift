// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that those who use the library build no fuzzer. The sanitizers are given on the
// command line, so that the library's code is watched too: `make fuzz SECONDS=60`.
let package = Package(
    name: "RiposteFuzz",
    platforms: [.macOS(.v14)],
    dependencies: [.package(name: "riposte", path: "..")],
    targets: [
        .executableTarget(
            name: "FuzzTargets",
            dependencies: [.product(name: "Riposte", package: "riposte")],
            path: "FuzzTargets",
            swiftSettings: [.swiftLanguageMode(.v6)],
            // The older linker does not know what to do with both sanitizers.
            linkerSettings: [.unsafeFlags(["-use-ld=lld"])])
    ]
)
