import ArgumentParser
import Corpora
import Reports

struct CorpusListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The sources of a store: a table on a terminal, CSV in a pipe.")

    @Argument(help: "The store.")
    var store: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { _ in
            var table = Table(columns: ["source", "space", "comments", "duplicates", "unusable", "sha256"])
            for source in try CorpusStore.open(store).sources() {
                table.append([
                    .text(source.name), .text(source.space), .integer(source.comments),
                    .integer(source.duplicates), .integer(source.unusable), .text(source.checksum),
                ])
            }
            try Output.write(
                Output.isTerminal ? TerminalTable.text(table) : String(decoding: table.csv, as: UTF8.self))
        }
    }
}
