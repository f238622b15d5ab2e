import ArgumentParser
import Replies
import Reports
import ShippedModels

struct IdentitiesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "identities",
        abstract: "List which name was counted to which commenter, as CSV to edit and hand back.")

    @Argument(help: "A file, or - for standard input.")
    var input: String

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { stopwatch in
            let models = try ReplyModels.shipped()
            var decisions: [IdentityDecision] = []
            for source in try Input.resolve(input) {
                for discussion in try reading.discussions(of: source) {
                    let replies = stopwatch.time("replies") {
                        ReplyRecovery.replies(in: discussion, with: models)
                    }
                    decisions += replies.identities
                }
            }
            try Output.write(Table.identities(decisions).csv)
        }
    }
}
