import Corpora
import Discussions
import Findings
import Foundation
import Reports

/// `riposte compare --corpora`: whole corpora set side by side, each input one side, however many threads it holds.
struct CorporaComparisonRun {
    private let inputs: [String]
    private let out: String?
    private let threads: ThreadOptions
    private let reading: ReadingOptions
    private let common: CommonOptions

    init(
        _ inputs: [String], out: String?, _ threads: ThreadOptions, _ reading: ReadingOptions,
        _ common: CommonOptions
    ) {
        self.inputs = inputs
        self.out = out
        self.threads = threads
        self.reading = reading
        self.common = common
    }

    /// Whether an input is a store of a corpus, which is told by how every SQLite file begins.
    static func isStore(_ path: String) -> Bool {
        guard let file = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? file.close() }
        return (try? file.read(upToCount: beginning.count)) == beginning
    }

    private static let beginning = Data("SQLite format 3\0".utf8)

    func run() throws {
        try common.run(on: inputs.joined(separator: ", ")) { try compare(&$0) }
    }

    private func compare(_ stopwatch: inout Stopwatch) throws {
        guard inputs.count > 1 else {
            throw InputFailure(inputs[0], "there is one corpus only; a comparison needs two or more")
        }
        let analyst = try threads.analyst()
        let line = ProgressLine(isShown: !common.quiet)
        var sides: [CorpusSide] = []
        for input in inputs {
            try stopwatch.time("read") { sides.append(try side(of: input, analyst, line)) }
        }
        line.clear()
        var comparison: ThreadComparison?
        try stopwatch.time("compare") {
            comparison = try ThreadComparison(corpora: sides, seed: threads.seed)
        }
        guard let comparison else { return }
        let names = Slug.unique(inputs.map { Input(name: $0, path: $0).stem })
        if let out {
            try ReportFolder(out).write(ComparisonReport(comparison, names: names).files)
            if !common.quiet { Output.say("wrote \(out)") }
        } else {
            try Output.write(Table.comparison(comparison, names: names).csv)
        }
    }

    /// Reads one corpus; what it put away on disk is taken away before the next is read.
    private func side(of input: String, _ analyst: ThreadAnalyst, _ line: ProgressLine) throws -> CorpusSide {
        var options = try CorpusReader.Options(threads, reading)
        options.keepsRows = false
        options.keepsTallies = true
        options.isOneCorpus = true
        let origin: CorpusOrigin = Self.isStore(input) ? .store(input) : .inputs([input])
        let sources = try origin.sources(reading)
        var reader = try CorpusReader(
            try Traces.temporaryFolder(for: "compare"), analyst: analyst, options: options
        ) {
            if common.verbose { Output.say("\($0):\($1.line): \($1.message)") }
        }
        defer { reader.removeTraces() }
        reader.progress = { line.show($0) }
        try sources.gather(into: &reader)
        try reader.readThreads()
        let side = try reader.side()
        guard side.network.counts.comments > 0 else {
            throw InputFailure(input, "nothing in it can be used as a comment; expected threads")
        }
        return side
    }
}
