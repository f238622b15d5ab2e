import ArgumentParser

/// The command. Each subcommand stands in a file of its own and adds files, clock and terminal to a few
/// lines of the library; none does arithmetic.
@main
struct Riposte: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "riposte",
        abstract: "Reads discussion threads and says who answers whom, what they feel and where they stand.",
        version: "0.1.0",
        subcommands: [
            ReportCommand.self, RankCommand.self, CompareCommand.self, ExplainCommand.self,
            IdentitiesCommand.self,
            RepliesCommand.self,
            ScoreCommand.self, TopicsCommand.self, CentralityCommand.self, BalanceCommand.self,
            InduceCommand.self, CorpusCommand.self, WorkerCommand.self,
            FitRepliesCommand.self, FitSentimentCommand.self, InspectCommand.self, FormatsCommand.self,
        ])

    static func main() {
        StandardStreams.makeSure()
        main(nil)
    }
}
