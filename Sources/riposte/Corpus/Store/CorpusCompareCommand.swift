import ArgumentParser

struct CorpusCompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Set threads of a store side by side, as riposte compare does.")

    @Argument(help: "The store.")
    var store: String

    @Option(name: .customLong("thread"), help: "A thread to compare; two or more. All, where there are few.")
    var chosen: [String] = []

    @Option(help: "The folder to write into; without it, comparison.csv goes to standard output.")
    var out: String?

    @OptionGroup var threads: ThreadOptions
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try ComparisonRun(.store(store), chosen, out: out, threads, reading, common).run()
    }
}
