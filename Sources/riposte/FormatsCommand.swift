import ArgumentParser
import Ingest

struct FormatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "formats", abstract: "List the formats that are read, with an example of each.")

    func run() throws {
        let lines = Formats.all.map { "\($0.name)\t\($0.summary)\n\t\($0.example)\n" }
        try Output.write(lines.joined())
    }
}
