import Foundation
import Testing

@testable import FuzzLaws

/// What the fuzzer begins with, held to the laws of each target. A broken law ends the process and
/// says which one it was.
@Suite("Seeds of the fuzzer")
struct SeedTests {
    private static let seeds = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fuzz/Seeds")

    private func seeds(_ target: String) throws -> [[UInt8]] {
        let folder = Self.seeds.appending(path: target)
        guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .sorted { $0.path < $1.path }
            .map { [UInt8](try Data(contentsOf: $0)) }
    }

    @Test(
        "The laws hold for nothing, for every seed, and for every seed cut short",
        arguments: FuzzTargets.names)
    func laws(_ name: String) throws {
        let target = try #require(FuzzTargets.make(name))
        target.run([])
        for seed in try seeds(name) {
            target.run(seed)
            target.run(Array(seed.prefix(seed.count / 2)))
        }
    }

    @Test("Every folder of seeds is a target's")
    func folders() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.seeds.path)
        #expect(Set(folders).isSubset(of: FuzzTargets.names))
    }
}
