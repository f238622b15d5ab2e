import ArgumentParser

struct CorpusRankCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rank", abstract: "Rank influential commenters over everything in a store.")

    @Argument(help: "The store.")
    var store: String

    @OptionGroup var ranking: RankingOptions
    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var threads: ThreadOptions
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try RankingRun(.store(store), ranking, corpus, threads, reading, common).run()
    }
}
