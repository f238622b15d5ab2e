import ArgumentParser

struct RankCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rank",
        abstract:
            "Rank influential commenters over several threads, with intervals; a table on a terminal, CSV in a pipe.",
        discussion: """
            All threads make one network; people are one where their names are. Ranks come with the interval that drawing \
            threads, or comments where there are few threads, anew leaves them.

              riposte rank threads/ --top 20
              riposte rank threads/ --by betweenness --out ranking
            """)

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
