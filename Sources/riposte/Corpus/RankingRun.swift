import ArgumentParser
import Corpora
import Discussions
import Findings
import Foundation
import Networks
import Reports

/// The options of rankings.
struct RankingOptions: ParsableArguments {
    @Option(help: "The measure: \(CorpusRanking.Measure.allCases.map(\.rawValue).joined(separator: ", ")).")
    var by = "pagerank"

    @Option(help: "How many people to show.")
    var top = 20

    @Option(help: "Also write ranking.csv, ranking.svg and a page into this folder.")
    var out: String?

    func validate() throws {
        guard CorpusRanking.Measure(rawValue: by) != nil else {
            throw ValidationError("There is no measure “\(by)” to rank by.")
        }
        guard top > 0 else { throw ValidationError("--top is a number from 1.") }
    }
}

/// `riposte rank`: influence over corpora of any number of threads.
struct RankingRun {
    private let origin: CorpusOrigin
    private let ranking: RankingOptions
    private let corpus: CorpusOptions
    private let threads: ThreadOptions
    private let reading: ReadingOptions
    private let common: CommonOptions

    init(
        _ origin: CorpusOrigin, _ ranking: RankingOptions, _ corpus: CorpusOptions, _ threads: ThreadOptions,
        _ reading: ReadingOptions, _ common: CommonOptions
    ) {
        self.origin = origin
        self.ranking = ranking
        self.corpus = corpus
        self.threads = threads
        self.reading = reading
        self.common = common
    }

    func run() throws {
        try common.run(on: origin.name) { try rank(&$0) }
    }

    private func rank(_ stopwatch: inout Stopwatch) throws {
        let folder = try Traces.temporaryFolder(for: "rank")
        let line = ProgressLine(isShown: !common.quiet)
        var options = try CorpusReader.Options(threads, reading)
        options.isOneCorpus = corpus.isOneCorpus
        options.keepsRows = false
        let sources = try origin.sources(reading)
        let analyst = try threads.analyst()
        var reader = try CorpusReader(folder, analyst: analyst, options: options) {
            if common.verbose { Output.say("\($0):\($1.line): \($1.message)") }
        }
        defer { reader.removeTraces() }
        reader.progress = { line.show($0) }
        try stopwatch.time("gather") { try sources.gather(into: &reader) }
        try stopwatch.time("threads") { try reader.readThreads() }
        let network = try reader.network()
        guard network.counts.comments > 0 else {
            throw InputFailure(origin.name, "nothing in it can be used as a comment; expected threads")
        }
        let measure = CorpusRanking.Measure(rawValue: ranking.by) ?? .pageRank
        let found = try stopwatch.time("rank") {
            guard network.counts.threads < CorpusRanking.fewestThreads else {
                return try CorpusRanking(network, by: measure, seed: threads.seed)
            }
            // Of a few threads, comments are drawn and not threads.
            let discussions = try reader.discussions() ?? []
            let findings = try discussions.map { try analyst.findings(of: $0) }
            return try CorpusRanking(findings, by: measure, seed: threads.seed)
        }
        line.clear()
        try write(found, network.counts)
    }

    private func write(_ found: CorpusRanking, _ counts: ThreadCounts) throws {
        if !common.quiet {
            Output.say(
                "\(counts.threads) threads, \(counts.comments) comments by \(found.rows.count) people, "
                    + "\(found.ties) ties")
        }
        let table = Table.ranking(found, top: ranking.top)
        try Output.write(
            Output.isTerminal ? TerminalTable.text(table) : String(decoding: table.csv, as: UTF8.self))
        if !common.quiet { Output.say(found.certaintyInWords) }
        guard let out = ranking.out else { return }
        try ReportFolder(out).write(RankingReport(found, threads: counts.threads).files)
        if !common.quiet { Output.say("wrote \(out)") }
    }
}
