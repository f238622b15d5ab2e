import ArgumentParser
import Corpora
import Discussions
import Findings
import Foundation
import Parallel
import Reports

/// What Spark, or anything else that hands out whole threads, runs on its machines.
struct WorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker",
        abstract:
            "Read whole threads as JSON lines, the comments of each together, and write rows as JSON lines.",
        discussion: """
            For other systems that bring the comments of a thread together: each line that is read is a comment, as \
            `riposte formats` describes them; each line that is written is a row of the table that it names: comments, \
            commenters, edges, stance. Rows of a thread follow on each other, threads in the order in which they are read. \
            Empty input gives empty output.
            """)

    @Flag(name: .customLong("one-core"), help: "Work on one core: where a worker is started for each.")
    var staysOnOneCore = false

    @OptionGroup var threads: ThreadOptions
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { stopwatch in
            try stopwatch.time("threads") {
                try Parallel.$staysOnOneCore.withValue(staysOnOneCore) { try work() }
            }
        }
    }

    private func work() throws {
        let analyst = try threads.analyst()
        let source = CorpusInput(Input(name: "standard input", path: nil), reading)
        try ThreadStream.forEach(of: source, notify: say) { discussions in
            let rows = Parallel.mapEach(discussions.count) {
                WorkerRows.lines(analyst.reading(of: discussions[$0], explains: false))
            }
            for lines in rows { try Output.write(lines) }
        }
    }

    private func say(_ notice: Notice) {
        if common.verbose { Output.say("standard input:\(notice.line): \(notice.message)") }
    }
}
