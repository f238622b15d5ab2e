import ArgumentParser

struct RankCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rank",
        abstract:
            "Rank influential commenters over several threads, with intervals; a table on a terminal, CSV in a pipe."
    )

    @Argument(help: "Files or folders of threads, or - for standard input.")
    var inputs: [String]

    @OptionGroup var ranking: RankingOptions
    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var threads: ThreadOptions
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try RankingRun(.inputs(inputs), ranking, corpus, threads, reading, common).run()
    }
}
