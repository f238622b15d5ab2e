import ArgumentParser
import Replies
import Reports
import ShippedModels

struct RepliesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replies",
        abstract: "Say who answers, mentions and quotes whom, with the words it rests on, as CSV.")

    @Argument(help: "A file, or - for standard input.")
    var input: String

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { stopwatch in
            let models = try ReplyModels.shipped()
            var isFirst = true
            for source in try Input.resolve(input) {
                let discussions = try stopwatch.time("read") { try reading.discussions(of: source) }
                let tables = stopwatch.time("replies") {
                    ReplyRecovery.replies(in: discussions, with: models) { index, replies in
                        Table.replies(replies, of: discussions[index]).csv
                    }
                }
                for table in tables {
                    // One header for all discussions.
                    try Output.write(isFirst ? table : Array(table.drop { $0 != 0x0A }.dropFirst()))
                    isFirst = false
                }
            }
        }
    }
}
