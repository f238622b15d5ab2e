import ArgumentParser
import Findings
import Networks
import Reports

struct RankCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rank",
        abstract:
            "Rank influential commenters over several threads, with intervals; a table on a terminal, CSV in a pipe."
    )

    @Argument(help: "Files or folders of threads, or - for standard input.")
    var inputs: [String]

    @Option(help: "The measure: \(CorpusRanking.Measure.allCases.map(\.rawValue).joined(separator: ", ")).")
    var by = "pagerank"

    @Option(help: "How many people to show.")
    var top = 20

    @Option(help: "Also write ranking.csv, ranking.svg and a page into this folder.")
    var out: String?

    @OptionGroup var threads: ThreadOptions
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard CorpusRanking.Measure(rawValue: by) != nil else {
            throw ValidationError("There is no measure “\(by)” to rank by.")
        }
        guard top > 0 else { throw ValidationError("--top is a number from 1.") }
    }

    func run() throws {
        try common.run { stopwatch in
            let read = try ReadThread.all(inputs, reading, threads, common, &stopwatch)
            let measure = CorpusRanking.Measure(rawValue: by) ?? .pageRank
            let ranking = try stopwatch.time("rank") {
                do {
                    return try CorpusRanking(read.map(\.findings), by: measure, seed: threads.seed)
                } catch let error as NetworkError {
                    throw InputFailure(inputs.joined(separator: ", "), error.explanation)
                }
            }
            let table = Table.ranking(ranking, top: top)
            try Output.write(
                Output.isTerminal ? TerminalTable.text(table) : String(decoding: table.csv, as: UTF8.self))
            if let out {
                try ReportFolder(out).write(RankingReport(ranking, threads: read.count).files)
                if !common.quiet { Output.say("wrote \(out)") }
            }
        }
    }
}
