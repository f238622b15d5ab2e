import ArgumentParser
import Discussions
import Ingest
import Reports

/// Counts what sources hold, so that their reading can be checked against a count of one's own.
struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Count the comments, commenters, parents and troubles of sources, as CSV.",
        discussion: "Formats with a record a line are read block by block, however long the source is.")

    @Argument(help: "Files, folders, or - for standard input.")
    var inputs: [String]

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { stopwatch in
            var table = Table(columns: [
                "source", "threads", "posts", "comments", "commenters", "parents", "deleted", "without_time",
                "notices",
            ])
            for input in try Input.resolve(inputs) {
                let count = try stopwatch.time("inspect \(input.name)") { try reading.count(of: input) }
                let notices = Notice.Kind.allCases.compactMap { kind in
                    count.notices[kind].map { "\(kind.rawValue): \($0)" }
                }
                let figures = [
                    count.threads, count.posts, count.comments, count.authors, count.parents, count.deleted,
                    count.withoutTime,
                ]
                table.append(
                    [.text(input.fileName)] + figures.map { .integer($0) }
                        + [.text(notices.joined(separator: "; "))])
            }
            try Output.write(table.csv)
        }
    }
}
