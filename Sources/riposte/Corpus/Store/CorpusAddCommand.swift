import ArgumentParser
import Corpora
import Discussions

struct CorpusAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add sources, each whole or not at all; what is there already adds nothing.")

    @Argument(help: "The store; it is made if it is not there.")
    var store: String

    @Argument(help: "Files or folders of threads, or - for standard input.")
    var inputs: [String]

    @Option(
        help: "Threads and comments of one space are the same where their ids are; those of two never are.")
    var space = ""

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { stopwatch in
            let corpus = try CorpusStore.open(store, creates: true)
            for input in try Input.resolve(inputs) {
                let addition = try stopwatch.time("add \(input.name)") {
                    try corpus.add(CorpusInput(input, reading), space: space) { notice in
                        if common.verbose { Output.say("\(input.name):\(notice.line): \(notice.message)") }
                    }
                }
                if !common.quiet { Output.say("\(input.name): \(addition.words)") }
            }
        }
    }
}

extension CorpusStore.Addition {
    fileprivate var words: String {
        switch self {
        case .added(let source):
            "added \(source.comments) comments and posts; \(source.duplicates) were there already, "
                + "\(source.unusable) lines could not be used"
        case .known(let source): "is there already, as \(source.name); nothing was added"
        }
    }
}
