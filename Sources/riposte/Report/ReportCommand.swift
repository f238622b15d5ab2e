import ArgumentParser
import Discussions
import Findings
import Foundation
import Reports

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract:
            "Write a folder of tables and charts for each thread: who answers whom, what they feel, where "
            + "they stand, who carries weight, what they talk about.",
        discussion: """
            Open index.html in a thread's folder; it loads nothing from anywhere. Beside it stand the same numbers: \
            tables as CSV, figures as JSON, charts as SVG, the network as GraphML and GEXF. A folder is written whole or \
            not at all.

              riposte report thread.txt --out reports
              riposte report dump.jsonl.zst --layout tables --out tables
            """)

    @Argument(help: "Files or folders of threads, or - for standard input.")
    var inputs: [String]

    @Option(help: "The folder to write into.")
    var out = "reports"

    @Option(help: "A folder for each thread (folders), or one set of tables for all (tables).")
    var layout = ReportLayout.folders

    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var threads: ThreadOptions
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        guard layout == .folders else {
            return try TablesReport(.inputs(inputs), out: out, corpus, threads, reading, common).run(
                commandLine)
        }
        try common.run { stopwatch in
            let read = try ReadThread.all(inputs, reading, threads, common, &stopwatch)
            let folders = Slug.unique(read.map { $0.findings.discussion.id })
            for (thread, folder) in zip(read, folders) {
                let manifest = ManifestDocument(
                    version: Riposte.configuration.version, command: commandLine, seed: threads.seed,
                    inputs: [thread.source],
                    data: try Scorers.checksums(
                        targets: threads.targets, lexicon: threads.lexicon))
                let report = stopwatch.time("report \(folder)") {
                    ThreadReport(thread.findings, manifest: manifest)
                }
                try stopwatch.time("write \(folder)") {
                    try ReportFolder("\(out)/\(folder)").write(
                        report.files + [ReportFile(name: "manifest.json", bytes: manifest.bytes)])
                }
                if !common.quiet { Output.say("wrote \(out)/\(folder)") }
            }
            if read.count > 1 {
                for file in ThreadsReport(read.map(\.findings), folders: folders).files {
                    try Output.write(file.bytes, to: "\(out)/\(file.name)")
                }
            }
        }
    }

    /// The options that bear on the result.
    private var commandLine: [String] {
        ["report", "--topics", threads.topics, "--lexicon", threads.lexicon, "--seed", "\(threads.seed)"]
            + (threads.pseudonyms == nil ? [] : ["--pseudonyms"])
            + (threads.inferPositions ? ["--infer-positions"] : [])
    }
}
