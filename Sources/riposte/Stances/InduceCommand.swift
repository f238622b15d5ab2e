import ArgumentParser
import Foundation
import ShippedModels
import Stances

struct InduceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "induce",
        abstract:
            "Make a stance pack from labelled examples: aliases and weighted terms, to read and to edit.",
        discussion: """
            Examples are JSON lines {"text", "target", "label"}; a label is favor, against or none. Their order is \
            taken for that of time. The pack is YAML; riposte score and riposte report take it as --targets.
            """)

    @Argument(help: "A file of examples, or - for standard input.")
    var examples: String

    @Option(help: "Where the pack is written.")
    var out: String

    @Option(help: "A pack to start from: its targets are kept, and its terms count as known.")
    var seeds: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { stopwatch in
            let input = try Input.resolve(examples)[0]
            let lines = try stopwatch.time("read") {
                try ExampleLines.read(try input.read(), named: input.name)
            }
            let seeds = try seeds.map { path throws(InputFailure) in try PackFiles.pack(at: path) }
            let inducer = StanceInducer(
                lexicon: try StancePack.shipped("general").common, seeds: seeds,
                background: try .shipped("public-questions"))
            let name = String(out.split(separator: "/").last?.split(separator: ".").first ?? "induced")
            let result = try stopwatch.time("induce") {
                do {
                    return try inducer.induce(from: lines, name: name, file: input.name)
                } catch let error as StancesError {
                    throw InputFailure(error.file, line: error.line, error.message)
                }
            }
            if !common.quiet { say(result.notices, of: input) }
            do {
                try Data(result.pack.yaml.utf8).write(to: URL(fileURLWithPath: out), options: .atomic)
            } catch {
                throw InputFailure(out, "cannot be written: \(error.localizedDescription)")
            }
            if !common.quiet {
                let terms = result.pack.targets.map { $0.terms.favor.count + $0.terms.against.count }.reduce(
                    0, +)
                Output.say("\(out): \(result.pack.targets.count) targets, \(terms) terms for and against")
            }
        }
    }

    /// Names the first notices, or all of them with `--verbose`.
    private func say(_ notices: [InductionNotice], of input: Input) {
        let shown = common.verbose ? notices.count : min(notices.count, Self.noticesShown)
        for notice in notices.prefix(shown) {
            Output.say("riposte: warning: \(InputFailure(input.name, line: notice.line, notice.message))")
        }
        if shown < notices.count {
            Output.say("riposte: \(notices.count - shown) more warnings; --verbose names them")
        }
    }

    private static let noticesShown = 5
}
