import ArgumentParser
import Ingest

struct FormatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "formats", abstract: "List the formats that are read, with an example of each.")

    func run() throws {
        var lines: [String] = []
        for format in Formats.all {
            lines.append("\(format.name): \(format.summary)")
            lines += format.example.split(separator: "\n").map { "    " + $0 }
        }
        try Output.write(lines.joined(separator: "\n") + "\n")
    }
}
