import ArgumentParser

struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Score texts: a text as an argument is explained; JSON lines are answered line by line.")

    @Argument(help: "A text to explain.")
    var text: String?

    @Flag(help: "Read JSON lines {\"id\", \"text\"} from standard input; “body” does for “text”.")
    var jsonl = false

    @Flag(help: "Give the evidence of every score.")
    var evidence = false

    @Option(
        help: ArgumentHelp(
            "The sentiment lexicon: riposte, vader, afinn, hu-liu, or a file of terms and valences.",
            discussion: "A file has lines “term<TAB>valence”, as VADER's and AFINN's, or “term,valence”."))
    var lexicon = LexiconChoice.standard

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
            let scorers = try stopwatch.time("lexicons") {
                try Scorers.shipped(lexicon: lexicon, packs: packs)
            }
            if let text {
                try Output.write(Explanation.of(text, scorers))
                return
            }
            try stopwatch.time("score") {
                var stream = ScoreStream(scorers, packs: packs, evidence: evidence)
                try Input.resolve("-")[0].forEachBlock(of: ScoreStream.block) { block in
                    try Output.write(stream.take(block))
                }
                try Output.write(stream.finish())
            }
        }
    }
}
