import ArgumentParser
import Corpora
import Discussions
import Findings
import Foundation
import Networks
import Reports

/// `riposte corpus`: a store of sources to come back to.
struct CorpusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "corpus",
        abstract: "Keep sources in a SQLite file: add to it, report on it, take out of it.",
        subcommands: [
            CorpusAddCommand.self, CorpusListCommand.self, CorpusReportCommand.self, CorpusRankCommand.self,
            CorpusCompareCommand.self, CorpusRemoveCommand.self,
        ])
}

extension CorpusStore {
    /// The store that an argument names.
    static func open(_ path: String, creates: Bool = false) throws(InputFailure) -> CorpusStore {
        do throws(CorpusError) {
            return try CorpusStore(path, riposte: Riposte.configuration.version, creates: creates)
        } catch {
            throw InputFailure(error.place, error.message)
        }
    }
}

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
                do {
                    let addition = try stopwatch.time("add \(input.name)") {
                        try corpus.add(CorpusInput(input, reading), space: space) { notice in
                            if common.verbose {
                                Output.say("\(input.name):\(notice.line): \(notice.message)")
                            }
                        }
                    }
                    if !common.quiet { Output.say("\(input.name): \(addition.words)") }
                } catch let error as CorpusError {
                    throw InputFailure(error.place, error.message)
                }
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

struct CorpusListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The sources of a store: a table on a terminal, CSV in a pipe.")

    @Argument(help: "The store.")
    var store: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { _ in
            var table = Table(columns: ["source", "space", "comments", "duplicates", "unusable", "sha256"])
            do {
                for source in try CorpusStore.open(store).sources() {
                    table.append([
                        .text(source.name), .text(source.space), .integer(source.comments),
                        .integer(source.duplicates), .integer(source.unusable), .text(source.checksum),
                    ])
                }
            } catch let error as CorpusError {
                throw InputFailure(error.place, error.message)
            }
            try Output.write(
                Output.isTerminal ? TerminalTable.text(table) : String(decoding: table.csv, as: UTF8.self))
        }
    }
}

struct CorpusRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Take a source out of a store, with its comments.")

    @Argument(help: "The store.")
    var store: String

    @Argument(
        help: "The source's name as the list gives it, or the first eight digits or more of its checksum.")
    var source: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { _ in
            do {
                for source in try CorpusStore.open(store).remove(source) where !common.quiet {
                    Output.say("removed \(source.name) with \(source.comments) comments and posts")
                }
            } catch let error as CorpusError {
                throw InputFailure(error.place, error.message)
            }
        }
    }
}

struct CorpusReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Write one set of tables for everything in a store.")

    @Argument(help: "The store.")
    var store: String

    @Option(help: "The folder to write into.")
    var out = "reports"

    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var threads: ThreadOptions
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try TablesReport(.store(store), out: out, corpus, threads, reading, common)
            .run(["corpus", "report", "--topics", threads.topics, "--seed", "\(threads.seed)"])
    }
}

struct CorpusRankCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rank", abstract: "Rank influential commenters over everything in a store.")

    @Argument(help: "The store.")
    var store: String

    @OptionGroup var ranking: RankingOptions
    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var threads: ThreadOptions
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try RankingRun(.store(store), ranking, corpus, threads, reading, common).run()
    }
}

struct CorpusCompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Set threads of a store side by side, as riposte compare does.")

    @Argument(help: "The store.")
    var store: String

    @Option(name: .customLong("thread"), help: "A thread to compare; two or more. All, where there are few.")
    var chosen: [String] = []

    @Option(help: "The folder to write into; without it, comparison.csv goes to standard output.")
    var out: String?

    @OptionGroup var threads: ThreadOptions
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try ComparisonRun(.store(store), chosen, out: out, threads, reading, common).run()
    }
}
