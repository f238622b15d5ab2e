import ArgumentParser
import Corpora

struct CorpusRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Take a source out of a store, with its comments.")

    @Argument(help: "The store.")
    var store: String

    @Argument(
        help: "The source's name as the list gives it, or the first eight digits or more of its checksum.")
    var source: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { _ in
            for source in try CorpusStore.open(store).remove(source) where !common.quiet {
                Output.say("removed \(source.name) with \(source.comments) comments and posts")
            }
        }
    }
}
