import ArgumentParser
import Discussions
import Findings
import Reports

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract:
            "Set threads side by side: sentiment, stance target by target, structure, words; with intervals "
            + "from resampling people.")

    @Argument(help: "Two or more files or folders of threads.")
    var inputs: [String]

    @Option(help: "The folder to write into; without it, comparison.csv goes to standard output.")
    var out: String?

    @OptionGroup var threads: ThreadOptions
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { stopwatch in
            let read = try ReadThread.all(inputs, reading, threads, common, &stopwatch)
            guard read.count > 1 else {
                throw InputFailure(
                    inputs.joined(separator: ", "), "there is one thread only; a comparison needs two or more"
                )
            }
            let names = Slug.unique(read.map { $0.findings.discussion.id })
            let comparison = stopwatch.time("compare") {
                ThreadComparison(read.map(\.findings), seed: threads.seed)
            }
            if let out {
                try ReportFolder(out).write(ComparisonReport(comparison, names: names).files)
                if !common.quiet { Output.say("wrote \(out)") }
            } else {
                try Output.write(Table.comparison(comparison, names: names).csv)
            }
        }
    }
}
