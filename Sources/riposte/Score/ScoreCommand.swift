import ArgumentParser
import Parallel

struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Score texts: a text as an argument is explained; JSON lines are answered line by line.")

    @Argument(help: "A text to explain.")
    var text: String?

    @Flag(help: "Read JSON lines {\"id\", \"text\"} from standard input.")
    var jsonl = false

    @Flag(help: "Give the evidence of every score.")
    var evidence = false

    @Option(help: "The sentiment lexicon.")
    var lexicon = "vader"

    @Option(help: "A stance pack, or a folder of packs.")
    var targets: [String] = []

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if jsonl == (text != nil) {
            throw ValidationError("Give either a text, or --jsonl with lines on standard input.")
        }
    }

    func run() throws {
        try common.run { stopwatch in
            let packs = try PackFiles.packs(at: targets)
            var scorers = try Scorers.shipped(lexicon: lexicon, packs: packs)
            if let text {
                try Output.write(Explanation.of(text, scorers))
            } else {
                let input = try Input.resolve("-")[0].read()
                try stopwatch.time("score") {
                    let lines = input.split(separator: 0x0A, omittingEmptySubsequences: false)
                    let named = Parallel.map(count: lines.count, chunk: 256) { range in
                        range.compactMap { ScoreLine.target(of: lines[$0]) }
                    }
                    scorers.stances = try PackFiles.covering(named.flatMap { $0 }, given: packs)
                    let answers = Parallel.map(count: lines.count, chunk: 256) { [scorers] range in
                        range.map { ScoreLine.answer(lines[$0], line: $0 + 1, scorers, evidence: evidence) }
                    }
                    for answer in answers.joined() {
                        switch answer {
                        case .success(let bytes): try Output.write(bytes)
                        case .failure(let failure): throw failure
                        }
                    }
                }
            }
        }
    }
}
