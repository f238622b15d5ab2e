import ArgumentParser

struct CorpusReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Write one set of tables for everything in a store.")

    @Argument(help: "The store.")
    var store: String

    @Option(help: "The folder to write into.")
    var out = "reports"

    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var threads: ThreadOptions
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try TablesReport(.store(store), out: out, corpus, threads, reading, common)
            .run(["corpus", "report", "--topics", threads.topics, "--seed", "\(threads.seed)"])
    }
}
