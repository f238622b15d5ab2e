import Corpora
import Discussions
import Findings
import Foundation
import Networks
import Reports

/// Comparison of threads that are picked out of a corpus of any size.
struct ComparisonRun {
    private let origin: CorpusOrigin
    private let chosen: [String]
    private let out: String?
    private let threads: ThreadOptions
    private let reading: ReadingOptions
    private let common: CommonOptions

    /// More threads than this have to be named: each is set beside each.
    private static let mostUnnamed = 12

    init(
        _ origin: CorpusOrigin, _ chosen: [String], out: String?, _ threads: ThreadOptions,
        _ reading: ReadingOptions, _ common: CommonOptions
    ) {
        self.origin = origin
        self.chosen = chosen
        self.out = out
        self.threads = threads
        self.reading = reading
        self.common = common
    }

    func run() throws {
        try common.run(on: origin.name) { try compare(&$0) }
    }

    private func compare(_ stopwatch: inout Stopwatch) throws {
        let found = try stopwatch.time("gather") { try discussions() }
        let names = Set(found.map(\.id))
        if let missing = chosen.first(where: { !names.contains($0) }) {
            throw InputFailure(origin.name, "there is no thread “\(missing)” in it")
        }
        guard found.count > 1 else {
            throw InputFailure(
                origin.name, "there is one thread only; a comparison needs two or more")
        }
        let analyst = try threads.analyst()
        let findings = try stopwatch.time("analyse") { try found.map { try analyst.findings(of: $0) } }
        let count = try TopicCount.parse(threads.topics)
        let comparison = stopwatch.time("compare") {
            ThreadComparison(findings, topics: count, seed: threads.seed)
        }
        let slugs = Slug.unique(found.map(\.id))
        if let out {
            try ReportFolder(out).write(ComparisonReport(comparison, names: slugs).files)
            if !common.quiet { Output.say("wrote \(out)") }
        } else {
            try Output.write(Table.comparison(comparison, names: slugs).csv)
        }
    }

    private func discussions() throws -> [Discussion] {
        let folder = try Traces.temporaryFolder(for: "compare")
        var options = try CorpusReader.Options(threads, reading)
        options.keepsRows = false
        let sources = try origin.sources(reading)
        var reader = try CorpusReader(folder, analyst: try threads.analyst(), options: options) {
            if common.verbose { Output.say("\($0):\($1.line): \($1.message)") }
        }
        defer { reader.removeTraces() }
        try sources.gather(into: &reader)
        let found = try reader.discussions(
            named: chosen.isEmpty ? nil : Set(chosen), most: chosen.isEmpty ? Self.mostUnnamed : .max)
        guard let found else {
            throw InputFailure(
                origin.name,
                "there are more than \(Self.mostUnnamed) threads in it; name those to compare with --thread")
        }
        return found
    }
}
