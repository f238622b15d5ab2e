import Foundation

/// The seconds that each stage took, for `--timings`.
struct Stopwatch {
    private var stages: [Stage] = []
    private let clock = ContinuousClock()

    private struct Stage {
        let name: String
        let duration: Duration
    }

    /// Runs `work` and remembers how long it took under `stage`.
    mutating func time<Result>(_ stage: String, _ work: () throws -> Result) rethrows -> Result {
        let start = clock.now
        let result = try work()
        stages.append(Stage(name: stage, duration: clock.now - start))
        return result
    }

    /// One line a stage, `stage<TAB>seconds`, and last the peak memory in bytes.
    func report() {
        for stage in stages {
            let seconds = stage.duration / .seconds(1)
            Output.sayRaw("\(Output.harmless(stage.name))\t\(seconds)\n")
        }
        if let peak = Self.peakMemory {
            Output.sayRaw("peak memory\t\(peak)\n")
        }
    }

    /// The largest resident size of this process so far, in bytes, as Linux reports it.
    private static var peakMemory: Int? {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
            let kilobytes = line.split(whereSeparator: { !$0.isNumber }).first.flatMap({ Int($0) })
        else { return nil }
        return kilobytes * 1024
    }
}
