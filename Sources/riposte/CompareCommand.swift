import ArgumentParser
import Discussions
import Findings
import Reports

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract:
            "Set threads side by side: sentiment, stance target by target, structure, words; with intervals "
            + "from resampling people.",
        discussion: """
            The comments of one person are not independent, so people are drawn anew for intervals and change sides for p; \
            all p together are adjusted by Benjamini and Hochberg.

              riposte compare one.txt other.txt --out comparison
              riposte compare dump.jsonl --thread t3_abc --thread t3_def
              riposte compare --corpora january.jsonl.zst CORPUS.sqlite --out comparison

            Whole corpora are compared as threads are, by drawing people; words and topics rest on 10,000 comments that are \
            drawn of each.
            """)

    @Argument(help: "Two or more files or folders of threads.")
    var inputs: [String]

    @Option(
        name: .customLong("thread"),
        help:
            "A thread to compare, out of dumps of any size; two or more. Without it, all threads of the inputs."
    )
    var chosen: [String] = []

    @Flag(
        help: """
            Each input is one side, however many threads it holds: a dump, a folder or a store. Stores are always taken as \
            that.
            """)
    var corpora = false

    @Option(help: "The folder to write into; without it, comparison.csv goes to standard output.")
    var out: String?

    @OptionGroup var threads: ThreadOptions
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard !corpora || chosen.isEmpty else {
            throw ValidationError("--thread picks threads out of dumps; --corpora takes dumps whole.")
        }
    }

    func run() throws {
        if corpora || (chosen.isEmpty && inputs.contains(where: CorporaComparisonRun.isStore)) {
            return try CorporaComparisonRun(inputs, out: out, threads, reading, common).run()
        }
        guard chosen.isEmpty else {
            return try ComparisonRun(.inputs(inputs), chosen, out: out, threads, reading, common).run()
        }
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
