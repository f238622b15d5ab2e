import ArgumentParser
import Discussions
import Findings
import Networks
import Replies
import Reports
import Sentiment
import ShippedModels
import Stances

/// The options of the subcommands that look into whole threads.
struct ThreadOptions: ParsableArguments {
    @Option(help: "A stance pack, or a folder of packs; those that ship if none is given.")
    var targets: [String] = []

    @Option(help: "How many topics, or auto.")
    var topics = "auto"

    @Option(help: "The sentiment lexicon: riposte, vader, afinn, hu-liu, or a file of terms and valences.")
    var lexicon = LexiconChoice.standard

    @Option(help: "The seed of everything that is drawn by chance.")
    var seed: UInt64 = 1

    @Option(
        help:
            "Replace every name by a pseudonym made with the key in this file, the same in every file read with it.",
        completion: .file())
    var pseudonyms: String?

    @Flag(help: "Infer positions of people who did not say from whom they agree and disagree with.")
    var inferPositions = false

    func validate() throws { _ = try TopicCount.parse(topics) }

    /// What reads threads as these options ask for.
    func analyst() throws -> ThreadAnalyst {
        let scorers = try Scorers.shipped(lexicon: lexicon)
        var options = ThreadAnalyst.Options()
        options.topics = try TopicCount.parse(topics)
        options.seed = seed
        options.infersPositions = inferPositions
        return ThreadAnalyst(
            replies: try .shipped(), sentiment: scorers.sentiment,
            incivility: scorers.incivility,
            agreement: scorers.agreement, packs: try PackFiles.forThreads(targets), options: options)
    }
}

/// A thread that was read and looked into, and where it came from.
struct ReadThread {
    let findings: ThreadFindings
    let input: Input
    let source: ManifestDocument.Source

    /// The threads of all inputs, in order, without names where pseudonyms are asked for.
    static func all(
        _ paths: [String], _ reading: ReadingOptions, _ options: ThreadOptions, _ common: CommonOptions,
        _ stopwatch: inout Stopwatch
    ) throws -> [ReadThread] {
        let analyst = try options.analyst()
        let pseudonyms = try options.pseudonyms.map { path in
            try Pseudonyms(keyFile: path, models: try .shipped())
        }
        let inputs = try Input.resolve(paths)
        var progress = Progress(common, total: inputs.count)
        defer { progress.finish() }
        var threads: [ReadThread] = []
        for (place, input) in inputs.enumerated() {
            progress.show("reading \(input.fileName)", done: place)
            let bytes = try stopwatch.time("read \(input.name)") { try input.read() }
            for read in try reading.discussions(of: input, bytes: bytes) {
                progress.show("\(input.fileName): \(read.comments.count) comments", done: place)
                let replacement = pseudonyms?.replacement(for: read)
                let discussion = replacement?.applied(to: read) ?? read
                let source = Checksum.source(replacement?.text(input.fileName) ?? input.fileName, bytes)
                let findings = try stopwatch.time("analyse \(input.name)") {
                    do {
                        return try analyst.findings(of: discussion)
                    } catch let error as NetworkError {
                        throw InputFailure(input.name, error.explanation)
                    }
                }
                threads.append(ReadThread(findings: findings, input: input, source: source))
                progress.clear()
                if !common.quiet { say(findings, input, verbose: common.verbose) }
            }
        }
        return threads
    }

    /// What was read, where every comment went, and what was set aside.
    private static func say(_ findings: ThreadFindings, _ input: Input, verbose: Bool) {
        let kept = findings.figures.conservation
        Output.say(
            "\(input.name): \(kept.comments) comments by \(findings.figures.commenters) people: \(kept.toComments) "
                + "answer a comment, \(kept.toPost) the post, \(kept.toSelf) themselves, \(kept.toMissing) something "
                + "missing, \(kept.unattached) unattached")
        let notices = findings.discussion.notices
        if verbose {
            for notice in notices { Output.say("\(input.name):\(notice.line): \(notice.message)") }
        } else if !notices.isEmpty {
            for kind in Notice.Kind.allCases {
                let count = notices.count { $0.kind == kind }
                if count > 0 {
                    Output.say("\(input.name): \(kind.rawValue): \(count) (--verbose names them)")
                }
            }
        }
    }
}
